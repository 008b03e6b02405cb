import { describe, expect, test } from 'vitest';
import { kinds } from '../../resources/registry.ts';
import { ask, legs, probe, verdictOf } from '../../testing/ask.ts';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { mended } from '../../testing/mend.ts';
import { world } from '../../testing/world.ts';
import { simulate } from '../simulation.ts';

/** A public web server behind a firewall endpoint, in and out: the gateway's table leads to it, and so does the subnet's. */
function guarded() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const zone = w.zone(vpc, 'ap-northeast-2a');
  const edge = w.subnet(zone, { name: 'edge', cidr: '10.0.0.0/24' });
  const inner = w.subnet(zone, { name: 'inner', cidr: '10.0.1.0/24' });
  const firewall = w.firewall(vpc, { name: 'firewall' });
  const endpoint = w.inspectionEndpoint(edge, firewall, { name: 'endpoint', address: '10.0.0.10' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [edge], { name: 'edge-table' });
  const table = w.routeTable(vpc, [['0.0.0.0/0', endpoint]], [inner], { name: 'inner-table' });
  const gateway = w.routeTable(vpc, [['10.0.1.0/24', endpoint]], [], { name: 'gateway-table' });
  w.set(gateway, { gateway: igw });
  const web = w.instance(inner, {
    name: 'web',
    address: '10.0.1.10',
    publicAddress: '203.0.113.50',
    groups: [w.securityGroup(vpc, { name: 'open', inbound: ['tcp 80 0.0.0.0/0'] })],
    listening: 'unknown',
  });
  return { w, vpc, igw, zone, edge, inner, firewall, endpoint, table, gateway, web };
}

test('a firewall sees both directions of a flow, and changes nothing in it', () => {
  const { w, web } = guarded();
  expect(findingsOf(w.topology())).toEqual([]);
  const { conversation } = ask(w.topology(), 'internet', web);
  expect(conversation.outcome).toBe('connected');
  const [syn, answer] = conversation.connections[0]?.traces ?? [];
  expect(syn?.hops.map((hop) => hop.resource)).toEqual([
    'internet',
    'igw',
    'edge',
    'endpoint',
    'firewall',
    'endpoint',
    'edge',
    'inner',
    'web',
  ]);
  expect(legs(syn)).toEqual(['203.0.113.7:1024>203.0.113.50:80', '203.0.113.7:1024>10.0.1.10:80']);
  expect(answer?.hops.map((hop) => hop.resource)).toContain('firewall');
  expect(verdictOf(ask(w.topology(), web, 'checkip.amazonaws.com'))).toBe('connected');
});

describe('rules of a firewall', () => {
  test('drop what they fit, the first that fits first', () => {
    const { w, web, firewall } = guarded();
    w.set(firewall, {
      rules: [
        {
          action: 'pass',
          protocol: 'tcp',
          source: '203.0.113.0/24',
          sourcePorts: 'all',
          destination: '',
          ports: '80',
          bothWays: false,
        },
        {
          action: 'drop',
          protocol: 'all',
          source: '',
          sourcePorts: 'all',
          destination: '10.0.1.0/24',
          ports: 'all',
          bothWays: false,
        },
      ],
    });
    expect(verdictOf(ask(w.topology(), 'internet', web))).toBe('connected');
    const answer = ask(w.topology(), 'internet:198.51.100.9', web);
    expect(verdictOf(answer)).toBe('FW_DENY');
    expect(answer.conversation.reason).toMatchObject({ at: 'firewall', rule: { index: 1 } });
  });

  test('decide for whole flows; what none fits fares as the policy says', () => {
    const { w, web, firewall } = guarded();
    w.set(firewall, { defaultAction: 'drop' });
    expect(mended(w, 'internet', web)).toEqual([
      'FW_DENY: Let tcp 80 from 203.0.113.7/32 to 10.0.1.10/32 pass firewall',
      'connected',
    ]);
  });

  test('fit both ways where they say so', () => {
    const { w, web, firewall } = guarded();
    const rule = {
      action: 'drop',
      protocol: 'all',
      source: '10.0.1.0/24',
      sourcePorts: 'all',
      destination: '',
      ports: 'all',
    };
    w.set(firewall, { rules: [{ ...rule, bothWays: false }] });
    expect(verdictOf(ask(w.topology(), 'internet', web))).toBe('connected');
    w.set(firewall, { rules: [{ ...rule, bothWays: true }] });
    expect(verdictOf(ask(w.topology(), 'internet', web))).toBe('FW_DENY');
  });

  test('reject with a reset', () => {
    const { w, web, firewall } = guarded();
    const rule = { action: 'reject', protocol: 'tcp', source: '', sourcePorts: 'all', destination: '', ports: '80' };
    w.set(firewall, { rules: [{ ...rule, bothWays: false }] });
    expect(ask(w.topology(), 'internet', web).conversation).toMatchObject({
      outcome: 'refused',
      reason: { code: 'FW_DENY' },
    });
  });

  test('without state judge every packet, answers too', () => {
    const { w, web, firewall } = guarded();
    const rule = { protocol: 'tcp', source: '', sourcePorts: 'all', destination: '' };
    w.set(firewall, { statelessDefault: 'drop', statelessRules: [{ ...rule, action: 'pass', ports: '80' }] });
    expect(verdictOf(ask(w.topology(), 'internet', web))).toBe('RET_FW_DENY');
    w.set(firewall, { statelessRules: [] });
    expect(mended(w, 'internet', web)).toEqual([
      'FW_DENY: Let tcp 80 from 203.0.113.7/32 to 10.0.1.10/32 pass firewall',
      'connected',
    ]);
  });

  test('wait for a firewall that is being made', () => {
    const { w, web, firewall } = guarded();
    w.set(firewall, { state: 'PROVISIONING' });
    expect(mended(w, 'internet', web)).toEqual(['COMPONENT_BAD_STATE: Make firewall ready', 'connected']);
  });
});

