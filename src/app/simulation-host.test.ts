import { describe, expect, it } from 'vitest';
import type { Probe, Topology } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { openMatrix } from '../sim/matrix/matrix.ts';
import { matrixCsv } from '../sim/matrix/print.ts';
import { reportOf } from '../sim/matrix/report.ts';
import type { Answer } from '../sim/protocol.ts';
import { simulate } from '../sim/simulation.ts';
import { groupRows } from '../testing/rows.ts';
import { world } from '../testing/world.ts';
import { createSimulationHost, type Instruments } from './simulation-host.ts';

const instruments: Instruments = {
  simulate: (topology) => simulate(topology, kinds),
  openMatrix: (topology, services) => openMatrix(topology, kinds, services),
};

it('answers what can be sent from a worker to the page, and the same each time', () => {
  const w = world();
  const internet = w.internet();
  const vpc = w.vpc({ cidr: '10.10.0.0/16', ipv6Cidrs: ['2001:db8::/56'] });
  const subnet = w.subnet(vpc, { cidr: '10.10.1.0/24', ipv6Cidr: '2001:db8::/64' });
  const web = w.instance(subnet, { address: '10.10.1.100', ipv6: '2001:db8::100' });
  const host = createSimulationHost(instruments);
  const probe: Probe = { id: 'p', from: web, to: internet, protocol: 'tcp', port: 80, sourcePort: null, expect: null };
  host(structuredClone({ type: 'load', revision: 1, topology: w.topology() }));
  for (const to of ['99.80.82.214', 'checkip.amazonaws.com', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']) {
    const answer = host({ type: 'trace', id: 1, revision: 1, probe: { ...probe, to } });
    expect(answer?.type).toBe('traced');
    expect(structuredClone(answer)).toEqual(answer);
    expect(host({ type: 'trace', id: 1, revision: 1, probe: { ...probe, to } })).toEqual(answer);
  }
});

function twoHosts() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16' });
  const subnet = w.subnet(vpc, { cidr: '10.0.1.0/24' });
  const closed = w.securityGroup(vpc, { name: 'closed' });
  w.instance(subnet, { name: 'a', address: '10.0.1.10' });
  w.instance(subnet, { name: 'b', address: '10.0.1.20', groups: [closed] });
  return { w, closed };
}

const csvOf = (answer: Answer | null): string => (answer?.type === 'mapped' ? matrixCsv(answer.matrix) : '');

describe('a matrix', () => {
  const services = [{ protocol: 'tcp', port: 22 }] as const;

  it('follows edits and says what one made afresh says', () => {
    const { w, closed } = twoHosts();
    const host = createSimulationHost(instruments);
    const ask = (revision: number, topology: Topology): Answer | null => {
      host(structuredClone({ type: 'load', revision, topology }));
      return structuredClone(host({ type: 'matrix', id: revision, revision, services }));
    };
    expect(csvOf(ask(1, w.topology()))).toContain('a,b,,tcp,22,false,SG_INGRESS_EMPTY');
    w.set(closed, { inbound: groupRows(['tcp 22 0.0.0.0/0']) });
    const after = csvOf(ask(2, w.topology()));
    expect(after).toContain('a,b,,tcp,22,true,');
    expect(after).toBe(matrixCsv(reportOf(openMatrix(w.topology(), kinds, services))));
  });

  it('of other ports is another one', () => {
    const { w } = twoHosts();
    const host = createSimulationHost(instruments);
    host({ type: 'load', revision: 1, topology: w.topology() });
    const answers = [22, 80].map((port) =>
      csvOf(host({ type: 'matrix', id: port, revision: 1, services: [{ protocol: 'tcp', port }] })),
    );
    expect(answers.map((csv) => /tcp,(\d+)/.exec(csv)?.[1])).toEqual(['22', '80']);
  });
});

it('keeps the flow-log records of every interface that a probe meets', () => {
  const { w } = twoHosts();
  const host = createSimulationHost(instruments);
  host({ type: 'load', revision: 1, topology: w.topology() });
  const probe: Probe = {
    ...{ id: 'p', from: 'a', to: 'b' },
    ...{ protocol: 'tcp', port: 22, sourcePort: null, expect: null },
  };
  const answer = host({ type: 'flow-log', id: 1, revision: 1, probe });
  const records = answer?.type === 'logged' ? answer.records : [];
  expect(records.map(({ interfaceId, direction, action }) => `${interfaceId} ${direction} ${action}`)).toEqual([
    'a-eth0 egress ACCEPT',
    'b-eth0 ingress REJECT',
  ]);
});
