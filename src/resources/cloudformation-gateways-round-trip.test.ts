import { describe, expect, test } from 'vitest';
import type { Props, ResourceId } from '../model/topology.ts';
import { lostByTemplate, templateEntries, type TemplateSite, templateLab } from '../testing/template-lab.ts';
import { attach } from '../testing/transit.ts';
import type { World } from '../testing/world.ts';

/** Two VPCs, and a transit gateway as AWS makes it. */
function transitLab() {
  const lab = templateLab();
  const one = lab.site('one', 1);
  const two = lab.site('two', 2);
  return { ...lab, one, two, usual: transitGateway(lab.w, lab.region, 'tgw') };
}

function transitGateway(w: World, region: ResourceId, name: string, props: Props = {}) {
  const tgw = w.add('transit-gateway', region, props, name);
  const table = w.add('transit-gateway-route-table', tgw, {}, `${name}-default`);
  w.set(tgw, { defaultAssociationTable: table, defaultPropagationTable: table });
  return { tgw, table };
}

/** A transit gateway whose tables are all the user's. */
function bareGateway(w: World, region: ResourceId) {
  const switches = { defaultAssociation: false, defaultPropagation: false, dnsSupport: false };
  const tgw = w.add('transit-gateway', region, { ...switches, securityGroupReferencing: true }, 'hub');
  return { tgw, table: w.add('transit-gateway-route-table', tgw, {}, 'spokes') };
}

const subnetsOf = ({ front, back }: TemplateSite) => ({ subnets: [front, back] });

function office(w: World, cidr = '192.168.0.0/16', more: Props = {}) {
  const site = w.add('on-premises-network', null, { cidr, unlistedHosts: 'assumed', ...more }, 'office site');
  return { site, device: w.add('customer-gateway', site, { ipAddress: '198.51.100.1', asn: 65010 }, 'office') };
}

