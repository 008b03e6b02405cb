import { describe, expect, it } from 'vitest';
import type { Props, ResourceId } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { ask, legs, probe, verdictOf } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { mended, offeredFixes } from '../../testing/mend.ts';
import { traffic } from '../../testing/traffic.ts';
import { attach, gateway, host, site, ZONE_A, ZONE_B } from '../../testing/transit.ts';
import { type World, world } from '../../testing/world.ts';
import { simulate } from '../simulation.ts';

/** A private subnet with a client in each of two zones; both route to a regional NAT gateway of the VPC. */
function regional(props: Props = {}) {
  const w = world();
  w.internet();
  const { vpc, subnets, hosts } = site(w, 'vpc', 1, [ZONE_A, ZONE_B]);
  const igw = w.igw(vpc, { name: 'igw' });
  const routeTable = w.routeTable(vpc, [['0.0.0.0/0', igw]], [], { name: 'nat-rt' });
  const nat = w.add('nat-gateway', vpc, { availability: 'regional', routeTable, ...props }, 'nat');
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', nat]]);
  return { w, vpc, igw, nat, routeTable, subnets, near: host(hosts), far: host(hosts, 1) };
}

/** The public address that the world sees, or the verdict. */
function seen(w: World, from: ResourceId): string {
  const answer = ask(w.topology(), from, 'checkip.amazonaws.com');
  return answer.conversation.answer ?? verdictOf(answer);
}

