import type { Kinds } from '../kinds/kind.ts';
import { checkTopology } from '../kinds/check.ts';
import type { Finding, Fix } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { Topology } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { catalogueOf, say } from '../text/reader.ts';
import type { World } from './world.ts';

const english = catalogueOf(kinds, 'en');
const korean = catalogueOf(kinds, 'ko');

/** A message in English. Fails where a language has no sentence or a value is missing, which a test should not let pass. */
export function words(message: Message): string {
  const said = say(message, 'en', english);
  for (const each of [said, say(message, 'ko', korean)]) {
    if (each === message.key || /\{[\w.-]+[|}]/.test(each)) throw new Error(`no whole sentence: ${each}`);
  }
  return said;
}

/** Findings as `error InvalidSubnet.Range subnet-1 cidr`, in order of resource. Hints are left out unless asked for. */
export function findingsOf(
  topology: Topology,
  hints: 'with hints' | 'without hints' = 'without hints',
): readonly string[] {
  return checked(topology)
    .filter((each) => hints === 'with hints' || each.severity !== 'hint')
    .map(({ severity, rule, resource, field }) => [severity, rule, resource, field].filter(Boolean).join(' '));
}

/** The findings of one rule; their words and those of their fixes are tried along the way. */
export function findingsOfRule(topology: Topology, rule: string): readonly Finding[] {
  return checked(topology).filter((each) => each.rule === rule);
}

function checked(topology: Topology, of: Kinds = kinds): readonly Finding[] {
  const findings = checkTopology(topology, of);
  for (const { message, fix } of findings) {
    words(message);
    if (fix !== undefined) words(fix.message);
  }
  return findings;
}

/** Applies a fix to a world, and gives its words. */
export function applyFix(w: World, fix: Fix | undefined): string {
  if (fix === undefined) throw new Error('there is no fix');
  w.edit(fix.edit);
  return words(fix.message);
}
