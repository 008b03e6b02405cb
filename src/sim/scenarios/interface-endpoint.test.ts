import { describe, expect, test } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { world } from '../../testing/world.ts';

const SQS = 'sqs.ap-northeast-2.amazonaws.com';

/** A private subnet with a NAT gateway for everything and an interface endpoint for SQS at 10.0.5.9. */
function withEndpoint(privateDns = true) {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc', region: w.region({ name: 'here' }), enableDnsHostnames: true });
  const igw = w.igw(vpc, { name: 'igw' });
  const front = w.subnet(vpc, { name: 'front', cidr: '10.0.0.0/24' });
  const back = w.subnet(vpc, { name: 'back', cidr: '10.0.1.0/24' });
  const services = w.subnet(vpc, { name: 'services', cidr: '10.0.5.0/24' });
  const nat = w.nat(front, { name: 'nat', eip: '50.1.1.1' });
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', igw]]);
  w.routeTable(vpc, [['0.0.0.0/0', nat]], [back], { name: 'back-rt' });
  const a = w.instance(back, { name: 'a', address: '10.0.1.10' });
  const group = w.securityGroup(vpc, { name: 'https', inbound: ['tcp 443 10.0.0.0/16', 'icmp all 10.0.0.0/16'] });
  const nodes = [{ subnet: services, privateAddress: '10.0.5.9', ipv6Address: '', publicAddress: '' }];
  const props = { service: 'sqs', nodes, securityGroups: [group], privateDns };
  const endpoint = w.add('interface-endpoint', vpc, props, 'endpoint');
  return { w, vpc, a, group, endpoint, services };
}

describe('an interface endpoint', () => {
  test('takes the public name of its service inside of the VPC (53)', () => {
    const { w, a } = withEndpoint();
    const answer = ask(w.topology(), a, SQS, 'tcp 443');
    expect(answer.conversation.resolved).toBe('10.0.5.9');
    expect(verdictOf(answer)).toBe('connected');
    const traces = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(traces[0])).toEqual(['10.0.1.10:32768>10.0.5.9:443']);
    expect(traces[0]?.hops.map((hop) => hop.resource)).toEqual(['a', 'back', 'services', 'endpoint']);
  });

  test.each([
    ['private DNS', (world: ReturnType<typeof withEndpoint>) => world.w.set(world.endpoint, { privateDns: false })],
    [
      'DNS hostnames of the VPC',
      (world: ReturnType<typeof withEndpoint>) => world.w.set(world.vpc, { enableDnsHostnames: false }),
    ],
  ])('without %s is passed by on the way to the internet (55)', (_what, change) => {
    const made = withEndpoint();
    change(made);
    const { conversation } = ask(made.w.topology(), made.a, SQS, 'tcp 443');
    expect(conversation.outcome).toBe('connected');
    expect(conversation.resolved).toBe('52.119.224.10');
    expect(conversation.connections[0]?.traces[0]?.hops.map((hop) => hop.resource)).toContain('nat');
    expect(conversation.assumptions.map((each) => [each.code, each.resource])).toContainEqual([
      'DNS_PUBLIC_NAME_RESOLVED',
      'endpoint',
    ]);
  });

  test('has a name of its own, whatever the switches say', () => {
    const { w, a } = withEndpoint(false);
    const answer = ask(w.topology(), a, 'endpoint.sqs.ap-northeast-2.vpce.amazonaws.com', 'tcp 443');
    expect(answer.conversation.resolved).toBe('10.0.5.9');
    expect(verdictOf(answer)).toBe('connected');
  });

  test('does not answer ping (56)', () => {
    const { w, a } = withEndpoint();
    expect(verdictOf(ask(w.topology(), a, '10.0.5.9', 'icmp'))).toBe('IFE_NO_PING');
  });

  test('opens no connections', () => {
    const { w, a, endpoint } = withEndpoint();
    expect(verdictOf(ask(w.topology(), endpoint, a, 'tcp 80'))).toBe('IFE_CANNOT_INITIATE');
  });

  test('has security groups and listens for HTTPS', () => {
    const { w, a, group } = withEndpoint();
    expect(verdictOf(ask(w.topology(), a, '10.0.5.9', 'tcp 80'))).toBe('SG_INGRESS_NO_MATCH');
    w.set(group, { inbound: [] });
    const answer = ask(w.topology(), a, SQS, 'tcp 443');
    expect(verdictOf(answer)).toBe('SG_INGRESS_EMPTY');
    expect(answer.blockers[0]?.fixes).not.toEqual([]);
  });

  test('serves the zones that the service is in', () => {
    const { w, vpc, a, endpoint, services } = withEndpoint();
    const zone = w.zone(vpc, 'ap-northeast-2b');
    w.edit([{ type: 'reparent', id: services, parent: zone }]);
    w.set(endpoint, { serviceZones: ['ap-northeast-2a'] });
    expect(verdictOf(ask(w.topology(), a, SQS, 'tcp 443'))).toBe('IFE_AZ');
  });

  test('refuses by its policy with an HTTP answer', () => {
    const { w, a, endpoint } = withEndpoint();
    w.set(endpoint, { policy: 'deny' });
    expect(verdictOf(ask(w.topology(), a, SQS, 'tcp 443'))).toBe('EP_POLICY_DENIED');
  });

  test('is an address like any other to a peer VPC', () => {
    const { w, vpc, endpoint } = withEndpoint();
    const far = w.vpc({ name: 'far', cidr: '10.1.0.0/16' });
    const client = w.instance(w.subnet(far, { cidr: '10.1.0.0/24' }), { name: 'client' });
    const pcx = w.add('peering-connection', null, { requester: far, accepter: vpc }, 'pcx');
    w.routes(w.mainTable(far), [['10.0.0.0/16', pcx]]);
    w.routes(w.mainTable(vpc), [['10.1.0.0/16', pcx]]);
    const group = w.openGroup(vpc, { name: 'open' });
    w.set(endpoint, { securityGroups: [group] });
    expect(verdictOf(ask(w.topology(), client, '10.0.5.9', 'tcp 443'))).toBe('connected');
  });
});
