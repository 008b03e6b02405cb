import { type Address, addressAfter, familyOf, parseAddress } from '../net/address.ts';
import {
  bitsOf,
  contains,
  covers,
  firstAddress,
  lastAddress,
  nextFreePrefix,
  overlaps,
  type Prefix,
  parsePrefix,
  prefixFamily,
  prefixOf,
  sizeOf,
} from '../net/prefix.ts';
import type { Numbering } from './shape.ts';
import type { Json, Resource, ResourceId } from './topology.ts';
import type { View } from './view.ts';

/** AWS keeps the first four addresses of a subnet and the last one. @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
const RESERVED_FIRST = 4;
const RESERVED = 5;
/** The smallest IPv4 subnet AWS makes. */
const LONGEST_IPV4 = 28;

/** The addresses of a block that may be given to interfaces, both ends included; null when the block is too small for any. */
export interface Usable {
  readonly first: Address;
  readonly last: Address;
  /** Rounded past 2^53. */
  readonly count: number;
}

export function usableAddresses(block: Prefix): Usable | null {
  const count = sizeOf(block) - RESERVED;
  if (count < 1) return null;
  return { first: addressAfter(block.base, RESERVED_FIRST), last: addressAfter(lastAddress(block), -1), count };
}

/** The five addresses of a block that AWS keeps for itself, in order. */
export function reservedAddresses(block: Prefix): readonly Address[] {
  const first = Array.from({ length: RESERVED_FIRST }, (_, index) => addressAfter(firstAddress(block), index));
  return [...first, lastAddress(block)];
}

/** The lowest address of the block that is neither reserved nor used; null when there is none. */
export function nextFreeAddress(block: Prefix, used: ReadonlySet<Address>): Address | null {
  const usable = usableAddresses(block);
  if (usable === null) return null;
  for (let candidate = usable.first; candidate <= usable.last; candidate = addressAfter(candidate, 1)) {
    if (!used.has(candidate)) return candidate;
  }
  return null;
}

/** The lowest free block of the length in one of the blocks; where none is left, the largest smaller one that AWS would still make. */
export function nextFreeBlock(blocks: readonly Prefix[], length: number, used: readonly Prefix[]): Prefix | null {
  const longest = blocks.some((block) => prefixFamily(block) === 4) ? Math.max(length, LONGEST_IPV4) : length;
  for (let tried = length; tried <= longest; tried += 1) {
    for (const block of blocks) {
      const free = nextFreePrefix(block, tried, used);
      if (free !== null) return free;
    }
  }
  return null;
}

/** The space a resource takes its block or address from, and who else takes from it. */
export interface Space {
  /** The one to take from first, then the container's others. */
  readonly blocks: readonly Prefix[];
  /** The container; null when the numbering names the space itself. */
  readonly container: ResourceId | null;
  /** Others that hold blocks or addresses of the space. */
  readonly holders: readonly Resource[];
}

/** The space of a resource by the numbering of its kind: a literal block, or the nearest container with a block in the named field. */
export function spaceOf(view: View, resource: Resource, numbering: Numbering): Space | null {
  const literal = parsePrefix(numbering.from);
  if (literal !== null) {
    const holders = numbering.type === 'block' ? view.ofKind(resource.kind) : view.all();
    return { blocks: [literal], container: null, holders: othersOf(holders, resource) };
  }
  const kind = numbering.type === 'address' ? numbering.of : undefined;
  const container = around(view, resource).find(
    (each) => (kind === undefined || each.kind === kind) && blockIn(each, numbering.from) !== null,
  );
  const main = container && blockIn(container, numbering.from);
  if (container === undefined || !main) return null;
  const others = blocksOf(container).filter((block) => !overlaps(block, main));
  const inside = contentsOf(view, container.id);
  const holders =
    numbering.type === 'block'
      ? inside.filter((each) => each.kind === resource.kind)
      : [...inside, ...view.pointingAt(container.id)];
  return { blocks: [main, ...others], container: container.id, holders: othersOf(holders, resource) };
}

/** Blocks in the resource's fields, those in lists included. */
export function blocksOf(resource: Resource): readonly Prefix[] {
  return valuesOf(resource).flatMap((text) => parsePrefix(text) ?? []);
}

/** Addresses in the resource's fields, those in lists included. */
export function addressesOf(resource: Resource): readonly Address[] {
  return valuesOf(resource).flatMap((text) => parseAddress(text) ?? []);
}

/** Everything inside the container, at any depth. */
export function contentsOf(view: View, id: ResourceId): readonly Resource[] {
  const found: Resource[] = [];
  const seen = new Set<ResourceId>([id]);
  const queue = [...view.children(id)];
  for (let each = queue.shift(); each !== undefined; each = queue.shift()) {
    if (seen.has(each.id)) continue;
    seen.add(each.id);
    found.push(each);
    queue.push(...view.children(each.id));
  }
  return found;
}

/** The place of the address in another block: the same distance from its start; null when that does not fit or is reserved. */
export function sameOffset(address: Address, from: Prefix, to: Prefix): Address | null {
  if (familyOf(address) !== prefixFamily(to) || !contains(from, address)) return null;
  const moved =
    typeof address === 'number'
      ? Number(to.base) + (address - Number(from.base))
      : BigInt(to.base) + (address - BigInt(from.base));
  return contains(to, moved) && !reservedAddresses(to).includes(moved) ? moved : null;
}

/** The block's place in another block: the same distance from its start and the same length; null when it does not fit. */
export function sameBlockOffset(block: Prefix, from: Prefix, to: Prefix): Prefix | null {
  if (prefixFamily(block) !== prefixFamily(to) || !covers(from, block)) return null;
  const base =
    typeof block.base === 'number'
      ? Number(to.base) + (block.base - Number(from.base))
      : BigInt(to.base) + (block.base - BigInt(from.base));
  if (block.length < to.length || block.length > bitsOf(prefixFamily(block)) || !contains(to, base)) return null;
  return prefixOf(base, block.length);
}

/** The resource's containers, the nearest first. It need not be in the topology yet. */
function around(view: View, resource: Resource): readonly Resource[] {
  const parent = resource.parent === null ? undefined : view.resource(resource.parent);
  return parent === undefined ? [] : [parent, ...view.ancestors(parent.id)];
}

function othersOf(resources: readonly Resource[], resource: Resource): readonly Resource[] {
  return resources.filter((each) => each.id !== resource.id);
}

function blockIn(resource: Resource, field: string): Prefix | null {
  const value = resource.props[field];
  return typeof value === 'string' ? parsePrefix(value) : null;
}

function valuesOf(resource: Resource): readonly string[] {
  const texts: string[] = [];
  const take = (value: Json): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(take);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(take);
  };
  Object.values(resource.props).forEach(take);
  return texts;
}