describe('nothing is lost of', () => {
  test('a peering in its Region', () => {
    const { w, region, one, two } = transitLab();
    w.add('peering-connection', region, { requester: one.vpc, accepter: two.vpc }, 'one-two');
    expect(lostByTemplate(w)).toEqual([]);
    expect(templateEntries(w, 'EC2::VPCPeeringConnection')).not.toContain('PeerRegion');
  });

  test('a transit gateway with its default table', () => {
    const { w, usual, one, two } = transitLab();
    attach(w, usual, one.vpc, subnetsOf(one));
    attach(w, usual, two.vpc, { ...subnetsOf(two), applianceMode: true });
    expect(lostByTemplate(w)).toEqual([]);
    expect(templateEntries(w, 'EC2::TransitGatewayRouteTable')).toBe('');
    expect(templateEntries(w, 'EC2::TransitGatewayRouteTableAssociation')).toBe('');
  });

  test('transit gateways with tables of their own, and a peering between them', () => {
    const { w, region, usual, one, two } = transitLab();
    const hub = bareGateway(w, region);
    const learning = w.add('transit-gateway-route-table', hub.tgw, {}, 'inspection');
    const options = { dnsSupport: false, securityGroupReferencing: false };
    attach(w, usual, one.vpc, subnetsOf(one));
    attach(w, hub, two.vpc, { ...subnetsOf(two), ...options, propagatesTo: [learning, hub.table] });
    const peering = attach(w, hub, usual.tgw, { propagatesTo: [] });
    const routes = [
      { destination: '10.1.0.0/16', attachment: peering },
      { destination: '10.0.0.0/8', attachment: 'blackhole' },
    ];
    w.set(learning, { routes });
    expect(lostByTemplate(w)).toEqual([]);
  });

  test('VPN connections to either gateway, with a number of four bytes at the device', () => {
    const { w, region, usual, one } = transitLab();
    const { device } = office(w, '192.0.2.0/24', { secondaryCidrs: ['192.168.0.0/16'] });
    w.set(device, { asn: 4_200_000_000 });
    const vgw = w.add('virtual-private-gateway', one.vpc, { asn: 64600 }, 'vgw');
    const staticRoutes = ['192.0.2.0/24', '192.168.0.0/16'];
    const ends = { customerGateway: device };
    w.add('vpn-connection', region, { ...ends, gateway: vgw, routing: 'static', staticRoutes }, 'vpn');
    const vpn = w.add('vpn-connection', region, { ...ends, gateway: usual.tgw }, 'tgw-vpn');
    const joined = { attached: vpn, routeTable: usual.table, propagatesTo: [usual.table] };
    w.add('transit-gateway-attachment', usual.tgw, joined, 'tgw-vpn attachment');
    expect(lostByTemplate(w)).toEqual([]);
    expect(templateEntries(w, 'EC2::CustomerGateway')).toContain('BgpAsnExtended: 4200000000');
  });

  test('a spare virtual private gateway, and route tables that learn from one', () => {
    const { w, region, one } = transitLab();
    w.add('virtual-private-gateway', region, {}, 'spare');
    const vgw = w.add('virtual-private-gateway', one.vpc, {}, 'vgw');
    w.set(w.routeTable(one.vpc, [], [one.front], { name: 'private' }), { propagatingVgws: [vgw] });
    expect(lostByTemplate(w)).toEqual([]);
    expect(templateEntries(w, 'EC2::VPNGatewayRoutePropagation')).toContain('DependsOn: vgwAttachment');
  });

  test('Direct Connect: gateways, associations and interfaces of every type', () => {
    const { w, region, usual, one } = transitLab();
    const vgw = w.add('virtual-private-gateway', one.vpc, {}, 'vgw');
    const associations = [{ gateway: vgw, allowedPrefixes: '10.1.0.0/16 10.2.0.0/16' }];
    const direct = w.add('direct-connect-gateway', null, { asn: 64700, associations }, 'direct (main)');
    const other = [{ gateway: usual.tgw, allowedPrefixes: '10.0.0.0/8' }];
    const transit = w.add('direct-connect-gateway', null, { associations: other }, 'transit');
    const site = (name: string) =>
      w.add('on-premises-network', null, { cidr: '', unlistedHosts: 'assumed' }, `${name} site`);
    const vif = (name: string, props: Props) =>
      w.add('virtual-interface', region, { ...props, network: site(name) }, name);
    vif('jumbo', { type: 'private', gateway: direct, vlan: 102, mtu: '8500' });
    vif('plain', { type: 'private', gateway: vgw, vlan: 103 });
    vif('transit vif', { type: 'transit', gateway: transit, vlan: 104 });
    vif('public vif', { type: 'public', vlan: 105 });
    const announcing = site('announcing vif');
    w.set(announcing, { publicAddress: '203.0.113.9' });
    w.add('virtual-interface', region, { type: 'public', vlan: 106, network: announcing }, 'announcing vif');
    expect(lostByTemplate(w)).toEqual([]);
    expect(templateEntries(w, 'DirectConnect::PublicVirtualInterface')).toContain('- 203.0.113.9/32');
    expect(templateEntries(w, 'DirectConnect::DirectConnectGatewayAssociation')).toContain('DependsOn: vgwAttachment');
    expect(templateEntries(w, 'DirectConnect::DirectConnectGateway')).toContain('Name: direct -main-\n');
  });
});

