import { describe, expect, it } from 'vitest';
import type { Condition } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { probe, verdictOf } from '../../testing/ask.ts';
import { world } from '../../testing/world.ts';
import type { ProbeAnswer } from '../protocol.ts';
import { simulate } from '../simulation.ts';

/** Two zones, each with a public and a private subnet; the NAT gateway is in the first. */
function twoZones() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const [first, second] = [w.zone(vpc, 'ap-northeast-2a'), w.zone(vpc, 'ap-northeast-2b')];
  const outer = w.subnet(first, { cidr: '10.0.0.0/24', name: 'outer' });
  const inner = w.subnet(second, { cidr: '10.0.1.0/24', name: 'inner' });
  const nat = w.nat(outer, { name: 'nat', eip: '70.1.1.1' });
  const client = w.instance(inner, { name: 'client', address: '10.0.1.10' });
  const server = w.instance(outer, { name: 'server', address: '10.0.0.10', publicAddress: '50.1.1.1' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'out' });
  w.routeTable(vpc, [['0.0.0.0/0', nat]], [inner], { name: 'in' });
  w.internet([{ name: 'web', address: '60.1.1.1', services: 'any', answers: 'client-address', mtu: 1500 }]);
  const ask = (from: string, condition: Condition, service = 'tcp 80'): ProbeAnswer =>
    simulate(w.topology(), kinds).ask({ ...probe(from, '60.1.1.1', service), condition });
  return { w, client, server, nat, first, second, ask };
}

describe('a probe under a condition', () => {
  it('goes on after a pause while the NAT gateway remembers, and is reset after 350 idle seconds', () => {
    const { client, ask } = twoZones();
    expect(verdictOf(ask(client, { type: 'idle', seconds: 300 }))).toBe('connected');
    const late = ask(client, { type: 'idle', seconds: 351 });
    expect([late.conversation.outcome, verdictOf(late)]).toEqual(['refused', 'NGW_IDLE_RST']);
  });

  it('loses nothing by silence where nobody translates', () => {
    const { server, ask } = twoZones();
    expect(verdictOf(ask(server, { type: 'idle', seconds: 3600 }))).toBe('connected');
  });

  it('is asked again over UDP, with a mapping of its own', () => {
    const { client, ask } = twoZones();
    expect(verdictOf(ask(client, { type: 'idle', seconds: 351 }, 'udp 53'))).toBe('connected');
  });

  it('is the 55,001st connection to one destination', () => {
    const { client, nat, ask } = twoZones();
    expect(verdictOf(ask(client, { type: 'ports-taken', at: nat, count: 54_999 }))).toBe('connected');
    expect(verdictOf(ask(client, { type: 'ports-taken', at: nat, count: 55_000 }))).toBe('NGW_PORT_EXHAUSTED');
  });

  it('is the 55,001st connection, which a second Elastic IP takes', () => {
    const { w, client, nat, ask } = twoZones();
    w.set(nat, { secondaryPrivateAddresses: ['10.0.0.99'] });
    w.eip(nat, '70.1.1.2', { privateAddress: '10.0.0.99' });
    const seen = (count: number): string | null =>
      ask(client, { type: 'ports-taken', at: nat, count }).conversation.answer;
    expect([seen(54_999), seen(55_000), seen(109_999)]).toEqual(['70.1.1.1', '70.1.1.2', '70.1.1.2']);
    expect(verdictOf(ask(client, { type: 'ports-taken', at: nat, count: 110_000 }))).toBe('NGW_PORT_EXHAUSTED');
  });

  it('depends on the zone its NAT gateway is in', () => {
    const { client, first, ask } = twoZones();
    const answer = ask(client, { type: 'zone-fails', zone: first });
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['timed-out', 'COMPONENT_BAD_STATE']);
  });

  it('comes from another public address after a restart; Elastic IPs stay', () => {
    const { client, server, ask } = twoZones();
    const answer = ask(server, { type: 'restarted', instance: server });
    expect(answer.conversation.outcome).toBe('connected');
    expect(answer.conversation.answer).not.toBe('50.1.1.1');
    expect(ask(client, { type: 'restarted', instance: client }).conversation.answer).toBe('70.1.1.1');
  });
});
