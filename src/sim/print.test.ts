import { expect, test } from 'vitest';
import type { Message } from '../model/message.ts';
import { ask, probe } from '../testing/ask.ts';
import { natLab } from '../testing/nat-lab.ts';
import { traceJson } from './print-json.ts';
import { traceText } from './print-text.ts';

/** Messages by key: what the sentences say is tested with the catalogues. */
const byKey = (message: Message): string => `<${message.key}>`;

function printed(state: 'mended' | 'broken', service = 'tcp 80 sport 55634') {
  const { w, client } = natLab(state);
  const question = probe(client, 'checkip.amazonaws.com', service);
  const answer = ask(w.topology(), client, 'checkip.amazonaws.com', service);
  return { json: traceJson(answer, question, w.view(), byKey), text: traceText(answer, question, w.view(), byKey) };
}

test('an answer that arrives, as JSON', () => {
  const { connections, ...rest } = printed('mended').json;
  expect(rest).toMatchInlineSnapshot(`
    {
      "answer": "13.124.178.83",
      "assumptions": [],
      "blockers": [],
      "direction": null,
      "format": "hopwise-trace",
      "outcome": "connected",
      "probe": {
        "from": "jhPrivate-EC2-1",
        "port": 80,
        "protocol": "tcp",
        "sourcePort": 55634,
        "to": "checkip.amazonaws.com",
      },
      "reason": null,
      "resolved": "99.80.82.214",
      "status": null,
      "stoppedAt": null,
      "verdict": "delivered",
      "version": 1,
    }
  `);
  expect(JSON.parse(JSON.stringify(connections))[0].request.hops[3]).toMatchInlineSnapshot(`
    {
      "after": {
        "dst": "99.80.82.214",
        "dstPort": 80,
        "protocol": "tcp",
        "src": "10.10.1.100",
        "srcPort": 55634,
        "ttl": 63,
      },
      "before": {
        "dst": "99.80.82.214",
        "dstPort": 80,
        "protocol": "tcp",
        "src": "10.10.2.101",
        "srcPort": 55634,
        "ttl": 64,
      },
      "id": "jhNAT-Instance",
      "kind": "instance",
      "name": "jhNAT-Instance",
      "rewrites": [
        {
          "after": "10.10.1.100",
          "before": "10.10.2.101",
          "field": "src",
        },
      ],
      "sourceId": null,
      "steps": [
        {
          "allow": true,
          "bySession": false,
          "direction": "in",
          "resource": "jhVPC1-NATInstance-SecurityGroup",
          "rule": "tcp 80-80 from 10.10.0.0/16",
          "type": "filter",
        },
        {
          "action": "opened",
          "resource": "jhNAT-Instance-eth0",
          "table": "security-group",
          "text": "",
          "type": "session",
        },
        {
          "action": "opened",
          "resource": "jhNAT-Instance",
          "table": "conntrack",
          "text": "",
          "type": "session",
        },
        {
          "allow": true,
          "bySession": false,
          "direction": "out",
          "resource": "jhVPC1-NATInstance-SecurityGroup",
          "rule": "all to 0.0.0.0/0",
          "type": "filter",
        },
        {
          "action": "opened",
          "resource": "jhNAT-Instance-eth0",
          "table": "security-group",
          "text": "",
          "type": "session",
        },
      ],
    }
  `);
});

test('an answer that does not, as JSON', () => {
  const { connections, ...rest } = printed('broken').json;
  expect(rest).toMatchInlineSnapshot(`
    {
      "answer": null,
      "assumptions": [],
      "blockers": [
        {
          "at": {
            "id": "jhNATInstance-PrivateRouteTable1",
            "kind": "route-table",
            "name": "jhNATInstance-PrivateRouteTable1",
            "sourceId": null,
          },
          "code": "RT_NO_ROUTE",
          "direction": "request",
          "docs": "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html",
          "edit": [
            {
              "id": "jhNATInstance-PrivateRouteTable1",
              "props": {
                "routes": [
                  {
                    "destination": "0.0.0.0/0",
                    "origin": "CreateRoute",
                    "target": "jhNAT-Instance-eth0",
                  },
                ],
              },
              "type": "set",
            },
          ],
          "fix": "<route-table.mend.route>",
          "message": "<reason.RT_NO_ROUTE>",
          "nearest": "<miss.routes>",
          "rule": null,
        },
        {
          "at": {
            "id": "jhNAT-Instance-eth0",
            "kind": "network-interface",
            "name": "jhNAT-Instance-eth0",
            "sourceId": null,
          },
          "code": "ENI_DST_CHECK",
          "direction": "request",
          "docs": "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html",
          "edit": [
            {
              "id": "jhNAT-Instance-eth0",
              "props": {
                "sourceDestCheck": false,
              },
              "type": "set",
            },
          ],
          "fix": "<network-interface.mend.source-dest-check>",
          "message": "<reason.ENI_DST_CHECK>",
          "nearest": null,
          "rule": null,
        },
        {
          "at": {
            "id": "jhNAT-Instance-eth0",
            "kind": "network-interface",
            "name": "jhNAT-Instance-eth0",
            "sourceId": null,
          },
          "code": "RET_ENI_SRC_CHECK",
          "direction": "reply",
          "docs": "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html",
          "edit": [
            {
              "id": "jhNAT-Instance-eth0",
              "props": {
                "sourceDestCheck": false,
              },
              "type": "set",
            },
          ],
          "fix": "<network-interface.mend.source-dest-check>",
          "message": "<reason.ENI_SRC_CHECK>",
          "nearest": null,
          "rule": null,
        },
      ],
      "direction": "request",
      "format": "hopwise-trace",
      "outcome": "timed-out",
      "probe": {
        "from": "jhPrivate-EC2-1",
        "port": 80,
        "protocol": "tcp",
        "sourcePort": 55634,
        "to": "checkip.amazonaws.com",
      },
      "reason": {
        "code": "RT_NO_ROUTE",
        "docs": "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html",
        "edit": [
          {
            "id": "jhNATInstance-PrivateRouteTable1",
            "props": {
              "routes": [
                {
                  "destination": "0.0.0.0/0",
                  "origin": "CreateRoute",
                  "target": "jhNAT-Instance-eth0",
                },
              ],
            },
            "type": "set",
          },
        ],
        "fix": "<route-table.mend.route>",
        "message": "<reason.RT_NO_ROUTE>",
        "nearest": "<miss.routes>",
        "rule": null,
      },
      "resolved": "99.80.82.214",
      "status": null,
      "stoppedAt": {
        "id": "jhNATInstance-PrivateRouteTable1",
        "kind": "route-table",
        "name": "jhNATInstance-PrivateRouteTable1",
        "sourceId": null,
      },
      "verdict": "dropped",
      "version": 1,
    }
  `);
  expect(JSON.parse(JSON.stringify(connections))[0].reply).toEqual({ hops: [], verdict: null });
});

