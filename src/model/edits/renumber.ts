import { type Address, parseAddress, printAddress } from '../../net/address.ts';
import { contains, covers, overlaps, type Prefix, parsePrefix, prefixFamily, printPrefix } from '../../net/prefix.ts';
import {
  addressesOf,
  blocksOf,
  nextFreeAddress,
  nextFreeBlock,
  reservedAddresses,
  type Space,
  sameBlockOffset,
  sameOffset,
  spaceOf,
} from '../numbering.ts';
import type { Numbering } from '../shape.ts';
import { type Json, type Props, type Resource, type ResourceId, resourceId } from '../topology.ts';
import type { View } from '../view.ts';

/** The space a resource was numbered from before it moved; null when it is new or nothing is known of it. */
export type Former = (id: ResourceId) => Space | null;

export const NEW: Former = () => null;

/** The space each resource is numbered from in the view. */
export function formerIn(view: View): Former {
  return (id) => {
    const resource = view.resource(id);
    const numbering = resource && view.shapes.get(resource.kind)?.numbering;
    return resource && numbering ? spaceOf(view, resource, numbering) : null;
  };
}

/**
 * Blocks and addresses that fit where the resources now are. What fits and is free stays; what does not takes the same
 * place in the new space, else the next free one, else none. Resources that mention a changed address along with a
 * reference to its holder follow. The result holds only what changed.
 */
export function renumbered(view: View, ids: readonly ResourceId[], former: Former): ReadonlyMap<ResourceId, Resource> {
  const changed = new Map<ResourceId, Resource>();
  const now = overlaid(view, changed);
  const pending = new Set(ids);
  const depth = (id: ResourceId): number => view.ancestors(id).length;
  for (const id of [...ids].sort((a, b) => depth(a) - depth(b))) {
    pending.delete(id);
    const before = now.resource(id);
    const numbering = before && view.shapes.get(before.kind)?.numbering;
    if (before === undefined || numbering === undefined) continue;
    const space = spaceOf(now, before, numbering);
    if (space === null) continue;
    const settled = { ...space, holders: space.holders.filter((each) => !pending.has(each.id)) };
    const place = { now, resource: before, numbering, space: settled, former: former(id)?.blocks ?? [], pending };
    const props = numbering.type === 'block' ? blockProps(place) : addressProps(place);
    if (Object.keys(props).length > 0) changed.set(id, { ...before, props: { ...before.props, ...props } });
    followAddresses(now, before, props, changed);
  }
  return changed;
}

interface Place {
  readonly now: View;
  readonly resource: Resource;
  readonly numbering: Numbering;
  readonly space: Space;
  readonly former: readonly Prefix[];
  readonly pending: ReadonlySet<ResourceId>;
}

function blockProps({ resource, numbering, space, former }: Place): Props {
  const used = space.holders.flatMap(blocksOf);
  const props: Record<string, Json> = {};
  for (const [field, value] of numberedFields(resource, numbering, space)) {
    if (typeof value !== 'string') continue;
    const block = parsePrefix(value);
    if (block === null && field !== numbering.field) continue;
    const length = numbering.type === 'block' ? numbering.length : 0;
    const fitting = block === null ? firstFree(space, used, length) : fittingBlock(block, space, used, former);
    const chosen = fitting ?? (field === numbering.field ? firstFree(space, used, length) : null);
    if (chosen !== null) used.push(chosen);
    const text = chosen === null ? '' : printPrefix(chosen);
    if (text !== value) props[field] = text;
  }
  return props;
}

function firstFree(space: Space, used: readonly Prefix[], length: number): Prefix | null {
  const [main] = space.blocks;
  return main === undefined ? null : nextFreeBlock(ofFamily(space.blocks, main), length, used);
}

function fittingBlock(block: Prefix, space: Space, used: readonly Prefix[], former: readonly Prefix[]): Prefix | null {
  const isFree = (candidate: Prefix): boolean => !used.some((each) => overlaps(each, candidate));
  const blocks = ofFamily(space.blocks, block);
  const isInside = space.container === null || blocks.some((each) => covers(each, block));
  if (isInside && isFree(block)) return block;
  const from = former.find((each) => covers(each, block));
  for (const to of from === undefined ? [] : blocks) {
    const moved = from && sameBlockOffset(block, from, to);
    if (moved && isFree(moved)) return moved;
  }
  return nextFreeBlock(blocks, block.length, used);
}

