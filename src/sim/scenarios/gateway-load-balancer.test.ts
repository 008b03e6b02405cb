import { expect, test } from 'vitest';
import { ask, verdictOf } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { mended } from '../../testing/mend.ts';
import { world } from '../../testing/world.ts';

/** A client whose way to the internet passes appliances in another VPC. */
function inspected() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const zone = w.zone(vpc, 'ap-northeast-2a');
  const edge = w.subnet(zone, { name: 'edge', cidr: '10.0.0.0/24' });
  const inner = w.subnet(zone, { name: 'inner', cidr: '10.0.1.0/24' });
  const security = w.vpc({ name: 'security', cidr: '10.9.0.0/16' });
  const rack = w.subnet(w.zone(security, 'ap-northeast-2a'), { name: 'rack', cidr: '10.9.0.0/24' });
  const appliance = w.instance(rack, {
    name: 'appliance',
    groups: [w.securityGroup(security, { inbound: ['all all 10.9.0.0/16'] })],
  });
  const group = w.targetGroup(security, { name: 'appliances', protocol: 'GENEVE', port: 6081, targets: [appliance] });
  const gwlb = w.add(
    'gateway-load-balancer',
    security,
    { targetGroup: group, nodes: [{ subnet: rack, privateAddress: '10.9.0.50', ipv6Address: '', publicAddress: '' }] },
    'gwlb',
  );
  const endpoint = w.inspectionEndpoint(edge, gwlb, { name: 'endpoint', address: '10.0.0.10' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [edge], { name: 'edge-table' });
  w.routeTable(vpc, [['0.0.0.0/0', endpoint]], [inner], { name: 'inner-table' });
  w.set(w.routeTable(vpc, [['10.0.1.0/24', endpoint]], [], { name: 'gateway-table' }), { gateway: igw });
  const client = w.instance(inner, { name: 'client', publicAddress: '203.0.113.50' });
  return { w, security, rack, appliance, group, gwlb, endpoint, client };
}

test('packets pass an appliance of another VPC and go on from the endpoint’s subnet', () => {
  const { w, client } = inspected();
  expect(findingsOf(w.topology())).toEqual([]);
  const { conversation } = ask(w.topology(), client, 'checkip.amazonaws.com');
  expect(conversation.answer).toBe('203.0.113.50');
  const [syn] = conversation.connections[0]?.traces ?? [];
  expect(syn?.hops.map((hop) => hop.resource)).toEqual([
    'client',
    'inner',
    'edge',
    'endpoint',
    'gwlb',
    'endpoint',
    'edge',
    'igw',
    'internet',
  ]);
  expect(syn?.hops.flatMap((hop) => hop.steps.filter((step) => step.type === 'choice'))).toEqual([
    { type: 'choice', resource: 'gwlb', chosen: 'appliance', among: ['appliance'] },
  ]);
});

test('without an appliance that runs, packets are dropped', () => {
  const { w, client, appliance, gwlb } = inspected();
  w.set(appliance, { state: 'stopped' });
  expect(verdictOf(ask(w.topology(), client, 'checkip.amazonaws.com'))).toBe('GWLB_NO_TARGET');
  expect(findingsOf(w.topology())).toEqual(['warning GWLB_NO_TARGET gwlb targetGroup']);
  w.set(appliance, { state: 'running' });
  w.set(gwlb, { targetGroup: null });
  expect(mended(w, client, 'checkip.amazonaws.com')).toEqual([
    'GWLB_NO_TARGET: Have gwlb send to appliances',
    'connected',
  ]);
});

test('a group that does not speak GENEVE is none', () => {
  const { w, client, group } = inspected();
  w.set(group, { port: 80 });
  expect(verdictOf(ask(w.topology(), client, 'checkip.amazonaws.com'))).toBe('GWLB_NO_TARGET');
  expect(findingsOf(w.topology())).toEqual(['error InvalidConfigurationRequest gwlb targetGroup']);
});

test('appliances in another zone are used with cross-zone only', () => {
  const { w, security, client, group, appliance } = inspected();
  const far = w.subnet(w.zone(security, 'ap-northeast-2b'), { name: 'far', cidr: '10.9.1.0/24' });
  const other = w.instance(far, { name: 'other' });
  w.set(group, { targets: [{ target: other, address: '', port: 0, health: 'unknown' }] });
  expect(mended(w, client, 'checkip.amazonaws.com')).toEqual([
    'ELB_CROSSZONE_OFF: Turn on cross-zone load balancing at gwlb',
    'connected',
  ]);
  expect(appliance).toBe('appliance');
});

test('the appliances’ rules decide', () => {
  const { w, client, gwlb } = inspected();
  w.set(gwlb, { defaultAction: 'drop' });
  const [first, last] = mended(w, client, 'checkip.amazonaws.com');
  expect(first).toMatch(/^FW_DENY: Let tcp 80 from 10\.0\.1\.4\/32 to .* pass gwlb$/);
  expect(last).toBe('connected');
  w.set(gwlb, { state: 'provisioning' });
  expect(mended(w, client, 'checkip.amazonaws.com')).toEqual(['COMPONENT_BAD_STATE: Make gwlb active', 'connected']);
});
