import { expect, test } from 'vitest';
import { offersBetween } from '../../editor/edits/connect.ts';
import { findingsOf, words } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';
import { resourceId } from '../../model/topology.ts';
import { kinds } from '../registry.ts';

function office() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const gateway = w.add('virtual-private-gateway', vpc, {}, 'vgw');
  const network = w.add('on-premises-network', null, { cidr: '192.168.0.0/16' }, 'office');
  const customer = w.add('customer-gateway', network, { ipAddress: '203.0.113.30' }, 'cgw');
  return { w, vpc, gateway, network, customer };
}

test('a virtual private gateway is the only one of its VPC, is reached and routed to', () => {
  const { w, vpc, gateway, customer } = office();
  expect(findingsOf(w.topology(), 'with hints')).toContain('hint no-connection vgw');
  w.add('vpn-connection', null, { gateway, customerGateway: customer }, 'vpn');
  expect(findingsOf(w.topology(), 'with hints')).toEqual(['hint no-route vgw']);
  w.set(w.mainTable(vpc), { propagatingVgws: [gateway] });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  w.add('virtual-private-gateway', vpc, {}, 'vgw-2');
  expect(findingsOf(w.topology())).toEqual(['error InvalidVpcState vgw-2']);
  w.remove(resourceId('vgw-2'));
  w.edit([{ type: 'put', resource: { ...w.get(gateway), parent: null } }]);
  expect(findingsOf(w.topology(), 'with hints')).toEqual([
    'hint detached vgw',
    'error Gateway.NotAttached vpc-main propagatingVgws.0',
  ]);
});

test('what a site announces inside a block of the VPC stays local', () => {
  const { w, gateway, customer, network } = office();
  w.add('vpn-connection', null, { gateway, customerGateway: customer }, 'vpn');
  w.set(network, { cidr: '10.0.7.0/24' });
  expect(findingsOf(w.topology())).toEqual(['warning propagated-inside-vpc vgw']);
});

test('five in a Region, with ten connections each', () => {
  const w = world();
  const gateways = [1, 2, 3, 4, 5, 6].map((count) => w.add('virtual-private-gateway', null, {}, `vgw-${count}`));
  for (let count = 1; count <= 11; count += 1) {
    const customer = w.add('customer-gateway', null, { ipAddress: `203.0.113.${count}` });
    w.add('vpn-connection', null, { gateway: gateways[0] ?? null, customerGateway: customer });
  }
  expect(findingsOf(w.topology())).toEqual([
    'warning VpnConnectionLimitExceeded vgw-1',
    'warning VpnGatewayLimitExceeded vgw-6',
  ]);
});

test('a gateway of another VPC does not propagate, nor does one into the table of a gateway', () => {
  const { w, vpc, gateway } = office();
  const other = w.vpc({ cidr: '10.9.0.0/16', name: 'other' });
  w.set(w.mainTable(other), { propagatingVgws: [gateway] });
  expect(findingsOf(w.topology())).toEqual(['error Gateway.NotAttached other-main propagatingVgws.0']);
  const edge = w.routeTable(vpc, [], [], { name: 'edge' });
  w.set(edge, { gateway, propagatingVgws: [gateway] });
  expect(findingsOf(w.topology())).toContain('error InvalidParameterValue edge propagatingVgws.0');
});

test('lines: attachment, propagation, connection', () => {
  const { w, vpc, gateway, customer } = office();
  const offers = (to: Parameters<typeof w.get>[0]) =>
    offersBetween(kinds, w.view(), { from: to, to: gateway }, (kind) => resourceId(`${kind}-new`));
  expect(offers(customer).map((each) => words(each.message))).toEqual([
    'VPN connection between vgw and cgw with BGP',
    'VPN connection between vgw and cgw with static routes',
  ]);
  w.edit(offers(customer)[1]?.edit ?? []);
  expect(w.get(resourceId('vpn-connection-new')).props).toMatchObject({ staticRoutes: ['192.168.0.0/16'] });
  expect(offers(customer)).toEqual([]);
  const subnet = w.subnet(vpc);
  expect(offers(subnet).map((each) => words(each.message))).toEqual(['Let vgw propagate its routes into vpc-main']);
  w.edit(offers(w.mainTable(vpc))[0]?.edit ?? []);
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  w.edit([{ type: 'put', resource: { ...w.get(gateway), parent: null } }]);
  w.edit(offers(vpc)[0]?.edit ?? []);
  expect(w.get(gateway).parent).toBe(vpc);
});
