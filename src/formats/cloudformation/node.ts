import type { Json } from '../../model/topology.ts';
import type { Place } from '../report.ts';

/** A template as it was written: values and calls of intrinsic functions, each with its place. */
export type Node =
  | { readonly type: 'scalar'; readonly value: string | number | boolean | null; readonly place: Place }
  | { readonly type: 'list'; readonly items: readonly Node[]; readonly place: Place }
  | { readonly type: 'map'; readonly entries: ReadonlyMap<string, Entry>; readonly place: Place }
  /** `name` is the long form: `Ref`, `Condition`, `Fn::Sub`, … */
  | { readonly type: 'call'; readonly name: string; readonly argument: Node; readonly place: Place };

export type MapNode = Extract<Node, { type: 'map' }>;

export interface Entry {
  readonly value: Node;
  /** Place of the key. */
  readonly place: Place;
}

/** The member of a map, or undefined; also for nodes that are no maps. */
export function member(node: Node | undefined, key: string): Node | undefined {
  return node?.type === 'map' ? node.entries.get(key)?.value : undefined;
}

/** The text of a scalar; null for anything else. */
export function scalarText(node: Node | undefined): string | null {
  return node?.type === 'scalar' && node.value !== null ? String(node.value) : null;
}

/** What was written, without its places; calls in their long form. */
export function jsonOf(node: Node): Json {
  switch (node.type) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(jsonOf);
    case 'map':
      return Object.fromEntries([...node.entries].map(([name, entry]) => [name, jsonOf(entry.value)]));
    case 'call':
      return { [node.name]: jsonOf(node.argument) };
  }
}
