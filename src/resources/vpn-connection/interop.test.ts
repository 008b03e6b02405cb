import { expect, test } from 'vitest';
import { readAwsCli } from '../../formats/aws-cli/read.ts';
import type { Props, ResourceId } from '../../model/topology.ts';
import { ask, verdictOf } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { kinds } from '../registry.ts';

const SITE = `${NETWORK}
Vgw: {Type: AWS::EC2::VPNGateway, Properties: {Type: ipsec.1, AmazonSideAsn: 64513}}
Attach: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref Vpc, VpnGatewayId: !Ref Vgw}}
Cgw: {Type: AWS::EC2::CustomerGateway, Properties: {Type: ipsec.1, BgpAsn: 65010, IpAddress: 203.0.113.12}}
Vpn:
  Type: AWS::EC2::VPNConnection
  Properties:
    Type: ipsec.1
    StaticRoutesOnly: true
    VpnGatewayId: !Ref Vgw
    CustomerGatewayId: !Ref Cgw
    VpnTunnelOptionsSpecifications: [{PreSharedKey: pre-shared-secret}]
Office: {Type: AWS::EC2::VPNConnectionRoute, Properties: {VpnConnectionId: !Ref Vpn, DestinationCidrBlock: 192.168.0.0/16}}
Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
Use: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref Web, RouteTableId: !Ref Table}}
Learn: {Type: AWS::EC2::VPNGatewayRoutePropagation, DependsOn: Attach, Properties: {VpnGatewayId: !Ref Vgw, RouteTableIds: [!Ref Table]}}
Host: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Web, ImageId: ami-1}}
`;

test('a template with a VPN connection becomes a site that answers', () => {
  const { resource, props, resources, findings } = imported(SITE);
  expect(findings).toEqual([]);
  expect(resource('Vgw')).toMatchObject({ parent: 'Vpc', props: { asn: 64513 } });
  expect(resource('Cgw')).toMatchObject({ parent: 'Cgw.site', props: { ipAddress: '203.0.113.12', asn: 65010 } });
  expect(props('Vpn')).toMatchObject({ routing: 'static', staticRoutes: ['192.168.0.0/16'], tunnel1: 'up' });
  expect(props('Cgw.site')).toMatchObject({ cidr: '192.168.0.0/16', unlistedHosts: 'assumed' });
  expect(props('Table')).toMatchObject({ propagatingVgws: ['Vgw'] });
  expect(JSON.stringify(resources)).not.toContain('secret');
  const topology = { resources: Object.fromEntries(resources.map((each) => [each.id, each])) };
  expect(findingsOf(topology).filter((each) => /vpn|cgw|vgw/i.test(each))).toEqual([]);
  const answer = ask(topology, 'Host', '192.168.1.5', 'tcp 80');
  expect([verdictOf(answer), answer.conversation.assumptions[0]?.code]).toEqual(['connected', 'LISTENER_ASSUMED']);
  expect(verdictOf(ask(topology, '192.168.1.5', 'Host', 'tcp 22'))).toBe('SG_INGRESS_NO_MATCH');
});

/** Outputs of a folder of one Region, as the AWS CLI prints them. */
function dumped(outputs: Readonly<Record<string, unknown>>) {
  const files = Object.entries(outputs).map(([name, output]) => ({
    name: `111122223333/eu-west-1/${name}.json`,
    text: JSON.stringify(output),
  }));
  return readAwsCli(files, kinds).document.topology;
}

const DUMP = {
  'describe-vpcs': { Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }] },
  'describe-route-tables': {
    RouteTables: [
      {
        RouteTableId: 'rtb-1',
        VpcId: 'vpc-1',
        Associations: [{ Main: true, RouteTableId: 'rtb-1' }],
        PropagatingVgws: [{ GatewayId: 'vgw-1' }],
        Routes: [
          { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' },
          {
            DestinationCidrBlock: '172.20.0.0/16',
            GatewayId: 'vgw-1',
            Origin: 'EnableVgwRoutePropagation',
            State: 'active',
          },
        ],
      },
    ],
  },
  'describe-vpn-gateways': {
    VpnGateways: [
      { VpnGatewayId: 'vgw-1', State: 'available', VpcAttachments: [{ State: 'attached', VpcId: 'vpc-1' }] },
      { VpnGatewayId: 'vgw-0', State: 'deleted' },
    ],
  },
  'describe-customer-gateways': {
    CustomerGateways: [{ CustomerGatewayId: 'cgw-1', BgpAsn: '65000', IpAddress: '203.0.113.12', State: 'available' }],
  },
  'describe-vpn-connections': {
    VpnConnections: [
      {
        VpnConnectionId: 'vpn-1',
        VpnGatewayId: 'vgw-1',
        CustomerGatewayId: 'cgw-1',
        State: 'available',
        CustomerGatewayConfiguration: '<ike><pre_shared_key>pre-shared-secret</pre_shared_key></ike>',
        Options: { StaticRoutesOnly: false, TunnelOptions: [{ PreSharedKey: 'another-secret' }] },
        VgwTelemetry: [
          { OutsideIpAddress: '52.1.1.1', Status: 'UP' },
          { OutsideIpAddress: '52.1.1.2', Status: 'DOWN' },
        ],
      },
    ],
  },
};

