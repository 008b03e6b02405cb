import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { resourceId, type Topology } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { arbitraryNetwork } from '../../testing/arbitrary-network.ts';
import { arbitraryWorld } from '../../testing/arbitrary.ts';
import { compile } from '../compile.ts';
import { converse } from '../converse.ts';
import type { Network } from '../network.ts';
import { reportedReason } from '../outcome.ts';
import type { Reach } from './decide.ts';
import { decideAll, type Matrix, openMatrix, reachOf, revise } from './matrix.ts';

vi.setConfig({ testTimeout: 120_000 });

const SERVICES = [
  { protocol: 'tcp', port: 80 },
  { protocol: 'tcp', port: 22 },
  { protocol: 'udp', port: 53 },
  { protocol: 'icmp', port: null },
] as const;

/** One pair asked by itself, with every packet recorded; the first packet and its answer are looked at. */
function asked(
  network: Network,
  from: string,
  to: string,
  service: (typeof SERVICES)[number],
): Omit<Reach, 'connected'> {
  const told = converse(network, { id: 'p', from, to, ...service, sourcePort: null, expect: null }, null);
  const traces = told.connections[0]?.traces.slice(0, 2) ?? [];
  const failed = traces.find((each) => each.verdict.type !== 'delivered');
  if (failed !== undefined) return { code: reportedReason(failed)?.code ?? null, direction: failed.direction };
  return traces.length > 0
    ? { code: null, direction: null }
    : { code: told.reason?.code ?? null, direction: 'request' };
}

function differences(matrix: Matrix, topology: Topology): readonly string[] {
  const network = compile(topology, kinds);
  const found: string[] = [];
  for (const [from, source] of matrix.ends.entries()) {
    for (const [to, target] of matrix.ends.entries()) {
      for (const [index, service] of SERVICES.entries()) {
        const reach = reachOf(matrix, from, to, index);
        if (reach === null) continue;
        const { code, direction } = reach;
        const alone = asked(network, source.ref, target.ref, service);
        if (alone.code !== code || alone.direction !== direction)
          found.push(
            `${source.ref} ${target.ref} ${service.protocol}: ${direction} ${code}, asked alone ${alone.direction} ${alone.code}`,
          );
      }
    }
  }
  return found;
}

describe('every pair of the matrix is answered like the pair asked by itself', () => {
  test('in networks in which nothing needs to make sense', () => {
    const property = fc.property(arbitraryNetwork, ({ w }) => {
      const matrix = openMatrix(w.topology(), kinds, SERVICES);
      decideAll(matrix);
      expect(differences(matrix, w.topology())).toEqual([]);
    });
    fc.assert(property, { numRuns: 50 });
  });

  test('in networks that could have been drawn', () => {
    const property = fc.property(arbitraryWorld, (w) => {
      const matrix = openMatrix(w.topology(), kinds, SERVICES);
      decideAll(matrix);
      expect(differences(matrix, w.topology())).toEqual([]);
    });
    fc.assert(property, { numRuns: 50 });
  });

  test('and still after rules and routes changed', () => {
    const property = fc.property(arbitraryNetwork, arbitraryNetwork, fc.nat(40), ({ w }, other, pick) => {
      const before = openMatrix(w.topology(), kinds, SERVICES);
      decideAll(before);
      const { resources } = w.topology();
      const theirs = other.w.topology().resources;
      const changeable = Object.keys(resources)
        .map(resourceId)
        .filter((id) => {
          const mine = resources[id];
          return (
            mine !== undefined &&
            theirs[id]?.kind === mine.kind &&
            kinds.get(mine.kind)?.behaviour.policyFields !== undefined
          );
        });
      const id = changeable[pick % changeable.length];
      const [mine, their] = id === undefined ? [] : [resources[id], theirs[id]];
      if (id === undefined || mine === undefined || their === undefined) return;
      const fields = kinds.get(mine.kind)?.behaviour.policyFields ?? [];
      const props = { ...mine.props, ...Object.fromEntries(fields.map((name) => [name, their.props[name] ?? null])) };
      const topology = { resources: { ...resources, [id]: { ...mine, props } } };
      const after = revise(before, topology);
      decideAll(after);
      expect(differences(after, topology)).toEqual([]);
      expect(after.counts.decided).toBeLessThanOrEqual(before.ends.length ** 2 * SERVICES.length);
    });
    fc.assert(property, { numRuns: 50 });
  });
});
