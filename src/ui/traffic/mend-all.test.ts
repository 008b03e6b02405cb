import { expect, test } from 'vitest';
import { EMPTY_DOCUMENT, type Probe, type Topology } from '../../model/topology.ts';
import { applyEdit } from '../../model/edit.ts';
import { kinds } from '../../resources/registry.ts';
import { simulate } from '../../sim/simulation.ts';
import { world } from '../../testing/world.ts';
import { mendAll } from './mend-all.ts';

const ask = (topology: Topology, probe: Probe) => simulate(topology, kinds).ask(probe);
const examiner: Parameters<typeof mendAll>[2] = {
  ask: ({ topology, probe }, reply) => reply({ ok: true, answer: ask(topology, probe) }),
};

/** Two subnets whose network ACL lets nothing through, and a server whose group lets nobody in. */
function shut() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16' });
  const [front, back] = [w.subnet(vpc, { cidr: '10.0.1.0/24' }), w.subnet(vpc, { cidr: '10.0.2.0/24' })];
  w.networkAcl(vpc, { name: 'shut' }, [front, back]);
  const from = w.instance(front, { name: 'client' });
  const to = w.instance(back, { name: 'server', groups: [w.securityGroup(vpc, { name: 'closed' })] });
  const probe: Probe = { id: 'p', from, to, protocol: 'tcp', port: 22, sourcePort: null, expect: 'connect' };
  return { document: { ...EMPTY_DOCUMENT, topology: w.topology() }, probe };
}

test('all fixes together let the probe connect, although several of them change one table', async () => {
  const { document, probe } = shut();
  const { blockers } = ask(document.topology, probe);
  expect(blockers.length).toBeGreaterThan(2);
  const { edit, fixes, connects } = await mendAll(document, probe, examiner);
  expect(connects).toBe(true);
  // A fix may let past more than the check it was made for.
  expect(fixes).toBeGreaterThan(2);
  expect(fixes).toBeLessThanOrEqual(blockers.length);
  expect(ask(applyEdit(document, edit).topology, probe).conversation.outcome).toBe('connected');
});

test('where nothing is offered nothing is changed', async () => {
  const { document, probe } = shut();
  const nobody = await mendAll(document, { ...probe, to: 'nowhere.invalid' }, examiner);
  expect(nobody).toEqual({ edit: [], fixes: 0, connects: false });
});

test('a simulator that broke ends it', async () => {
  const { document, probe } = shut();
  const broken: typeof examiner = { ask: (_question, reply) => reply({ ok: false, text: 'x' }) };
  expect(await mendAll(document, probe, broken)).toEqual({ edit: [], fixes: 0, connects: false });
});