test('what the AWS CLI prints of a VPN connection, without its keys', () => {
  const topology = dumped(DUMP);
  const props = (id: string): Props | undefined => topology.resources[id as ResourceId]?.props; // an id of the dump
  expect(props('vpn-1')).toMatchObject({ routing: 'bgp', tunnel1: 'up', tunnel1Address: '52.1.1.1', tunnel2: 'down' });
  expect(props('cgw-1.site')).toMatchObject({ cidr: '172.20.0.0/16', secondaryCidrs: [] });
  expect(props('rtb-1')).toMatchObject({ propagatingVgws: ['vgw-1'] });
  expect(Object.keys(topology.resources)).not.toContain('vgw-0');
  expect(JSON.stringify(topology)).not.toContain('secret');
});

test('what it prints of Direct Connect', () => {
  const { 'describe-vpn-connections': _vpns, 'describe-customer-gateways': _customers, ...rest } = DUMP;
  const gateway = '5f294f92-bafb-4011-916d-9b0bdexample';
  const topology = dumped({
    ...rest,
    'describe-virtual-interfaces': {
      virtualInterfaces: [
        {
          virtualInterfaceId: 'dxvif-1',
          virtualInterfaceName: 'to-aws',
          virtualInterfaceType: 'private',
          virtualInterfaceState: 'available',
          vlan: 101,
          asn: 65000,
          mtu: 8500,
          directConnectGatewayId: gateway,
          virtualGatewayId: '',
          authKey: 'bgp-secret',
          customerRouterConfig: '<xml>secret</xml>',
          bgpPeers: [{ bgpStatus: 'up', authKey: 'bgp-secret' }],
        },
      ],
    },
    'describe-direct-connect-gateways': {
      directConnectGateways: [
        { directConnectGatewayId: gateway, directConnectGatewayName: 'hub', amazonSideAsn: 64512 },
      ],
    },
    'describe-direct-connect-gateway-associations': {
      directConnectGatewayAssociations: [
        {
          directConnectGatewayId: gateway,
          associationState: 'associated',
          associatedGateway: { id: 'vgw-1', type: 'virtualPrivateGateway' },
          allowedPrefixesToDirectConnectGateway: [{ cidr: '10.0.0.0/16' }],
        },
      ],
    },
    'describe-direct-connect-gateway-attachments': {
      directConnectGatewayAttachments: [
        { directConnectGatewayId: gateway, virtualInterfaceId: 'dxvif-1', attachmentState: 'attached' },
        {
          directConnectGatewayId: gateway,
          virtualInterfaceId: 'dxvif-2',
          attachmentState: 'attached',
          attachmentType: 'TransitVirtualInterface',
        },
      ],
    },
  });
  const props = (id: string): Props | undefined => topology.resources[id as ResourceId]?.props; // an id of the dump
  expect(props('dxvif-1')).toMatchObject({ type: 'private', gateway, state: 'up', vlan: 101, mtu: '8500' });
  expect(props('dxvif-2')).toMatchObject({ type: 'transit', gateway, state: 'up' });
  expect(props(gateway)).toMatchObject({ associations: [{ gateway: 'vgw-1', allowedPrefixes: '10.0.0.0/16' }] });
  expect(props('as-65000.site')).toMatchObject({ cidr: '172.20.0.0/16' });
  expect(JSON.stringify(topology)).not.toContain('secret');
});

test('Direct Connect in a template', () => {
  const { props, findings } = imported(`${NETWORK}
Vgw: {Type: AWS::EC2::VPNGateway, Properties: {Type: ipsec.1}}
Attach: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref Vpc, VpnGatewayId: !Ref Vgw}}
Hub: {Type: AWS::DirectConnect::DirectConnectGateway, Properties: {DirectConnectGatewayName: hub, AmazonSideAsn: '64514'}}
Join:
  Type: AWS::DirectConnect::DirectConnectGatewayAssociation
  Properties: {DirectConnectGatewayId: !Ref Hub, AssociatedGatewayId: !Ref Vgw, AllowedPrefixesToDirectConnectGateway: [10.0.0.0/16]}
Vif:
  Type: AWS::DirectConnect::PrivateVirtualInterface
  Properties: {ConnectionId: dxcon-1, VirtualInterfaceName: vif, Vlan: 77, Mtu: 8500, DirectConnectGatewayId: !Ref Hub, BgpPeers: [{Asn: '65000'}]}
`);
  expect(findings).toEqual([]);
  expect(props('Hub')).toMatchObject({
    asn: 64514,
    associations: [{ gateway: 'Vgw', allowedPrefixes: '10.0.0.0/16' }],
  });
  expect(props('Vif')).toMatchObject({ type: 'private', gateway: 'Hub', network: 'Vif.site', vlan: 77, mtu: '8500' });
});

test('a site announces a single address over a public virtual interface; of a block nobody says which it uses', () => {
  const publicVif = (asn: number, cidr: string) => ({
    virtualInterfaceId: `dxvif-${asn}`,
    virtualInterfaceType: 'public',
    virtualInterfaceState: 'available',
    vlan: 101,
    asn,
    routeFilterPrefixes: [{ cidr }],
  });
  const virtualInterfaces = [publicVif(65001, '198.51.100.9/32'), publicVif(65002, '203.0.113.0/29')];
  const { resources } = dumped({ 'describe-virtual-interfaces': { virtualInterfaces } });
  const sites = Object.values(resources).filter((each) => each.kind === 'on-premises-network');
  expect(sites.map((each) => each.props.publicAddress).toSorted()).toEqual(['', '198.51.100.9']);
});