describe('a regional NAT gateway', () => {
  it('needs no subnet: its own table leads to the internet gateway, and packets carry the Elastic IP from it on', () => {
    const { w, nat, near } = regional();
    w.eip(nat, '70.1.1.1');
    const answer = ask(w.topology(), near, '60.1.1.1', 'tcp 80 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    const [syn, synAck] = answer.conversation.connections[0]?.traces ?? [];
    expect(syn?.hops.map((hop) => hop.resource)).toEqual(['vpc-a-host', 'vpc-a', 'nat', 'igw', 'internet']);
    const port = legs(syn)[1]?.match(/^70\.1\.1\.1:(\d+)>/)?.[1];
    expect(legs(syn)).toEqual(['10.1.1.4:40000>60.1.1.1:80', `70.1.1.1:${port}>60.1.1.1:80`]);
    expect(legs(synAck)).toEqual([`60.1.1.1:80>70.1.1.1:${port}`, '60.1.1.1:80>10.1.1.4:40000']);
    const codes = answer.assumptions.map((each) => each.code);
    expect(codes).toEqual(expect.arrayContaining(['NGW_REGIONAL_ADDRESS', 'NGW_REGIONAL_ZONES']));
    expect(findingsOf(w.topology())).toEqual([]);
  });

  it('lets nobody in, and is a hop of its own', () => {
    const { w, nat, near } = regional();
    w.eip(nat, '70.1.1.1');
    expect(verdictOf(ask(w.topology(), 'internet', '70.1.1.1', 'tcp 80'))).toBe('NGW_UNSOLICITED');
    const expired = traffic(w.topology()).send(near, '60.1.1.1', 'icmp', { ttl: 1 });
    expect([expired.verdict, expired.failure?.verdict]).toMatchObject(['TTL_EXPIRED', { at: 'nat', by: 'icmp' }]);
    expect(legs(expired.traces[1])).toEqual(['70.1.1.1>10.1.1.4 id 0']);
  });

  it('sends each zone’s traffic from an address of that zone, and others in automatic mode from another zone’s', () => {
    const { w, nat, near, far } = regional();
    w.eip(nat, '70.1.1.1', { zone: ZONE_A });
    expect([seen(w, near), seen(w, far)]).toEqual(['70.1.1.1', '70.1.1.1']);
    w.eip(nat, '70.1.1.2', { zone: ZONE_B });
    expect([seen(w, near), seen(w, far)]).toEqual(['70.1.1.1', '70.1.1.2']);
    expect(ask(w.topology(), near, '60.1.1.1').assumptions.map((each) => each.code)).not.toContain(
      'NGW_REGIONAL_ZONES',
    );
  });

  it('in manual mode serves the zones that it has addresses in; the fix registers the other', () => {
    const { w, nat, near, far } = regional({ zones: 'manual' });
    w.eip(nat, '70.1.1.1', { zone: ZONE_A });
    expect([seen(w, near), seen(w, far)]).toEqual(['70.1.1.1', 'NGW_REGIONAL_AZ']);
    expect(offeredFixes(w, far, '60.1.1.1')).toEqual([
      `Allocate an Elastic IP in ${ZONE_B} for nat`,
      'Let AWS expand nat to all Availability Zones',
    ]);
    expect(findingsOf(w.topology())).toEqual(['warning zone-not-registered nat zones']);
    expect(mended(w, far, '60.1.1.1')).toEqual([
      `NGW_REGIONAL_AZ: Allocate an Elastic IP in ${ZONE_B} for nat`,
      'connected',
    ]);
    expect(findingsOf(w.topology())).toEqual([]);
  });

  it('is not judged where the document does not say enough', () => {
    const { w, vpc, nat, near, routeTable } = regional({ zones: 'manual' });
    w.eip(nat, '70.1.1.1', { zone: ZONE_A });
    const loose = w.subnet(vpc, { cidr: '10.1.9.0/24', name: 'loose' });
    const client = w.instance(loose, { groups: [w.openGroup(vpc)] });
    expect(verdictOf(ask(w.topology(), client, '60.1.1.1'))).toBe('SIM_UNKNOWN');
    w.set(nat, { zones: 'automatic' });
    expect(verdictOf(ask(w.topology(), client, '60.1.1.1'))).toBe('connected');
    w.set(nat, { routeTable: null });
    expect(verdictOf(ask(w.topology(), near, '60.1.1.1'))).toBe('SIM_UNKNOWN');
    w.set(nat, { routeTable });
    w.remove(w.view().ofKind('elastic-ip')[0]?.id ?? nat);
    expect(mended(w, near, '60.1.1.1')).toEqual(['SIM_UNKNOWN: Allocate an Elastic IP for nat', 'connected']);
  });

  it('needs a way out in its own table', () => {
    const { w, nat, near, routeTable } = regional();
    w.eip(nat, '70.1.1.1');
    w.routes(routeTable, []);
    const answer = ask(w.topology(), near, '60.1.1.1');
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['NGW_NO_EGRESS_ROUTE', 'nat-rt']);
    expect(mended(w, near, '60.1.1.1').at(-1)).toBe('connected');
  });

  it('meets no network ACL but that of the client', () => {
    const { w, vpc, nat, near, subnets } = regional();
    w.eip(nat, '70.1.1.1');
    w.networkAcl(vpc, { outbound: ['100 allow tcp 80 0.0.0.0/0'] }, subnets);
    expect(verdictOf(ask(w.topology(), near, '60.1.1.1'))).toBe('RET_NACL_EPHEMERAL');
  });

  it('has 55,000 connections to one destination for each address of the zone', () => {
    const { w, nat, far } = regional({ zones: 'manual' });
    w.eip(nat, '70.1.1.1', { zone: ZONE_A });
    w.eip(nat, '70.1.1.2', { zone: ZONE_B });
    w.eip(nat, '70.1.1.3', { zone: ZONE_B });
    const verdict = (count: number): string =>
      verdictOf(
        simulate(w.topology(), kinds).ask({
          ...probe(far, '60.1.1.1'),
          condition: { type: 'ports-taken', at: 'nat', count },
        }),
      );
    expect([verdict(109_999), verdict(110_000)]).toEqual(['connected', 'NGW_PORT_EXHAUSTED']);
  });

  it('serves spokes behind a transit gateway by routes of its own table, and is not judged towards one', () => {
    const { w, vpc, nat, igw, routeTable, subnets, near } = regional();
    w.eip(nat, '70.1.1.1');
    const transit = gateway(w);
    const spoke = site(w, 'spoke', 2);
    const out = attach(w, transit, vpc, { subnets });
    attach(w, transit, spoke.vpc, { subnets: spoke.subnets });
    w.set(transit.table, { routes: [{ destination: '0.0.0.0/0', attachment: out }] });
    w.routes(w.mainTable(spoke.vpc), [['0.0.0.0/0', transit.tgw]]);
    expect(verdictOf(ask(w.topology(), host(spoke.hosts), '60.1.1.1'))).toBe('RET_IGW_DST_RFC1918');
    w.routes(routeTable, [
      ['0.0.0.0/0', igw],
      ['10.2.0.0/16', transit.tgw],
    ]);
    expect(seen(w, host(spoke.hosts))).toBe('70.1.1.1');
    expect(verdictOf(ask(w.topology(), near, host(spoke.hosts), 'tcp 22'))).toBe('SIM_UNKNOWN');
  });
});
