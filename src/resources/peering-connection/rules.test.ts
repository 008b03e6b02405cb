import { expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  const a = w.vpc({ name: 'a', cidr: '10.0.0.0/16', enableDnsHostnames: true });
  const b = w.vpc({ name: 'b', cidr: '10.1.0.0/16', enableDnsHostnames: true });
  const pcx = w.add('peering-connection', null, { requester: a, accepter: b, accepterDns: true }, 'pcx');
  w.routes(w.mainTable(a), [['10.1.0.0/16', pcx]]);
  w.routes(w.mainTable(b), [['10.0.0.0/8', pcx]]);
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  return { w, a, b, pcx };
}

test('it joins two VPCs', () => {
  const { w, a, pcx } = good();
  w.set(pcx, { accepter: a });
  expect(findingsOf(w.topology())).toContain('error InvalidParameterValue pcx accepter');
  w.set(pcx, { accepter: null });
  expect(findingsOf(w.topology())).toContain('warning MissingParameter pcx accepter');
});

test('their blocks are apart', () => {
  const { w, a } = good();
  w.set(a, { secondaryCidrs: ['10.1.8.0/24'] });
  expect(findingsOf(w.topology())).toContain('error overlapping-blocks pcx');
});

test('a pair has one peering', () => {
  const { w, a, b } = good();
  w.add('peering-connection', null, { requester: b, accepter: a }, 'pcx-2');
  expect(findingsOf(w.topology())).toEqual(['error VpcPeeringConnectionAlreadyExists pcx-2']);
});

test('it has to be accepted', () => {
  const { w, pcx } = good();
  w.set(pcx, { state: 'pending-acceptance' });
  expect(findingsOf(w.topology())).toEqual([
    'warning blackhole a-main routes.0.target',
    'warning blackhole b-main routes.0.target',
    'warning not-active pcx state',
  ]);
  expect(applyFix(w, findingsOfRule(w.topology(), 'not-active')[0]?.fix)).toBe('Accept pcx');
  expect(findingsOf(w.topology())).toEqual([]);
});

test('both sides have a route', () => {
  const { w, b } = good();
  w.routes(w.mainTable(b), []);
  expect(findingsOf(w.topology(), 'with hints')).toEqual(['hint no-route pcx']);
});

test('names need DNS in both VPCs', () => {
  const { w, a } = good();
  w.set(a, { enableDnsHostnames: false });
  expect(findingsOf(w.topology())).toEqual(['warning dns-off pcx']);
});

test('a route of a third VPC cannot lead to it', () => {
  const { w, pcx } = good();
  const c = w.vpc({ name: 'c', cidr: '10.2.0.0/16' });
  w.routes(w.mainTable(c), [['10.0.0.0/16', pcx]]);
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue c-main routes.0.target']);
});