function addressProps(place: Place): Props {
  const { resource, numbering, space } = place;
  const used = new Set(space.holders.flatMap(addressesOf));
  const props: Record<string, Json> = {};
  for (const [field, value] of numberedFields(resource, numbering, space)) {
    const isMain = field === numbering.field;
    const settle = (text: Json): Json => {
      const address = typeof text === 'string' ? parseAddress(text) : null;
      if (address === null && !(isMain && text === '')) return text;
      const chosen = address === null ? freeIn(space, used, null) : fittingAddress(address, place, used, isMain);
      if (chosen !== null) used.add(chosen);
      return chosen === null ? '' : printAddress(chosen);
    };
    const after = Array.isArray(value) ? value.map(settle).filter((each) => each !== '') : settle(value);
    if (JSON.stringify(after) !== JSON.stringify(value)) props[field] = after;
  }
  return props;
}

function fittingAddress(address: Address, place: Place, used: ReadonlySet<Address>, isMain: boolean): Address | null {
  const { space, former } = place;
  if (space.container === null && !used.has(address)) return address;
  const home = space.blocks.find((block) => contains(block, address));
  if (home !== undefined && !used.has(address) && !reservedAddresses(home).includes(address)) return address;
  const from = former.find((block) => contains(block, address));
  if (home === undefined && from === undefined && !isMain) return isHeldElsewhere(address, place) ? null : address;
  for (const to of from === undefined ? [] : space.blocks) {
    const moved = from && sameOffset(address, from, to);
    if (moved !== undefined && moved !== null && !used.has(moved)) return moved;
  }
  return freeIn(space, used, address);
}

/** The next free address of the family (of the first block where none is given). */
function freeIn(space: Space, used: ReadonlySet<Address>, like: Address | null): Address | null {
  const wanted = like === null ? space.blocks[0] : { base: like, length: 0 };
  for (const block of wanted === undefined ? [] : ofFamily(space.blocks, wanted)) {
    const free = nextFreeAddress(block, used);
    if (free !== null) return free;
  }
  return null;
}

function isHeldElsewhere(address: Address, { now, resource, pending }: Place): boolean {
  const others = now.all().filter((each) => each.id !== resource.id && !pending.has(each.id));
  return others.some((each) => addressesOf(each).includes(address));
}

/** Fields to look at: where the space is a literal, only the numbered one; the rest has nothing to do with it. */
function numberedFields(resource: Resource, numbering: Numbering, space: Space): readonly (readonly [string, Json])[] {
  const fields = Object.entries(resource.props).filter(([field]) => field !== numbering.field);
  const main = [numbering.field, resource.props[numbering.field] ?? ''] as const;
  return space.container === null ? [main] : [main, ...fields];
}

/** A resource that points at the holder (or at the holder's owner) and names its address keeps naming it. */
function followAddresses(now: View, holder: Resource, props: Props, changed: Map<ResourceId, Resource>): void {
  const moves = new Map<Json, string>();
  for (const [field, after] of Object.entries(props)) {
    const before = holder.props[field];
    if (typeof before === 'string' && before !== '' && typeof after === 'string') moves.set(before, after);
  }
  if (moves.size === 0) return;
  const owner = ownerOf(now, holder);
  const followers = [...now.pointingAt(holder.id), ...(owner === null ? [] : now.pointingAt(owner))];
  for (const { id } of followers) {
    const follower = now.resource(id);
    if (follower === undefined || id === holder.id) continue;
    const renamed = Object.entries(follower.props).flatMap(([field, value]) => {
      const after = moves.get(value);
      return after === undefined ? [] : [[field, after] as const];
    });
    if (renamed.length > 0)
      changed.set(id, { ...follower, props: { ...follower.props, ...Object.fromEntries(renamed) } });
  }
}

/** The resource that this one comes and goes with. */
export function ownerOf(view: View, resource: Resource): ResourceId | null {
  const field = view.shapes.get(resource.kind)?.owner;
  const value = field === undefined ? null : resource.props[field];
  return typeof value === 'string' ? (view.resource(resourceId(value))?.id ?? null) : null;
}

function ofFamily(blocks: readonly Prefix[], like: Prefix): readonly Prefix[] {
  return blocks.filter((block) => prefixFamily(block) === prefixFamily(like));
}

/** The view with some resources replaced; containers stay as they are. */
function overlaid(view: View, changed: ReadonlyMap<ResourceId, Resource>): View {
  const now = (resource: Resource): Resource => changed.get(resource.id) ?? resource;
  return {
    ...view,
    resource: (id) => changed.get(id) ?? view.resource(id),
    all: () => view.all().map(now),
    ofKind: (kind) => view.ofKind(kind).map(now),
    children: (id) => view.children(id).map(now),
    ancestors: (id) => view.ancestors(id).map(now),
  };
}