test('ICMP carries type, code and id in place of ports', () => {
  const [connection] = JSON.parse(JSON.stringify(printed('mended', 'icmp').json.connections));
  expect(connection.request.hops[0].before).toMatchObject({ protocol: 'icmp', icmpType: 8, icmpCode: 0 });
  expect(connection.request.hops[0].before).not.toHaveProperty('srcPort');
});

test('an answer for people', () => {
  expect(printed('mended').text).toMatchInlineSnapshot(`
    "<outcome.connected>: jhPrivate-EC2-1 → checkip.amazonaws.com:80 (tcp)
      13.124.178.83

    jhPrivate-EC2-1 → 99.80.82.214:80
      <direction.request> (SYN): <verdict.delivered>
        1 jhPrivate-EC2-1  10.10.2.101:55634 > 99.80.82.214:80
        2 jhNATInstance-VPC1-Subnet2  10.10.2.101:55634 > 99.80.82.214:80
        3 jhNATInstance-VPC1-Subnet1  10.10.2.101:55634 > 99.80.82.214:80
        4 jhNAT-Instance  10.10.2.101:55634 > 99.80.82.214:80  src 10.10.2.101 → 10.10.1.100
        5 jhNATInstance-VPC1-Subnet1  10.10.1.100:55634 > 99.80.82.214:80
        6 jhNATInstance-IGW1  10.10.1.100:55634 > 99.80.82.214:80  src 10.10.1.100 → 13.124.178.83
        7 internet  13.124.178.83:55634 > 99.80.82.214:80
      <direction.reply> (SYN-ACK): <verdict.delivered>
        1 internet  99.80.82.214:80 > 13.124.178.83:55634
        2 jhNATInstance-IGW1  99.80.82.214:80 > 13.124.178.83:55634  dst 13.124.178.83 → 10.10.1.100
        3 jhNATInstance-VPC1-Subnet1  99.80.82.214:80 > 10.10.1.100:55634
        4 jhNAT-Instance  99.80.82.214:80 > 10.10.1.100:55634  dst 10.10.1.100 → 10.10.2.101
        5 jhNATInstance-VPC1-Subnet1  99.80.82.214:80 > 10.10.2.101:55634
        6 jhNATInstance-VPC1-Subnet2  99.80.82.214:80 > 10.10.2.101:55634
        7 jhPrivate-EC2-1  99.80.82.214:80 > 10.10.2.101:55634
    "
  `);
  expect(printed('broken').text).toMatchInlineSnapshot(`
    "<outcome.timed-out>: jhPrivate-EC2-1 → checkip.amazonaws.com:80 (tcp)
      ✗ <direction.request>: <reason.RT_NO_ROUTE> [RT_NO_ROUTE]
        ≈ <miss.routes>
        → <route-table.mend.route>
      ✗ <direction.request>: <reason.ENI_DST_CHECK> [ENI_DST_CHECK]
        → <network-interface.mend.source-dest-check>
      ✗ <direction.reply>: <reason.ENI_SRC_CHECK> [RET_ENI_SRC_CHECK]
        → <network-interface.mend.source-dest-check>

    jhPrivate-EC2-1 → 99.80.82.214:80
      <direction.request> (SYN): <verdict.dropped>
        1 jhPrivate-EC2-1  10.10.2.101:55634 > 99.80.82.214:80
        2 jhNATInstance-VPC1-Subnet2  10.10.2.101:55634 > 99.80.82.214:80
    "
  `);
});