describe('a firewall that sees half of a flow drops it', () => {
  test('where the subnet answers past it', () => {
    const { w, web, table, igw } = guarded();
    w.routes(table, [['0.0.0.0/0', igw]]);
    expect(verdictOf(ask(w.topology(), 'internet', web))).toBe('EDGE_RT_BYPASS');
    const [finding] = findingsOfRule(w.topology(), 'EDGE_RT_BYPASS');
    expect(applyFix(w, finding?.fix)).toBe('Lead the default route of inner-table to endpoint');
    expect(verdictOf(ask(w.topology(), 'internet', web))).toBe('connected');
  });

  test('where the gateway delivers past it', () => {
    const { w, web, gateway } = guarded();
    w.set(gateway, { gateway: null });
    expect(verdictOf(ask(w.topology(), web, 'checkip.amazonaws.com'))).toBe('EDGE_RT_BYPASS');
    expect(findingsOf(w.topology())).toContain('warning EDGE_RT_BYPASS endpoint');
  });

  test('where the two directions go by endpoints in two zones', () => {
    const { w, vpc, web, firewall, igw, gateway } = guarded();
    const other = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'other', cidr: '10.0.2.0/24' });
    const second = w.inspectionEndpoint(other, firewall, { name: 'second', address: '10.0.2.10' });
    w.routeTable(vpc, [['0.0.0.0/0', igw]], [other]);
    w.routes(gateway, [['10.0.1.0/24', second]]);
    expect(verdictOf(ask(w.topology(), web, 'checkip.amazonaws.com'))).toBe('RET_TGW_AZ_ASYMMETRY');
  });
});

test('an endpoint without a firewall drops, until it has one', () => {
  const { w, web, endpoint } = guarded();
  w.set(endpoint, { service: null });
  expect(findingsOf(w.topology())).toEqual(['error GWLB_NO_TARGET endpoint service']);
  expect(mended(w, 'internet', web)).toEqual([
    'GWLB_NO_TARGET: Have firewall inspect what passes endpoint',
    'connected',
  ]);
  w.set(endpoint, { state: 'pending' });
  expect(mended(w, 'internet', web)).toEqual(['COMPONENT_BAD_STATE: Make endpoint available', 'connected']);
});

test('security groups behind a firewall do not know the sender’s group any more', () => {
  const { w, vpc, zone, endpoint, inner, web } = guarded();
  const near = w.subnet(zone, { name: 'near', cidr: '10.0.3.0/24' });
  const mine = w.securityGroup(vpc, { name: 'mine' });
  const client = w.instance(near, { name: 'client', groups: [mine] });
  w.routeTable(vpc, [['10.0.1.0/24', endpoint]], [near]);
  w.routeTable(vpc, [['10.0.3.0/24', endpoint]], [inner]);
  w.set('open' as never, {
    inbound: [{ protocol: 'tcp', ports: '80', icmpType: -1, icmpCode: -1, cidr: '', group: mine, description: '' }],
  });
  expect(verdictOf(ask(w.topology(), client, web))).toBe('SG_REF_LOST');
});

test('a flow that was silent for longer than the firewall remembers is dropped', () => {
  const { w } = guarded();
  const asked = (seconds: number) =>
    simulate(w.topology(), kinds).ask({ ...probe('internet', 'web'), condition: { type: 'idle', seconds } })
      .conversation;
  expect(asked(300).outcome).toBe('connected');
  expect(asked(400).reason).toMatchObject({ code: 'SG_CT_EXPIRED', at: 'firewall' });
});

test('an answer says which rule groups of a firewall were not read, whichever way it turns out', () => {
  const { w, web, firewall } = guarded();
  w.set(firewall, { unread: ['arn:aws:network-firewall:us-east-1:aws-managed:stateful-rulegroup/Botnets'] });
  const codes = (): readonly string[] => [
    verdictOf(ask(w.topology(), 'internet', web)),
    ...ask(w.topology(), 'internet', web).assumptions.map((each) => each.code),
  ];
  expect(codes()).toContain('connected');
  expect(codes()).toContain('FIREWALL_RULES_UNREAD');
  w.set(firewall, { defaultAction: 'drop' });
  expect(codes()).toEqual(['FW_DENY', 'FIREWALL_RULES_UNREAD']);
});
