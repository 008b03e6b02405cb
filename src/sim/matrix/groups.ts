import type { ResourceId } from '../../model/topology.ts';
import { pointersOf } from '../../model/references.ts';
import type { Shapes } from '../../model/shape.ts';
import type { Network } from '../network.ts';
import type { AddressClasses } from './address-classes.ts';
import type { MatrixEnd, MatrixPlace, Structure } from './ends.ts';
import { makeNumbers } from './numbers.ts';
import type { Signatures } from './signatures.ts';

/** Ends of equal behaviour. Members of a group send and receive alike, towards any other group and among themselves. */
export interface Groups {
  /** Group of every end. */
  readonly of: Int32Array;
  /** Class of every end's first address; -1 where it is not told by its class alone. */
  readonly addressOf: Int32Array;
  readonly addressClasses: number;
  readonly members: readonly (readonly number[])[];
  /** Members of every group by the place they are plugged into. */
  readonly byPlace: readonly ReadonlyMap<number, readonly number[]>[];
}

export interface Grouping {
  readonly network: Network;
  readonly structure: Structure;
  readonly shapes: Shapes;
  readonly signatures: Signatures;
  readonly classes: AddressClasses;
}

/** Ends are alike when they are alike apart from policies and addresses, and these are told apart by nobody. */
export function groupEnds(grouping: Grouping): Groups {
  const { structure } = grouping;
  const keys = makeNumbers();
  const addresses = makeNumbers();
  const filter = filterTexts(grouping);
  const place = placeTexts(grouping, filter);
  const of = new Int32Array(structure.ends.length);
  const addressOf = new Int32Array(structure.ends.length);
  const members: number[][] = [];
  const byPlace: Map<number, number[]>[] = [];
  for (const [index, end] of structure.ends.entries()) {
    const key = keyOf(end, grouping, { filter, place });
    const group = keys.of(key ?? `= ${end.ref}`);
    const first = end.port?.addresses[0];
    of[index] = group;
    addressOf[index] = key === null || first === undefined ? -1 : addresses.of(grouping.classes(first));
    members[group] ??= [];
    members[group].push(index);
    byPlace[group] ??= new Map();
    const near = byPlace[group].get(end.port?.into ?? -1);
    if (near === undefined) byPlace[group].set(end.port?.into ?? -1, [index]);
    else near.push(index);
  }
  return { of, addressOf, addressClasses: addresses.size(), members, byPlace };
}

interface Texts {
  readonly filter: (index: number) => string;
  readonly place: (index: number) => string;
}

function keyOf({ port, body }: MatrixEnd, { network, classes }: Grouping, { filter, place }: Texts): string | null {
  if (port === null || body === null) return null;
  const { toPublic } = network.scopes[port.scope] ?? {};
  const addresses = port.addresses.map((each) => {
    const known = toPublic?.get(each);
    return `${classes(each)}>${known === undefined ? '' : classes(known)}`;
  });
  return `${body} # ${filter(port.filter)} # ${place(port.into)} # ${addresses.join(' ')}`;
}

/** A filter by the number of its signature: keys stay short. */
function filterTexts({ network, signatures }: Grouping): (index: number) => string {
  const numbers = makeNumbers();
  const texts = network.filters.map((each) => String(numbers.of(signatures.filter(each))));
  return (index) => texts[index] ?? '';
}

function placeTexts(grouping: Grouping, filter: (index: number) => string): (index: number) => string {
  const numbers = makeNumbers();
  const texts = new Map<number, string>();
  for (const [index, place] of grouping.structure.places)
    texts.set(index, String(numbers.of(placeText(place, grouping, filter))));
  return (index) => texts.get(index) ?? '';
}

/** A place with what its policies say: its own filter, and tables that it names. */
function placeText(
  { node, body }: MatrixPlace,
  { network, shapes, signatures }: Grouping,
  filter: (i: number) => string,
): string {
  const tables = pointersOf(node.resource, shapes).flatMap(({ to }: { readonly to: ResourceId }) => {
    const table = network.tables.get(to);
    return table === undefined ? [] : [signatures.table(table)];
  });
  return [body, filter(node.uplink?.filter ?? -1), ...tables].join(' # ');
}
