import { expect, it } from 'vitest';
import type { Probe } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { simulate } from '../sim/simulation.ts';
import { world } from '../testing/world.ts';
import { createSimulationHost } from './simulation-host.ts';

it('answers what can be sent from a worker to the page, and the same each time', () => {
  const w = world();
  const internet = w.internet();
  const vpc = w.vpc({ cidr: '10.10.0.0/16', ipv6Cidrs: ['2001:db8::/56'] });
  const subnet = w.subnet(vpc, { cidr: '10.10.1.0/24', ipv6Cidr: '2001:db8::/64' });
  const web = w.instance(subnet, { address: '10.10.1.100', ipv6: '2001:db8::100' });
  const host = createSimulationHost((topology) => simulate(topology, kinds));
  const probe: Probe = { id: 'p', from: web, to: internet, protocol: 'tcp', port: 80, sourcePort: null, expect: null };
  host(structuredClone({ type: 'load', revision: 1, topology: w.topology() }));
  for (const to of ['99.80.82.214', 'checkip.amazonaws.com', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']) {
    const answer = host({ type: 'trace', id: 1, revision: 1, probe: { ...probe, to } });
    expect(answer?.type).toBe('traced');
    expect(structuredClone(answer)).toEqual(answer);
    expect(host({ type: 'trace', id: 1, revision: 1, probe: { ...probe, to } })).toEqual(answer);
  }
});
