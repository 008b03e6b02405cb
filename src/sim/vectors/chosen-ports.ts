import { inRange, type PortRange, portClass } from '../../net/ports.ts';
import type { Vector } from './vector.ts';

/**
 * Ports and ICMP ids that the kernel picked by chance stand for whatever the simulator picks instead: the same one each
 * time, none that the set-up names, and from the same range.
 */
export interface ChosenPorts {
  /** Whether the texts agree but for chosen numbers; remembers the pairs it has met only when they do. */
  agree(recorded: string, simulated: string): boolean;
}

export function chosenPorts(vector: Vector): ChosenPorts {
  const named = new Set(JSON.stringify([vector.lab, vector.steps]).match(/(?<=[:[,])\d+(?=[,}\]])/g));
  const ranges = rangesIn(vector);
  const pairs = new Map<string, string>();
  const fits = (recorded: string, simulated: string, fresh: Map<string, string>): boolean => {
    if (named.has(recorded)) return recorded === simulated;
    const known = pairs.get(recorded) ?? fresh.get(recorded);
    if (known !== undefined) return known === simulated;
    const isTaken = [...pairs.values(), ...fresh.values()].includes(simulated);
    if (named.has(simulated) || isTaken) return false;
    fresh.set(recorded, simulated);
    return true;
  };
  return {
    agree: (recorded, simulated) => {
      const [ours, theirs] = [wordsOf(simulated), wordsOf(recorded)];
      const fresh = new Map<string, string>();
      const isSame =
        ours.length === theirs.length &&
        theirs.every((word, index) => {
          const other = ours[index] ?? '';
          return /^\d+$/.test(word) ? /^\d+$/.test(other) && fits(word, other, fresh) : word === other;
        });
      const isId = /\bid=|icmp_id/.test(recorded);
      if (!isId && [...fresh].some(([one, other]) => !sameRange(Number(one), Number(other), ranges))) return false;
      if (isSame) for (const [recordedPort, simulatedPort] of fresh) pairs.set(recordedPort, simulatedPort);
      return isSame;
    },
  };
}

/** Addresses, numbers and everything else in between. */
function wordsOf(text: string): readonly string[] {
  return text.replace(/ type=\d+ code=\d+/g, '').match(/\d+(?:\.\d+){3}|\d+|\D/g) ?? [];
}

/** Ranges that translation rules name: `--to-source 10.1.2.1:1024-65535`. */
function rangesIn({ lab }: Vector): readonly PortRange[] {
  const rules = Object.values(lab.instances).flatMap((instance) => instance.nat_rules ?? []);
  return rules.flatMap((rule) => {
    const match = /--to-source \S+:(\d+)-(\d+)/.exec(rule);
    return match === null ? [] : [{ from: Number(match[1]), to: Number(match[2]) }];
  });
}

function sameRange(recorded: number, simulated: number, ranges: readonly PortRange[]): boolean {
  const range = ranges[0] ?? portClass(recorded);
  return inRange(range, recorded) === inRange(range, simulated);
}
