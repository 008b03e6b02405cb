import type { View } from '../model/view.ts';
import type { SimulatedKinds } from './behaviour.ts';
import type { NameRecord } from './network.ts';

/** All host names of the network in lower case, with the addresses they resolve to and where. */
export function compileNames(view: View, kinds: SimulatedKinds): ReadonlyMap<string, readonly NameRecord[]> {
  const names = new Map<string, NameRecord[]>();
  for (const resource of view.all()) {
    for (const { name, address, scope } of kinds.get(resource.kind)?.behaviour.names?.(resource, view) ?? []) {
      const records = names.get(name.toLowerCase());
      if (records === undefined) names.set(name.toLowerCase(), [{ address, scope }]);
      else records.push({ address, scope });
    }
  }
  return names;
}
