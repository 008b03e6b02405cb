import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTopology } from '../kinds/check.ts';
import { readFields } from '../model/fields.ts';
import type { Resource, Topology } from '../model/topology.ts';
import { arbitraryWorld } from '../testing/arbitrary.ts';
import { ask } from '../testing/ask.ts';
import { applyFix, findingsOf, words } from '../testing/findings.ts';
import { kinds } from './registry.ts';

const RUNS = { numRuns: 60 };

test('what can be drawn is read back as it is', () => {
  fc.assert(
    fc.property(arbitraryWorld, (w) => {
      for (const { kind, props } of w.view().all()) {
        expect(readFields(kinds.get(kind)?.fields ?? {}, props)).toEqual({ ok: true, value: props });
      }
    }),
    RUNS,
  );
});

test('findings are whole sentences and do not depend on the order of resources', () => {
  fc.assert(
    fc.property(arbitraryWorld, (w) => {
      const topology = w.topology();
      const reversed: Topology = {
        resources: Object.fromEntries(Object.entries(topology.resources).reverse()) as Record<Resource['id'], Resource>, // the same keys
      };
      expect(findingsOf(reversed, 'with hints')).toEqual(findingsOf(topology, 'with hints'));
    }),
    RUNS,
  );
});

test('a fix ends the finding it is for', () => {
  fc.assert(
    fc.property(arbitraryWorld, (w) => {
      const fixable = checkTopology(w.topology(), kinds).find((each) => each.fix !== undefined);
      if (fixable === undefined) return;
      applyFix(w, fixable.fix);
      const after = checkTopology(w.topology(), kinds);
      const isSame = (each: typeof fixable): boolean =>
        each.rule === fixable.rule && JSON.stringify(each.message) === JSON.stringify(fixable.message);
      expect(after.filter((each) => each.resource === fixable.resource && isSame(each))).toEqual([]);
    }),
    RUNS,
  );
});

test('whatever stops a packet is told in whole sentences, and so is every way out', () => {
  fc.assert(
    fc.property(arbitraryWorld, fc.nat(), (w, pick) => {
      const hosts = w.view().ofKind('instance');
      const from = hosts[pick % Math.max(1, hosts.length)];
      if (from === undefined) return;
      for (const [to, service] of [
        ['checkip.amazonaws.com', 'tcp 80'],
        [hosts[0]?.id ?? '', 'icmp'],
      ] as const) {
        for (const { reason, fixes } of ask(w.topology(), from.id, to, service).blockers) {
          words(reason.message);
          for (const fix of fixes) words(fix.message);
        }
      }
    }),
    RUNS,
  );
});
