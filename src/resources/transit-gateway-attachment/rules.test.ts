import { expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  const tgw = w.add('transit-gateway', null, {}, 'tgw');
  const table = w.add('transit-gateway-route-table', tgw, {}, 'table');
  w.set(tgw, { defaultAssociationTable: table, defaultPropagationTable: table });
  const vpc = w.vpc({ name: 'vpc', cidr: '10.0.0.0/16' });
  const [one, two] = ['2a', '2b'].map((zone, index) =>
    w.subnet(w.zone(vpc, `ap-northeast-${zone}`), { name: `subnet-${zone}`, cidr: `10.0.${index}.0/24` }),
  );
  const props = { attached: vpc, subnets: [one ?? ''], routeTable: table, propagatesTo: [table] };
  const attachment = w.add('transit-gateway-attachment', tgw, props, 'attachment');
  expect(findingsOf(w.topology())).toEqual([]);
  return { w, tgw, table, vpc, attachment, one: one ?? vpc, two: two ?? vpc };
}

test('it joins something, and that once', () => {
  const { w, tgw, vpc, attachment, one, table } = good();
  w.set(attachment, { attached: null, subnets: [] });
  expect(findingsOf(w.topology())).toEqual(['error MissingParameter attachment attached']);
  w.set(attachment, { attached: tgw });
  expect(findingsOf(w.topology())).toContain('error InvalidParameterValue attachment attached');
  w.set(attachment, { attached: vpc, subnets: [one] });
  const props = { attached: vpc, subnets: [one], routeTable: table };
  w.add('transit-gateway-attachment', tgw, props, 'attachment-2');
  expect(findingsOf(w.topology())).toEqual(['error DuplicateTransitGatewayAttachment attachment-2 attached']);
});

test('it has one subnet per zone of its VPC', () => {
  const { w, vpc, attachment, one } = good();
  w.set(attachment, { subnets: [] });
  expect(findingsOf(w.topology())).toEqual(['error MissingParameter attachment subnets']);
  const zone = w.get(one).parent ?? vpc;
  const twin = w.subnet(zone, { name: 'twin', cidr: '10.0.9.0/24' });
  w.set(attachment, { subnets: [one, twin] });
  expect(findingsOf(w.topology())).toEqual(['error DuplicateSubnetsInSameZone attachment subnets.1']);
  const foreign = w.subnet(w.vpc({ name: 'other', cidr: '10.1.0.0/16' }), { name: 'foreign', cidr: '10.1.0.0/24' });
  w.set(attachment, { subnets: [one, foreign] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidSubnetID.NotFound attachment subnets.1']);
});

test('zones that are routed to it are enabled', () => {
  const { w, tgw, vpc, two } = good();
  w.routes(w.mainTable(vpc), [['10.0.0.0/8', tgw]]);
  const [finding] = findingsOfRule(w.topology(), 'zone-not-enabled');
  expect(applyFix(w, finding?.fix)).toBe('Add subnet-2b to attachment');
  expect(findingsOf(w.topology())).toEqual([]);
  expect(two).toBe('subnet-2b');
});

test('appliances in several zones want appliance mode', () => {
  const { w, vpc, attachment, one, two } = good();
  w.set(attachment, { subnets: [one, two] });
  for (const subnet of [one, two]) {
    const home = w.get(subnet).parent ?? vpc;
    const inspected = w.subnet(home, { name: `${subnet}-fw`, cidr: subnet === one ? '10.0.8.0/24' : '10.0.9.0/24' });
    const appliance = w.instance(inspected, { sourceDestCheck: false, ipForward: true });
    w.routeTable(vpc, [['0.0.0.0/0', w.eni(appliance)]], [subnet]);
  }
  const [finding] = findingsOfRule(w.topology(), 'appliance-mode');
  expect(applyFix(w, finding?.fix)).toBe('Turn on appliance mode of attachment');
  expect(findingsOfRule(w.topology(), 'appliance-mode')).toEqual([]);
});

test('it is available and associated', () => {
  const { w, attachment, table } = good();
  w.set(attachment, { state: 'pendingAcceptance', routeTable: null });
  expect(findingsOf(w.topology())).toEqual([
    'warning not-available attachment state',
    'warning no-association attachment routeTable',
  ]);
  for (const rule of ['not-available', 'no-association']) applyFix(w, findingsOfRule(w.topology(), rule)[0]?.fix);
  expect(w.get(attachment).props).toMatchObject({ state: 'available', routeTable: table });
});

test('tables are those of its transit gateway, and peerings do not propagate', () => {
  const { w, attachment, tgw, table } = good();
  const other = w.add('transit-gateway', null, { defaultAssociation: false, defaultPropagation: false }, 'other');
  const theirs = w.add('transit-gateway-route-table', other, {}, 'theirs');
  w.set(attachment, { routeTable: theirs });
  expect(findingsOf(w.topology())).toEqual(['error InvalidRouteTableID.NotFound attachment routeTable']);
  w.set(attachment, { routeTable: table });
  const props = { attached: other, routeTable: table, peerRouteTable: theirs, propagatesTo: [table] };
  const peering = w.add('transit-gateway-attachment', tgw, props, 'peering');
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue peering propagatesTo']);
  applyFix(w, findingsOfRule(w.topology(), 'InvalidParameterValue')[0]?.fix);
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(peering, { peerRouteTable: null });
  expect(findingsOf(w.topology())).toEqual(['warning no-association peering peerRouteTable']);
});
