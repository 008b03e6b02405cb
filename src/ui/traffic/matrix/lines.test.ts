import { describe, expect, test } from 'vitest';
import { kinds } from '../../../resources/registry.ts';
import { openMatrix } from '../../../sim/matrix/matrix.ts';
import { reportOf } from '../../../sim/matrix/report.ts';
import { world } from '../../../testing/world.ts';
import { cellAt, type Line, linesOf, pairAt } from './lines.ts';
import { parseServices, serviceText } from './services.ts';

/** Two web servers in a subnet and one in another, whose network ACL lets nothing in; a client that reaches the first two. */
function report() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16' });
  const front = w.subnet(vpc, { name: 'front', cidr: '10.0.1.0/24' });
  const back = w.subnet(vpc, { name: 'back', cidr: '10.0.2.0/24' });
  w.networkAcl(vpc, { name: 'shut' }, [back]);
  const web = w.securityGroup(vpc, { name: 'web', inbound: ['tcp 22 0.0.0.0/0'] });
  for (const [name, address] of [
    ['web-1', '10.0.1.11'],
    ['web-2', '10.0.1.12'],
  ] as const)
    w.instance(front, { name, address, groups: [web] });
  w.instance(back, { name: 'db', address: '10.0.2.20', groups: [web] });
  const services = [{ protocol: 'tcp', port: 22 }] as const;
  return reportOf(openMatrix(w.topology(), kinds, services));
}

const named = (lines: readonly Line[], name: string): Line => {
  const line = lines.find(({ members }) => members.map((each) => each.name).join(' ') === name);
  if (line === undefined) throw new Error(`no line ${name}`);
  return line;
};
const namesOf = (lines: readonly Line[]) => lines.map(({ members }) => members.map(({ name }) => name).join(' '));

describe('the lines of a matrix', () => {
  test('are ends and groups; an open group shows its members below it', () => {
    const found = report();
    const closed = linesOf(found, new Set(), '');
    expect(namesOf(closed)).toEqual(['db', 'Internet', 'web-1 web-2']);
    const open = linesOf(found, new Set([named(closed, 'web-1 web-2').key]), '');
    expect(namesOf(open)).toEqual(['db', 'Internet', 'web-1 web-2', 'web-1', 'web-2']);
  });

  test('are those that a name or an address picks', () => {
    const found = report();
    expect(namesOf(linesOf(found, new Set(), '10.0.1.12'))).toEqual(['web-2']);
    expect(namesOf(linesOf(found, new Set(), 'WEB'))).toEqual(['web-1 web-2']);
  });

  test('meet in cells that say what the ends get, and name two ends to ask about', () => {
    const found = report();
    const lines = linesOf(found, new Set([named(linesOf(found, new Set(), ''), 'web-1 web-2').key]), '');
    const [group, first, db] = [named(lines, 'web-1 web-2'), named(lines, 'web-1'), named(lines, 'db')];
    expect(cellAt(found, first, first, 0)).toEqual({ type: 'none' });
    expect(cellAt(found, group, group, 0)).toMatchObject({ type: 'one', reach: { connected: true } });
    const stopped = cellAt(found, group, db, 0);
    expect(stopped).toMatchObject({ type: 'one', reach: { code: 'NACL_INGRESS_DENY', direction: 'request' } });
    expect(pairAt(group, db, stopped)?.map(({ name }) => name)).toEqual(['web-1', 'db']);
    expect(pairAt(first, first, { type: 'none' })).toBeNull();
  });
});

describe('services', () => {
  test('are read as one types them, each once', () => {
    expect(parseServices('22, 443,udp 53; ping, tcp/22')?.map(serviceText)).toEqual(['22', '443', 'udp 53', 'icmp']);
  });
  test('are not guessed', () => {
    for (const text of ['', 'ssh', '0', '65536', 'sctp 9', '1,2,3,4,5,6,7,8,9']) expect(parseServices(text)).toBeNull();
  });
});
