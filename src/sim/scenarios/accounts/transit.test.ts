import { expect, test } from 'vitest';
import type { Json } from '../../../model/topology.ts';
import {
  instance,
  openAcl,
  type Part,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../../testing/aws-account/records.ts';
import { about, app, OTHER_GROUPS, WEB_GROUP } from './office.ts';

const gateway: Part = {
  TransitGateways: [{ TransitGatewayId: 'tgw-1', State: 'available', Options: {} }],
  TransitGatewayRouteTables: [
    { TransitGatewayRouteTableId: 'tgw-rtb-1', TransitGatewayId: 'tgw-1', State: 'available' },
  ],
};

interface Attached {
  readonly subnets?: readonly string[];
  readonly table?: string | null;
  readonly propagates?: boolean;
}

function attached(id: string, VpcId: string, { subnets = [], table = 'tgw-rtb-1', propagates = true }: Attached): Part {
  const Association: Json = table === null ? null : { TransitGatewayRouteTableId: table, State: 'associated' };
  const common = { TransitGatewayAttachmentId: id, TransitGatewayId: 'tgw-1', State: 'available' };
  return {
    TransitGatewayVpcAttachments: [{ ...common, VpcId, SubnetIds: subnets }],
    TransitGatewayAttachments: [{ ...common, ResourceType: 'vpc', ResourceId: VpcId, Association }],
    TransitGatewayAttachmentPropagations: propagates
      ? [{ TransitGatewayAttachmentId: id, TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'enabled' }]
      : [],
  };
}

const SPOKE = [
  vpc('vpc-b', '10.1.0.0/16'),
  subnet('sn-b', 'vpc-b', '10.1.1.0/24'),
  openAcl('acl-b', 'vpc-b'),
  securityGroup('sg-b', 'vpc-b', ['in tcp 443 10.0.0.0/16']),
  instance('i-b', { subnet: 'sn-b', vpc: 'vpc-b', address: '10.1.1.10', groups: ['sg-b'] }),
];
const BACK = routeTable('rtb-b', 'vpc-b', [['10.0.0.0/8', 'tgw-1']]);
const THERE = routeTable('rtb-app', 'vpc-a', [['10.1.0.0/16', 'tgw-1']], ['sn-app']);
const HOSTS = [WEB_GROUP, ...OTHER_GROUPS, app(), ...SPOKE, gateway];
const A = attached('tgw-attach-a', 'vpc-a', { subnets: ['sn-app'] });
const B = attached('tgw-attach-b', 'vpc-b', { subnets: ['sn-b'] });
const TO_B = { from: 'i-app', to: 'i-b', service: 'tcp 443' };
const first = (parts: readonly Part[]): string => about(parts, TO_B)[0] ?? '';

test('two VPCs at one table', () => {
  expect(about([...HOSTS, THERE, BACK, A, B], TO_B)).toEqual(['connected']);
});

test('the attachment of the sender has no table', () => {
  const alone = attached('tgw-attach-a', 'vpc-a', { subnets: ['sn-app'], table: null });
  expect(first([...HOSTS, THERE, BACK, alone, B])).toMatch(/^TGW_NO_ASSOC at tgw-attach-a/);
});

test('the far VPC does not propagate', () => {
  const silent = attached('tgw-attach-b', 'vpc-b', { subnets: ['sn-b'], propagates: false });
  expect(first([...HOSTS, THERE, BACK, A, silent])).toMatch(/^TGW_NO_ROUTE at tgw-rtb-1/);
});

test('the sender’s VPC does not propagate: the answer is lost at the gateway', () => {
  const silent = attached('tgw-attach-a', 'vpc-a', { subnets: ['sn-app'], propagates: false });
  expect(first([...HOSTS, THERE, BACK, silent, B])).toMatch(/^RET_TGW_NO_ROUTE at tgw-rtb-1/);
});

test('the far table knows no way back', () => {
  const table = routeTable('rtb-b', 'vpc-b', [['10.9.0.0/16', 'tgw-1']]);
  expect(first([...HOSTS, THERE, table, A, B])).toMatch(/^RET_RT_NO_ROUTE at rtb-b/);
});

test('the sender’s zone has no interface of the attachment', () => {
  const other = [subnet('sn-app-c', 'vpc-a', '10.0.9.0/24')];
  const away = attached('tgw-attach-a', 'vpc-a', { subnets: ['sn-app-c'] });
  expect(first([...HOSTS, ...other, THERE, BACK, away, B])).toMatch(/^TGW_AZ_NOT_ENABLED at/);
});

test('a rule of the far VPC names a group over the gateway, which hides it', () => {
  const group = securityGroup('sg-b', 'vpc-b', ['in tcp 443 sg-app']);
  const hosts = HOSTS.map((part) => (part === SPOKE[3] ? group : part));
  expect(first([...hosts, THERE, BACK, A, B])).toMatch(/^SG_REF_LOST at sg-b/);
});
