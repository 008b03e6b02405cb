import type { Probe } from '../../../model/topology.ts';
import { useSay } from '../../language/use-say.ts';
import { useEndpoints } from '../use-endpoints.ts';
import { conditionText } from './conditions.ts';
import { optionTexts } from './options.ts';

/** What is given with the probe's question, in a phrase each: its condition first, then how it is put more closely. */
export function useGiven(probe: Probe): readonly string[] {
  const say = useSay();
  const { nameOf } = useEndpoints();
  const condition = probe.condition === undefined ? [] : [say(conditionText(probe.condition, nameOf))];
  return [...condition, ...optionTexts(probe).map((text) => say(text))];
}
