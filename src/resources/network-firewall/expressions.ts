import { ANY_PORT, type PortRange, parsePortRange, printPortRange } from '../../net/ports.ts';
import {
  covers,
  lastAddress,
  overlaps,
  type Prefix,
  parsePrefixOrAddress,
  prefixOf,
  printPrefix,
} from '../../net/prefix.ts';

/** What the variables of a rule group stand for, by name without `$`. */
export type Sets = ReadonlyMap<string, readonly string[]>;

/** What is in a set and what is taken out of it. */
interface Sides<T> {
  readonly held: readonly T[];
  readonly taken: readonly T[];
}

/** How a sort of thing (addresses, ports) is written and reckoned with. */
interface Sort<T> {
  readonly all: readonly T[];
  parse(text: string): T | null;
  print(item: T): string;
  without(item: T, hole: T): readonly T[];
  /** How a rule's row says all of them. */
  readonly any: string;
}

/** Variables may name variables; more than this deep they go in circles. */
const DEEPEST = 8;

const EVERYWHERE = ['0.0.0.0/0', '::/0'].flatMap((text) => parsePrefixOrAddress(text) ?? []);

const ADDRESSES: Sort<Prefix> = {
  all: EVERYWHERE,
  parse: parsePrefixOrAddress,
  print: printPrefix,
  without: blockWithout,
  any: '',
};

const PORTS: Sort<PortRange> = {
  all: [ANY_PORT],
  parse: (text) => parsePortRange(text.replace(/^:/, '0:').replace(/:$/, ':65535')),
  print: printPortRange,
  without: rangeWithout,
  any: 'all',
};

/**
 * Blocks that an address of a rule stands for (`any`, `10.0.0.0/8`, `$HOME_NET`, `!x`, `[a, !b]`); one empty text for any. Null where it
 * names something that is not known, such as a set by reference (`@NAME`).
 * @see https://docs.suricata.io/en/latest/rules/intro.html#source-and-destination
 */
export function blocksIn(text: string, sets: Sets): readonly string[] | null {
  return valuesIn(text, sets, ADDRESSES);
}

/** Ranges that a port of a rule stands for (`any`, `80`, `1024:`, `[80:90, !85]`), as rules of the drawing spell them; null as above. */
export function rangesIn(text: string, sets: Sets): readonly string[] | null {
  return valuesIn(text, sets, PORTS);
}

function valuesIn<T>(text: string, sets: Sets, sort: Sort<T>): readonly string[] | null {
  const sides = sidesOf(text, sets, sort, DEEPEST);
  if (sides === null) return null;
  const held = sides.held.length === 0 ? sort.all : sides.held;
  const left = sides.taken.reduce((rest, hole) => rest.flatMap((each) => sort.without(each, hole)), held);
  const texts = [...new Set(left.map(sort.print))];
  return sort.all.every((each) => texts.includes(sort.print(each))) ? [sort.any] : texts;
}

function sidesOf<T>(text: string, sets: Sets, sort: Sort<T>, depth: number): Sides<T> | null {
  const bare = text.trim();
  if (depth === 0) return null;
  if (bare.toLowerCase() === 'any') return { held: sort.all, taken: [] };
  if (bare.startsWith('!')) {
    const inner = sidesOf(bare.slice(1), sets, sort, depth - 1);
    return inner === null || inner.taken.length > 0 ? null : { held: [], taken: inner.held };
  }
  if (bare.startsWith('[') && bare.endsWith(']')) return union(itemsOf(bare.slice(1, -1)), sets, sort, depth);
  if (bare.startsWith('$')) {
    const named = sets.get(bare.slice(1));
    return named === undefined || named.length === 0 ? null : union(named, sets, sort, depth);
  }
  const item = sort.parse(bare);
  return item === null || bare === '' ? null : { held: [item], taken: [] };
}

function union<T>(items: readonly string[], sets: Sets, sort: Sort<T>, depth: number): Sides<T> | null {
  const sides = items.map((each) => sidesOf(each, sets, sort, depth - 1));
  const known = sides.filter((each) => each !== null);
  if (known.length < sides.length) return null;
  return { held: known.flatMap((each) => each.held), taken: known.flatMap((each) => each.taken) };
}

/** Items between commas, lists in the list as they are. */
function itemsOf(text: string): readonly string[] {
  const items: string[] = [''];
  let depth = 0;
  for (const letter of text) {
    depth += letter === '[' ? 1 : letter === ']' ? -1 : 0;
    if (letter === ',' && depth === 0) items.push('');
    else items.push(`${items.pop() ?? ''}${letter}`);
  }
  return items;
}

function blockWithout(block: Prefix, hole: Prefix): readonly Prefix[] {
  if (!overlaps(block, hole)) return [block];
  if (covers(hole, block)) return [];
  const halves = [prefixOf(block.base, block.length + 1), prefixOf(lastAddress(block), block.length + 1)];
  return halves.flatMap((half) => blockWithout(half, hole));
}

function rangeWithout({ from, to }: PortRange, hole: PortRange): readonly PortRange[] {
  const below = { from, to: Math.min(to, hole.from - 1) };
  const above = { from: Math.max(from, hole.to + 1), to };
  return [below, above].filter((each) => each.from <= each.to);
}
