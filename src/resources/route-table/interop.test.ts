import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';

const TABLE = `${NETWORK}
Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc, Tags: [{ Key: Name, Value: private }] } }
Gateway: { Type: AWS::EC2::InternetGateway }
Attachment: { Type: AWS::EC2::VPCGatewayAttachment, Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway } }
`;

const route = (id: string, destination: string, target: string): string =>
  `${id}: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, ${destination}, ${target} } }\n`;

test('routes to every target that Hopwise draws', () => {
  const { props, findings } = imported(`${TABLE}
Out: { Type: AWS::EC2::EgressOnlyInternetGateway, Properties: { VpcId: !Ref Vpc } }
Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Web, ConnectivityType: private } }
Eni: { Type: AWS::EC2::NetworkInterface, Properties: { SubnetId: !Ref Web } }
Host: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Web } }
${route('R1', 'DestinationCidrBlock: 0.0.0.0/0', 'GatewayId: !Ref Gateway')}${route('R2', "DestinationIpv6CidrBlock: '::/0'", 'EgressOnlyInternetGatewayId: !Ref Out')}${route('R3', 'DestinationCidrBlock: 10.1.0.0/16', 'NatGatewayId: !Ref Nat')}${route('R4', 'DestinationCidrBlock: 10.2.0.0/16', 'NetworkInterfaceId: !Ref Eni')}${route('R5', 'DestinationCidrBlock: 10.3.0.0/16', 'InstanceId: !Ref Host')}${route('R6', 'DestinationCidrBlock: 10.0.0.0/16', 'GatewayId: local')}`);
  expect(props('Table').routes).toEqual([
    { destination: '0.0.0.0/0', prefixList: null, target: 'Gateway', origin: 'CreateRoute' },
    { destination: '::/0', prefixList: null, target: 'Out', origin: 'CreateRoute' },
    { destination: '10.1.0.0/16', prefixList: null, target: 'Nat', origin: 'CreateRoute' },
    { destination: '10.2.0.0/16', prefixList: null, target: 'Eni', origin: 'CreateRoute' },
    { destination: '10.3.0.0/16', prefixList: null, target: 'Host', origin: 'CreateRoute' },
    { destination: '10.0.0.0/16', prefixList: null, target: 'local', origin: 'CreateRoute' },
  ]);
  expect(findings).toEqual([]);
});

test('routes to what is not in the template are named, and lead out of the document', () => {
  const { props, resource, findings } = imported(`${TABLE}
Core: { Type: AWS::NetworkManager::CoreNetwork }
${route('R1', 'DestinationCidrBlock: 10.9.0.0/16', 'CoreNetworkArn: !Ref Core')}${route('R2', 'DestinationCidrBlock: 10.8.0.0/16', 'TransitGatewayId: tgw-1')}${route('R3', 'DestinationPrefixListId: pl-1', 'GatewayId: !Ref Gateway')}${route('R4', 'DestinationCidrBlock: 10.7.0.0/16', 'Tags: []')}`);
  const row = { prefixList: null, origin: 'CreateRoute' };
  expect(props('Table').routes).toEqual([
    { ...row, destination: '10.9.0.0/16', target: 'outside:Core (AWS::NetworkManager::CoreNetwork)' },
    { ...row, destination: '10.8.0.0/16', target: 'outside:tgw-1' },
    { ...row, destination: '', prefixList: 'pl-1', target: 'Gateway' },
  ]);
  expect(resource('pl-1')).toMatchObject({ kind: 'prefix-list', props: { listing: 'unknown', entries: [] } });
  expect(findings.map((each) => each.replace(/^\S+ /, ''))).toEqual([
    'warning cfn-type Core (AWS::NetworkManager::CoreNetwork) is of a type that Hopwise does not draw yet; paths through it are missing.',
    'warning cfn-route Route R1 points to Core (AWS::NetworkManager::CoreNetwork) (CoreNetworkArn), which Hopwise does not draw; what takes it is not followed any further.',
    'warning cfn-route Route R2 points to tgw-1 (TransitGatewayId), which Hopwise does not draw; what takes it is not followed any further.',
    'warning cfn-route Route R4 names no target; it is left out.',
  ]);
});

test('a route whose destination is no block costs that route alone', () => {
  const { props, findings } = imported(
    `${TABLE}${route('R1', 'DestinationCidrBlock: everywhere', 'GatewayId: !Ref Gateway')}${route('R2', 'DestinationCidrBlock: 0.0.0.0/0', 'GatewayId: !Ref Gateway')}`,
  );
  expect(props('Table').routes).toHaveLength(1);
  expect(findings).toEqual([expect.stringMatching(/^\d+:\d+ error value "everywhere" is not a CIDR block/)]);
});

test('a gateway route table names its gateway', () => {
  const { props, findings } = imported(`${TABLE}
Edge: { Type: AWS::EC2::GatewayRouteTableAssociation, Properties: { RouteTableId: !Ref Table, GatewayId: !Ref Gateway } }
`);
  expect(props('Table').gateway).toBe('Gateway');
  expect(findings).toEqual([]);
});
