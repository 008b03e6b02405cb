import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { natLab } from '../testing/nat-lab.ts';
import { world } from '../testing/world.ts';
import { captureAt } from './capture.ts';
import { tcpdumpLines } from './print-tcpdump.ts';

test('tcpdump on the NAT instance shows every packet before and after translation', () => {
  const { w, client, nat } = natLab();
  const { conversation } = ask(w.topology(), client, 'checkip.amazonaws.com', 'tcp 80 sport 55634');
  expect(tcpdumpLines(captureAt(conversation, w.eni(nat)))).toMatchInlineSnapshot(`
    [
      "00:00:00.000120 IP 10.10.2.101.55634 > 99.80.82.214.80: Flags [S], seq 2451737362, win 62727, options [mss 8961,sackOK,TS val 3388170887 ecr 0,nop,wscale 7], length 0",
      "00:00:00.000140 IP 10.10.1.100.55634 > 99.80.82.214.80: Flags [S], seq 2451737362, win 62727, options [mss 8961,sackOK,TS val 3388170887 ecr 0,nop,wscale 7], length 0",
      "00:00:00.010120 IP 99.80.82.214.80 > 10.10.1.100.55634: Flags [S.], seq 3932792266, ack 2451737363, win 62727, options [mss 1460,sackOK,TS val 2981645417 ecr 3388170887,nop,wscale 7], length 0",
      "00:00:00.010140 IP 99.80.82.214.80 > 10.10.2.101.55634: Flags [S.], seq 3932792266, ack 2451737363, win 62727, options [mss 1460,sackOK,TS val 2981645417 ecr 3388170887,nop,wscale 7], length 0",
      "00:00:00.020120 IP 10.10.2.101.55634 > 99.80.82.214.80: Flags [.], ack 1, win 491, options [nop,nop,TS val 3388170907 ecr 2981645417], length 0",
      "00:00:00.020140 IP 10.10.1.100.55634 > 99.80.82.214.80: Flags [.], ack 1, win 491, options [nop,nop,TS val 3388170907 ecr 2981645417], length 0",
      "00:00:00.030120 IP 10.10.2.101.55634 > 99.80.82.214.80: Flags [P.], seq 1:15, ack 1, win 491, options [nop,nop,TS val 3388170917 ecr 2981645417], length 14",
      "00:00:00.030140 IP 10.10.1.100.55634 > 99.80.82.214.80: Flags [P.], seq 1:15, ack 1, win 491, options [nop,nop,TS val 3388170917 ecr 2981645417], length 14",
      "00:00:00.040120 IP 99.80.82.214.80 > 10.10.1.100.55634: Flags [P.], seq 1:14, ack 15, win 491, options [nop,nop,TS val 2981645447 ecr 3388170917], length 13",
      "00:00:00.040140 IP 99.80.82.214.80 > 10.10.2.101.55634: Flags [P.], seq 1:14, ack 15, win 491, options [nop,nop,TS val 2981645447 ecr 3388170917], length 13",
      "00:00:00.050120 IP 10.10.2.101.55634 > 99.80.82.214.80: Flags [F.], seq 15, ack 14, win 491, options [nop,nop,TS val 3388170937 ecr 2981645447], length 0",
      "00:00:00.050140 IP 10.10.1.100.55634 > 99.80.82.214.80: Flags [F.], seq 15, ack 14, win 491, options [nop,nop,TS val 3388170937 ecr 2981645447], length 0",
      "00:00:00.060120 IP 99.80.82.214.80 > 10.10.1.100.55634: Flags [F.], seq 14, ack 16, win 491, options [nop,nop,TS val 2981645467 ecr 3388170937], length 0",
      "00:00:00.060140 IP 99.80.82.214.80 > 10.10.2.101.55634: Flags [F.], seq 14, ack 16, win 491, options [nop,nop,TS val 2981645467 ecr 3388170937], length 0",
      "00:00:00.070120 IP 10.10.2.101.55634 > 99.80.82.214.80: Flags [.], ack 15, win 491, options [nop,nop,TS val 3388170957 ecr 2981645467], length 0",
      "00:00:00.070140 IP 10.10.1.100.55634 > 99.80.82.214.80: Flags [.], ack 15, win 491, options [nop,nop,TS val 3388170957 ecr 2981645467], length 0",
    ]
  `);
});

test('the client sees its own packets once', () => {
  const { w, client } = natLab();
  const { conversation } = ask(w.topology(), client, 'checkip.amazonaws.com', 'tcp 80 sport 55634');
  const seen = captureAt(conversation, w.eni(client)).map((each) => each.direction);
  expect(seen.slice(0, 3)).toEqual(['out', 'in', 'out']);
});

test('what the source/destination check refuses never reaches the guest', () => {
  const { w, client, nat, privateTable } = natLab('broken');
  w.routes(privateTable, [['0.0.0.0/0', w.eni(nat)]]);
  const { conversation } = ask(w.topology(), client, 'checkip.amazonaws.com');
  expect(captureAt(conversation, w.eni(nat))).toEqual([]);
  expect(captureAt(conversation, w.eni(client))).toHaveLength(1);
});

test('what the own security group holds back was sent by the guest', () => {
  const w = world();
  const vpc = w.vpc();
  const subnet = w.subnet(vpc);
  const closed = w.securityGroup(vpc, { outbound: [] });
  const a = w.instance(subnet, { groups: [closed] });
  const b = w.instance(subnet);
  const { conversation } = ask(w.topology(), a, b);
  expect(captureAt(conversation, w.eni(a)).map((each) => each.direction)).toEqual(['out']);
  expect(captureAt(conversation, w.eni(b))).toEqual([]);
});

test('pings print type, id and sequence', () => {
  const { w, client, nat } = natLab();
  const { conversation } = ask(w.topology(), client, 'checkip.amazonaws.com', 'icmp');
  expect(tcpdumpLines(captureAt(conversation, w.eni(nat)))).toMatchInlineSnapshot(`
    [
      "00:00:00.000120 IP 10.10.2.101 > 99.80.82.214: ICMP echo request, id 32768, seq 1, length 64",
      "00:00:00.000140 IP 10.10.1.100 > 99.80.82.214: ICMP echo request, id 32768, seq 1, length 64",
      "00:00:00.010120 IP 99.80.82.214 > 10.10.1.100: ICMP echo reply, id 32768, seq 1, length 64",
      "00:00:00.010140 IP 99.80.82.214 > 10.10.2.101: ICMP echo reply, id 32768, seq 1, length 64",
    ]
  `);
});
