import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Topology } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { arbitraryFleet } from '../../testing/arbitrary-fleet.ts';
import { arbitraryNetwork } from '../../testing/arbitrary-network.ts';
import { arbitraryWorld } from '../../testing/arbitrary.ts';
import { differencesAlone } from '../../testing/pairs.ts';
import { decideAll, openMatrix, revise } from './matrix.ts';

vi.setConfig({ testTimeout: 120_000 });

const SERVICES = [
  { protocol: 'tcp', port: 80 },
  { protocol: 'tcp', port: 22 },
  { protocol: 'udp', port: 53 },
  { protocol: 'icmp', port: null },
] as const;

describe('every pair of the matrix is answered like the pair asked by itself', () => {
  test('in networks in which nothing needs to make sense', () => {
    const property = fc.property(arbitraryNetwork, ({ w }) => {
      const matrix = openMatrix(w.topology(), kinds, SERVICES);
      decideAll(matrix);
      expect(differencesAlone(matrix, w.topology())).toEqual([]);
    });
    fc.assert(property, { numRuns: 30 });
  });

  test.each([
    ['networks that could have been drawn', arbitraryWorld],
    ['networks in which many hosts are alike', arbitraryFleet],
  ])('in %s', (_, arbitrary) => {
    const property = fc.property(arbitrary, (w) => {
      const matrix = openMatrix(w.topology(), kinds, SERVICES);
      decideAll(matrix);
      expect(differencesAlone(matrix, w.topology())).toEqual([]);
    });
    fc.assert(property, { numRuns: 30 });
  });

  test.each([
    ['in networks in which nothing needs to make sense', arbitraryNetwork.map(({ w }) => w)],
    ['in networks in which many hosts are alike', arbitraryFleet],
  ])('and still after the rules of a policy changed, %s', (_, arbitrary) => {
    const property = fc.property(arbitrary, arbitrary, fc.nat(40), (w, other, pick) => {
      const before = openMatrix(w.topology(), kinds, SERVICES);
      decideAll(before);
      const topology = withRulesOf(w.topology(), other.topology(), pick);
      const after = revise(before, topology);
      decideAll(after);
      expect(after.structure).toBe(before.structure);
      expect(differencesAlone(after, topology)).toEqual([]);
    });
    fc.assert(property, { numRuns: 30 });
  });
});

/** One policy, chosen by a number, with the rules or routes that the policy of that name has in another network. */
function withRulesOf({ resources }: Topology, others: Topology, pick: number): Topology {
  const changeable = Object.values(resources).filter(
    ({ id, kind }) => others.resources[id]?.kind === kind && kinds.get(kind)?.behaviour.policyFields !== undefined,
  );
  const mine = changeable[pick % changeable.length];
  const their = mine === undefined ? undefined : others.resources[mine.id];
  if (mine === undefined || their === undefined) return { resources };
  const fields = kinds.get(mine.kind)?.behaviour.policyFields ?? [];
  const props = { ...mine.props, ...Object.fromEntries(fields.map((name) => [name, their.props[name] ?? null])) };
  return { resources: { ...resources, [mine.id]: { ...mine, props } } };
}

test('hosts that nobody tells apart are one group, and few of their pairs are walked', () => {
  let [ends, groups] = [0, 0];
  for (const w of fc.sample(arbitraryFleet, { numRuns: 20, seed: 7 })) {
    const matrix = openMatrix(w.topology(), kinds, SERVICES);
    ends += matrix.ends.length;
    groups += matrix.groups.members.length;
    decideAll(matrix);
    const { decided } = matrix.counts;
    decideAll(matrix);
    expect(matrix.counts.decided).toBe(decided);
  }
  expect(groups).toBeLessThan(ends * 0.75);
});
