import { describe, expect, it } from 'vitest';
import { ask } from '../../testing/ask.ts';
import { mended } from '../../testing/mend.ts';
import { world } from '../../testing/world.ts';
import type { ProbeAnswer } from '../protocol.ts';

const linesOf = ({ blockers }: ProbeAnswer): readonly string[] =>
  blockers.map(({ direction, reason }) => `${direction} ${reason.code} ${reason.at}`);

/** A private client, a web server in another subnet, an Elastic IP and a gateway for it: all in order, until a test says otherwise. */
function site() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const inner = w.subnet(vpc, { cidr: '10.0.1.0/24', name: 'inner' });
  const outer = w.subnet(vpc, { cidr: '10.0.2.0/24', name: 'outer' });
  const open = w.openGroup(vpc, { name: 'open' });
  const client = w.instance(inner, { name: 'client', groups: [open] });
  const server = w.instance(outer, { name: 'server', groups: [open], listening: 'unknown' });
  w.eip(server, '70.1.1.1', { name: 'eip' });
  const innerTable = w.routeTable(vpc, [], [inner], { name: 'rt-inner' });
  const outerTable = w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'rt-outer' });
  return { w, vpc, igw, inner, outer, client, server, innerTable, outerTable };
}

describe('everything in the way at once', () => {
  it('is nothing where it connects', () => {
    const { w, client, server } = site();
    expect(linesOf(ask(w.topology(), client, server, 'tcp 80'))).toEqual([]);
  });

  it('two checks on the way there: a group and a network ACL', () => {
    const { w, vpc, inner, client, server } = site();
    w.set(w.eni(server), { securityGroups: [w.securityGroup(vpc, { name: 'shut' })] });
    w.networkAcl(vpc, { name: 'acl', inbound: ['100 allow all all 0.0.0.0/0'] }, [inner]);
    const answer = ask(w.topology(), client, server, 'tcp 80');
    expect(linesOf(answer)).toEqual(['request NACL_EGRESS_DENY acl', 'request SG_INGRESS_EMPTY shut']);
  });

  it('three checks, there and back: an ACL in both directions and the way home', () => {
    const { w, vpc, outer, outerTable } = site();
    w.networkAcl(vpc, { name: 'acl' }, [outer]);
    w.routes(outerTable, []);
    const answer = ask(w.topology(), 'internet', '70.1.1.1', 'tcp 80');
    expect(linesOf(answer)).toEqual([
      'request NACL_INGRESS_DENY acl',
      'reply NACL_EPHEMERAL acl',
      'reply RT_NO_ROUTE rt-outer',
    ]);
  });

  it('a closed port counts, and so does the way back from it', () => {
    const { w, vpc, outer, client, server } = site();
    w.set(server, { listening: 'listed', listeners: [] });
    const inbound = ['100 allow all all 0.0.0.0/0'];
    w.networkAcl(vpc, { name: 'acl', inbound, outbound: ['100 allow tcp 80 0.0.0.0/0'] }, [outer]);
    expect(linesOf(ask(w.topology(), client, server, 'tcp 80'))).toEqual([
      'request TCP_CLOSED_PORT server',
      'reply NACL_EPHEMERAL acl',
    ]);
  });

  it('a missing route and a missing public address: the search goes on with the target that leaves the least', () => {
    const { w, client } = site();
    const answer = ask(w.topology(), client, '60.1.1.1', 'tcp 80');
    expect(linesOf(answer)).toEqual(['request RT_NO_ROUTE rt-inner', 'request IGW_NO_PUBLIC_IP igw']);
    const [route, address] = answer.blockers;
    expect(route?.fixes.length).toBeGreaterThan(0);
    expect(address?.fixes.length).toBeGreaterThan(0);
  });

  it('a stopped server hides nothing of what comes after it', () => {
    const { w, outerTable, server } = site();
    w.set(server, { state: 'stopped' });
    w.routes(outerTable, []);
    expect(linesOf(ask(w.topology(), 'internet', '70.1.1.1', 'tcp 80'))).toEqual([
      'request HOST_DOWN server',
      'reply RT_NO_ROUTE rt-outer',
    ]);
  });

  it('each in turn has a way out, to the end', () => {
    const { w, vpc, outer, outerTable } = site();
    w.networkAcl(vpc, { name: 'acl' }, [outer]);
    w.routes(outerTable, []);
    const lines = mended(w, 'internet', '70.1.1.1', 'tcp 80');
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'NACL_INGRESS_DENY',
      'RET_NACL_EPHEMERAL',
      'RET_RT_NO_ROUTE',
      'connected',
    ]);
  });

  it('names that do not resolve leave nothing to search', () => {
    const { w, client } = site();
    expect(linesOf(ask(w.topology(), client, 'no-such-name.example', 'tcp 80'))).toEqual(['request DNS_NXDOMAIN vpc']);
  });
});
