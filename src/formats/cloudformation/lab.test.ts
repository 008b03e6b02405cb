import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../resources/registry.ts';
import { readCloudFormation } from './read.ts';

const text = readFileSync(new URL('../../../e2e/fixtures/nat-instance-lab.yaml', import.meta.url), 'utf8');
const { document, findings } = readCloudFormation('nat-instance-lab.yaml', text, kinds);
const { resources } = document.topology;

test('every resource of the NAT instance lab is there, where it belongs', () => {
  const tree = Object.values(resources).map(
    ({ id, kind, name, parent }) => `${parent ?? '-'} > ${id}: ${kind} "${name}"`,
  );
  expect(tree.sort()).toMatchInlineSnapshot(`
    [
      "- > ap-northeast-2: region "ap-northeast-2"",
      "- > internet: internet "Internet"",
      "Subnet1 > Instance1: instance "jhNAT-Instance"",
      "Subnet1 > Instance1ENIEth0: network-interface "jhNAT-Instance eth0"",
      "Subnet2 > Instance2.eth0: network-interface "jhPrivate-EC2-1-eth0"",
      "Subnet2 > Instance2: instance "jhPrivate-EC2-1"",
      "Subnet2 > Instance3.eth0: network-interface "jhPrivate-EC2-2-eth0"",
      "Subnet2 > Instance3: instance "jhPrivate-EC2-2"",
      "VPC1 > InternetGateway1: internet-gateway "jhNATInstance-IGW1"",
      "VPC1 > RouteTable1: route-table "jhNATInstance-PublicRouteTable1"",
      "VPC1 > RouteTable2: route-table "jhNATInstance-PrivateRouteTable1"",
      "VPC1 > SG1: security-group "jhVPC1-NATInstance-SecurityGroup"",
      "VPC1 > SG2: security-group "jhVPC1-PrivateEC2-SecurityGroup"",
      "VPC1 > VPC1.ap-northeast-2a: availability-zone "ap-northeast-2a"",
      "VPC1 > VPC1.network-acl: network-acl "jhNATInstance-VPC1-acl"",
      "VPC1 > VPC1.route-table: route-table "jhNATInstance-VPC1-main"",
      "VPC1 > VPC1.security-group: security-group "default"",
      "VPC1.ap-northeast-2a > Subnet1: subnet "jhNATInstance-VPC1-Subnet1"",
      "VPC1.ap-northeast-2a > Subnet2: subnet "jhNATInstance-VPC1-Subnet2"",
      "ap-northeast-2 > VPC1: vpc "jhNATInstance-VPC1"",
      "ap-northeast-2 > VPCEIP1: elastic-ip "VPCEIP1"",
    ]
  `);
});

test('findings of the lab are hints and warnings with their places', () => {
  const lines = findings.map(
    (each) => `${each.place?.line}:${each.place?.column} ${each.severity} ${each.rule} ${each.message.key}`,
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "2:3 hint cfn-parameter cfn.parameter",
      "94:3 hint cfn-assigned cfn.assigned.public-address",
    ]
  `);
});

test('the NAT instance is one, by its start-up script', () => {
  expect(Object.values(resources).find((each) => each.id === 'Instance1')?.props).toMatchObject({
    ipForward: true,
    nat: [{ chain: 'POSTROUTING', outInterface: 'eth0', action: 'MASQUERADE' }],
    firewall: [],
  });
});

test('passwords of start-up scripts are not kept', () => {
  expect(JSON.stringify([document, findings])).not.toContain('qwe123');
});
