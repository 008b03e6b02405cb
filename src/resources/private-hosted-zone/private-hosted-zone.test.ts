import { expect, test } from 'vitest';
import type { Json } from '../../model/topology.ts';
import { ask } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

/** A zone with one alias, and a client that asks for it. */
function aliased(row: (balancer: string) => { readonly [column: string]: Json }) {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', enableDnsHostnames: true });
  const subnet = w.subnet(vpc, { name: 'subnet' });
  const groups = [w.openGroup(vpc, { name: 'open' })];
  w.instance(subnet, { name: 'client', groups });
  const nodes = [[subnet, '10.0.0.40']] as const;
  const balancer = w.alb(vpc, { name: 'shop', scheme: 'internal', nodes, groups, listeners: [['HTTP 80', null]] });
  const records = [{ name: 'www.corp.test', type: 'ALIAS', value: '', target: null, ...row(balancer) }];
  w.add('private-hosted-zone', null, { vpcs: [vpc], records }, 'corp.test');
  return { w, resolved: ask(w.topology(), 'client', 'www.corp.test', 'tcp 80').conversation.resolved };
}

test('an alias of a load balancer is answered with the addresses of its nodes', () => {
  const { w, resolved } = aliased((target) => ({ target }));
  expect(resolved).toBe('10.0.0.40');
  expect(findingsOf(w.topology()).filter((each) => each.includes('corp.test'))).toEqual([]);
});

test('an alias that names the load balancer by its id in the value, as older documents do, is answered alike', () => {
  expect(aliased((value) => ({ value })).resolved).toBe('10.0.0.40');
});

test('an alias of nothing has no value', () => {
  const { w, resolved } = aliased(() => ({}));
  expect(resolved).toBeNull();
  expect(findingsOf(w.topology())).toContain('error InvalidChangeBatch corp.test records.0.value');
});
