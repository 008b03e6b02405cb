import type { Json, Resource } from '../../model/topology.ts';
import { type Prefix, parsePrefixOrAddress } from '../../net/prefix.ts';

const IPV4 = /\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?/g;
const IPV6 = /[\da-f]*:[\da-f]*:[\da-f:.]*(?:\/\d{1,3})?/gi;

/** A piece of text that looks like an address or a block; what it is, is found out when somebody asks. */
interface Mention {
  readonly text: string;
  prefix: Prefix | null | undefined;
}

const known = new WeakMap<Resource, readonly Mention[]>();

/**
 * Every address and block that stands anywhere in a resource's properties, its own (`own`, as they are written) left out.
 * Whatever compares a packet with an address has it from there, so addresses that no mention tells apart are treated alike.
 */
export function mentionsIn(resource: Resource, own: ReadonlySet<string>): readonly Prefix[] {
  let mentions = known.get(resource);
  if (mentions === undefined) {
    const found = new Set<string>();
    collect(resource.props, found);
    mentions = [...found].map((text): Mention => ({ text, prefix: undefined }));
    known.set(resource, mentions);
  }
  return mentions.flatMap((mention) => {
    if (own.has(mention.text)) return [];
    mention.prefix ??= parsePrefixOrAddress(mention.text);
    return mention.prefix ?? [];
  });
}

function collect(value: Json | undefined, found: Set<string>): void {
  if (typeof value === 'string') {
    for (const pattern of value.includes(':') ? [IPV4, IPV6] : [IPV4])
      for (const [text] of value.length < 2 ? [] : value.matchAll(pattern)) found.add(text);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const each of Object.values<Json>(value)) collect(each, found);
}
