import { expect, test } from 'vitest';
import { viewOf } from '../model/view.ts';
import { kinds } from '../resources/registry.ts';
import { simulate } from '../sim/simulation.ts';
import { world } from '../testing/world.ts';
import { flowLogsOf, recordsKeptBy } from './flow-logs.ts';

test('a flow log keeps records of interfaces at its target or in it, with its action', () => {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16' });
  const [front, back] = [w.subnet(vpc, { cidr: '10.0.1.0/24' }), w.subnet(vpc, { cidr: '10.0.2.0/24' })];
  const closed = w.securityGroup(vpc, { name: 'closed' });
  const from = w.instance(front, { name: 'client' });
  const to = w.instance(back, { name: 'server', groups: [closed] });
  const targets = { vpc, front, interface: w.eni(to), nothing: null };
  for (const [name, target] of Object.entries(targets)) w.add('flow-log', null, { target }, name);
  w.add('flow-log', null, { target: vpc, traffic: 'REJECT' }, 'rejects');
  const probe = { id: 'p', from, to, protocol: 'tcp', port: 22, sourcePort: null, expect: null } as const;
  const records = simulate(w.topology(), kinds).flowRecords(probe);
  const view = viewOf(w.topology(), kinds);
  const kept = flowLogsOf(view, kinds).map((log) => {
    const found = recordsKeptBy(log, records, view);
    return `${log.resource.name}: ${found.map(({ interfaceId, action }) => `${interfaceId} ${action}`).join(', ')}`;
  });
  expect(kept.sort()).toEqual([
    'front: client-eth0 ACCEPT',
    'interface: server-eth0 REJECT',
    'rejects: server-eth0 REJECT',
    'vpc: client-eth0 ACCEPT, server-eth0 REJECT',
  ]);
});
