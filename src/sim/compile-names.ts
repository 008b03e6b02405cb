import type { View } from '../model/view.ts';
import type { SimulatedKinds } from './behaviour.ts';
import type { NameRecord, Network } from './network.ts';

/** All host names of the network in lower case, with the addresses they resolve to and where. */
export function compileNames(view: View, kinds: SimulatedKinds): ReadonlyMap<string, readonly NameRecord[]> {
  const names = new Map<string, NameRecord[]>();
  for (const resource of view.all()) {
    for (const spec of kinds.get(resource.kind)?.behaviour.names?.(resource, view) ?? []) {
      const { address, scope, alias = null, off = false } = spec;
      const record: NameRecord = { resource: resource.id, address, alias, scope, off };
      const key = plainName(spec.name);
      const records = names.get(key);
      if (records === undefined) names.set(key, [record]);
      else records.push(record);
    }
  }
  return names;
}

/** Domains that scopes answer for by themselves, the longest first. */
export function compileZones(view: View, kinds: SimulatedKinds): Network['zones'] {
  return view
    .all()
    .flatMap((resource) => kinds.get(resource.kind)?.behaviour.zones?.(resource, view) ?? [])
    .map(({ name, scope }) => ({ name: plainName(name), scope }))
    .sort((a, b) => b.name.length - a.name.length);
}

/** A host name as it is compared: in lower case, without the root's dot. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
