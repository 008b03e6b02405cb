import type { Kinds } from '../../kinds/kind.ts';
import type { Json, Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, parseAddress, printAddress } from '../../net/address.ts';
import { contains, parsePrefix } from '../../net/prefix.ts';

/** A resource that a search found, and by which of its texts. */
export interface Found {
  readonly resource: Resource;
  readonly text: string;
}

const MOST = 20;

/**
 * Resources by name, id or any of their values. An address (also as "who is 10.0.2.15?") finds who has it, then the
 * blocks it lies in, the smallest first.
 */
export function findResources(view: View, kinds: Kinds, query: string): readonly Found[] {
  const wanted = query
    .replace(/^\s*who\s+is\s+/i, '')
    .replace(/[?\s]+$/, '')
    .trim()
    .toLowerCase();
  if (wanted === '') return [];
  const address = parseAddress(wanted);
  const ranked = view.all().flatMap((resource) => {
    const match = best(resource, wanted, address);
    return match === null || !kinds.has(resource.kind) ? [] : [{ resource, ...match }];
  });
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, MOST);
}

interface Match {
  readonly text: string;
  /** Lower is better. */
  readonly rank: number;
}

function best(resource: Resource, wanted: string, address: Address | null): Match | null {
  const names = [resource.name, resource.id, resource.sourceId ?? ''];
  const byName = names.flatMap((text, index) => matchOf(text, wanted, index));
  const values = textsOf(resource.props);
  const byValue = values.flatMap((text) => matchOf(text, wanted, 4));
  const byBlock = address === null ? [] : values.flatMap((text) => blockMatch(text, address));
  const [first] = [...byName, ...byValue, ...byBlock].sort((a, b) => a.rank - b.rank);
  return first ?? null;
}

/** The whole text is better than its beginning, and that is better than its middle. */
function matchOf(text: string, wanted: string, rank: number): readonly Match[] {
  const at = text.toLowerCase().indexOf(wanted);
  if (at < 0) return [];
  const whole = text.length === wanted.length;
  return [{ text, rank: rank + (whole ? 0 : at === 0 ? 10 : 20) }];
}

/** Longer prefixes are nearer; the block of everything says nothing. */
function blockMatch(text: string, address: Address): readonly Match[] {
  const prefix = parsePrefix(text);
  if (prefix === null || prefix.length === 0 || !contains(prefix, address)) return [];
  return [{ text: `${printAddress(address)} ∈ ${text}`, rank: 300 - prefix.length }];
}

function textsOf(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