describe('what a template cannot say is lost by name:', () => {
  test('DNS options and states of a peering', () => {
    const { w, region, one, two } = transitLab();
    const ends = { requester: one.vpc, accepter: two.vpc };
    w.add('peering-connection', region, { ...ends, requesterDns: true, state: 'pending-acceptance' }, 'pcx');
    expect(lostByTemplate(w)).toEqual(['pcx requesterDns', 'pcx state']);
  });

  test('that a table with routes of its own is the default one', () => {
    const { w, usual, one } = transitLab();
    const attachment = attach(w, usual, one.vpc, subnetsOf(one));
    w.set(usual.table, { routes: [{ destination: '10.9.0.0/16', attachment }] });
    expect(lostByTemplate(w)).toEqual([
      'tgw defaultAssociation',
      'tgw defaultAssociationTable',
      'tgw defaultPropagation',
      'tgw defaultPropagationTable',
    ]);
    expect(templateEntries(w, 'EC2::TransitGatewayRouteTableAssociation')).toMatchInlineSnapshot(`
      "  AttOneAssociation:
          Type: AWS::EC2::TransitGatewayRouteTableAssociation
          Properties:
            TransitGatewayAttachmentId: !Ref AttOne
            TransitGatewayRouteTableId: !Ref TgwDefault"
    `);
  });

  test('routes by the attachment of a VPN connection, and what AWS says of the connection', () => {
    const { w, region, usual } = transitLab();
    const { device } = office(w, '');
    const said = { tunnel2: 'down', tunnel1Address: '203.0.113.9' };
    const vpn = w.add('vpn-connection', region, { gateway: usual.tgw, customerGateway: device, ...said }, 'vpn');
    const joined = { attached: vpn, routeTable: usual.table, propagatesTo: [usual.table] };
    const attachment = w.add('transit-gateway-attachment', usual.tgw, joined, 'vpn attachment');
    const table = w.add('transit-gateway-route-table', usual.tgw, {}, 'spokes');
    w.set(table, { routes: [{ destination: '192.168.0.0/16', attachment }] });
    expect(lostByTemplate(w)).toEqual(['spokes routes', 'vpn tunnel1Address', 'vpn tunnel2']);
  });

  test('an attachment of a Direct Connect gateway, and one of nothing', () => {
    const { w, usual } = transitLab();
    const associations = [{ gateway: usual.tgw, allowedPrefixes: '10.0.0.0/8' }];
    const direct = w.add('direct-connect-gateway', null, { associations }, 'direct');
    w.add('transit-gateway-attachment', usual.tgw, { attached: direct, routeTable: usual.table }, 'direct attachment');
    w.add('transit-gateway-attachment', usual.tgw, { attached: null }, 'idle');
    expect(lostByTemplate(w)).toEqual(['direct attachment', 'idle']);
  });

  test('a VPN connection without a device', () => {
    const { w, region, usual } = transitLab();
    w.add('vpn-connection', region, { gateway: usual.tgw }, 'vpn');
    expect(lostByTemplate(w)).toEqual(['vpn']);
  });

  test('which blocks a site has besides those that AWS routes there', () => {
    const { w, region, usual } = transitLab();
    const { device } = office(w);
    w.add('vpn-connection', region, { gateway: usual.tgw, customerGateway: device }, 'vpn');
    expect(lostByTemplate(w)).toContain('office site cidr');
  });
});

test('what is in another Region is named by its id, or looked up', () => {
  const { w, one, two, usual } = transitLab();
  const far = w.add('region', null, { region: 'us-west-2' }, 'us-west-2');
  const vpc = w.vpc({ name: 'far', region: far, cidr: '10.9.0.0/16' });
  const away = w.add('transit-gateway', far, {}, 'away');
  w.edit([{ type: 'put', resource: { ...w.get(away), sourceId: 'tgw-0123456789abcdef0' } }]);
  w.add('peering-connection', null, { requester: one.vpc, accepter: vpc }, 'one-far');
  w.add('peering-connection', null, { requester: two.vpc, accepter: null }, 'open');
  w.add('transit-gateway-attachment', usual.tgw, { attached: away }, 'peering');
  const peerings = templateEntries(w, 'EC2::VPCPeeringConnection');
  expect(peerings).toContain('PeerVpcId: "{{resolve:ssm:/network/OneFar/accepter}}"\n      PeerRegion: us-west-2\n');
  expect(peerings).toContain('PeerVpcId: "{{resolve:ssm:/network/open/accepter}}"\n      Tags:');
  expect(templateEntries(w, 'EC2::TransitGatewayPeeringAttachment')).toContain(
    'PeerTransitGatewayId: tgw-0123456789abcdef0\n      PeerAccountId: !Ref AWS::AccountId\n      PeerRegion: us-west-2\n',
  );
});
