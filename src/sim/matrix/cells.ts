import type { Groups } from './groups.ts';

/** The answers of a matrix by group, made row by row as they are needed: for every group and nearness, one per service. */
export interface Cells {
  /** Per row: number of the answer plus one; 0 where none is known yet. */
  readonly answers: (Uint16Array | null)[];
  /** Per row: what the answer rests on. */
  readonly paths: (Uint32Array | null)[];
  readonly width: number;
}

export function makeCells({ members }: Groups, services: number): Cells {
  const empty = members.map(() => null);
  return { answers: [...empty], paths: [...empty], width: members.length * 2 * services };
}

/** A row's answers and paths; made when it is first asked for. */
export function rowOf(cells: Cells, group: number): { readonly answers: Uint16Array; readonly paths: Uint32Array } {
  const answers = cells.answers[group] ?? new Uint16Array(cells.width);
  const paths = cells.paths[group] ?? new Uint32Array(cells.width);
  cells.answers[group] = answers;
  cells.paths[group] = paths;
  return { answers, paths };
}

/** Two members of these groups at the same place (`near`) or at different ones; null when there are no two such. */
export function pairOf({ byPlace }: Groups, a: number, b: number, near: boolean): readonly [number, number] | null {
  const [from, to] = [byPlace[a], byPlace[b]];
  if (from === undefined || to === undefined) return null;
  return near ? nearPair(from, to) : farPair(from, to);
}

type Places = ReadonlyMap<number, readonly number[]>;

function nearPair(from: Places, to: Places): readonly [number, number] | null {
  // Whoever is in fewer places is asked.
  const [few, many] = from.size <= to.size ? [from, to] : [to, from];
  for (const place of few.keys()) {
    if (place < 0 || !many.has(place)) continue;
    const source = from.get(place)?.[0];
    const target = to.get(place)?.find((each) => each !== source);
    if (source !== undefined && target !== undefined) return [source, target];
    const other = from.get(place)?.find((each) => each !== to.get(place)?.[0]);
    const first = to.get(place)?.[0];
    if (other !== undefined && first !== undefined) return [other, first];
  }
  return null;
}

function farPair(from: Places, to: Places): readonly [number, number] | null {
  for (const [here, sources] of from) {
    for (const [there, targets] of to) {
      const [source, target] = [sources[0], targets[0]];
      if (source === undefined || target === undefined || source === target) continue;
      if (here !== there || here < 0) return [source, target];
    }
  }
  return null;
}
