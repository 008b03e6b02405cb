import type { Condition, Probe } from './topology.ts';

/** The probe with everything it names put in other words: ends, proxy (a port may follow it), bastions, and what has happened to whom. */
export function withProbeEnds(probe: Probe, present: (text: string) => string): Probe {
  const { proxy, jumps, condition } = probe;
  return {
    ...probe,
    from: present(probe.from),
    to: present(probe.to),
    ...(proxy === undefined ? {} : { proxy: proxy.replace(/^.*?(?=(:\d+)?$)/, present) }),
    ...(jumps === undefined ? {} : { jumps: jumps.map(present) }),
    ...(condition === undefined ? {} : { condition: withNames(condition, present) }),
  };
}

/** Every condition names what it is about by `at`, `instance` or not at all. */
function withNames(condition: Condition, present: (text: string) => string): Condition {
  if ('at' in condition) return { ...condition, at: present(condition.at) };
  return 'instance' in condition ? { ...condition, instance: present(condition.instance) } : condition;
}
