import { describe, expect, test } from 'vitest';
import type { Probe } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { probe } from '../../testing/ask.ts';
import { words } from '../../testing/findings.ts';
import { attach, gateway, host, site as joinedSite } from '../../testing/transit.ts';
import { type World, world } from '../../testing/world.ts';
import { simulate } from '../simulation.ts';

/** Two public hosts in one subnet, and what the answer to a question rests on. */
function site() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const subnet = w.subnet(vpc, { name: 'subnet', cidr: '10.0.0.0/24' });
  const other = w.subnet(vpc, { name: 'other', cidr: '10.0.1.0/24' });
  const table = w.routeTable(vpc, [['0.0.0.0/0', igw]], [subnet, other], { name: 'rt' });
  const groups = [w.openGroup(vpc, { name: 'open' })];
  w.instance(subnet, { name: 'a', publicAddress: '50.1.1.1', groups });
  w.instance(other, { name: 'b', publicAddress: '50.1.1.2', groups, listening: 'unknown' });
  return { w, vpc, table };
}

function restsOn(w: World, to: string, extra: Partial<Probe> = {}): readonly string[] {
  const { assumptions } = simulate(w.topology(), kinds).ask({ ...probe('a', to), ...extra });
  for (const each of assumptions) words(each.message);
  return assumptions.map((each) => each.code).filter((code) => code !== 'GUEST_ASSUMED_LISTENING');
}

describe('where AWS documents nothing, the answer says so', () => {
  test('of both translations at one internet gateway', () => {
    const { w } = site();
    expect(restsOn(w, '50.1.1.2')).toContain('IGW_HAIRPIN');
    expect(restsOn(w, 'checkip.amazonaws.com')).not.toContain('IGW_HAIRPIN');
  });

  test('of a route whose target is gone, an address that nobody has, and a host that is off', () => {
    const { w, table } = site();
    expect(restsOn(w, '10.0.1.99')).toContain('SILENT_ADDRESS');
    w.routes(table, [['0.0.0.0/0', null]]);
    expect(restsOn(w, '60.1.1.1')).toContain('BLACKHOLE_WINS');
    w.set(w.view().ofKind('instance')[1]?.id ?? table, { state: 'stopped' });
    expect(restsOn(w, 'b')).toContain('STOPPED_HOST');
  });

  test('of a resolver that is off', () => {
    const { w, vpc } = site();
    w.set(vpc, { enableDnsSupport: false });
    expect(restsOn(w, 'checkip.amazonaws.com')).toContain('RESOLVER_OFF');
  });

  test('of idle times, where a probe waits', () => {
    const { w } = site();
    expect(restsOn(w, 'b', { condition: { type: 'idle', seconds: 10 } })).toContain('IDLE_TIMES');
    expect(restsOn(w, 'b')).not.toContain('IDLE_TIMES');
  });
});

test('of two VPCs with the same addresses at one transit gateway', () => {
  const w = world();
  const gate = gateway(w);
  const [a, b] = [joinedSite(w, 'a', 1), joinedSite(w, 'b', 2)];
  for (const each of [a, b]) attach(w, gate, each.vpc, { subnets: each.subnets });
  w.routes(w.mainTable(a.vpc), [['10.2.0.0/16', gate.tgw]]);
  const codes = (): readonly string[] =>
    simulate(w.topology(), kinds)
      .ask(probe(host(a.hosts), host(b.hosts)))
      .assumptions.map((each) => each.code);
  expect(codes()).not.toContain('TGW_SAME_BLOCK');
  w.set(a.vpc, { secondaryCidrs: ['10.2.128.0/24'] });
  expect(codes()).toContain('TGW_SAME_BLOCK');
});
