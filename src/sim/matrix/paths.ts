/**
 * What decisions consulted, one after the other, as paths of a tree: decisions that consulted the same share a path.
 * Path 0 is empty. Only ever grows, so that numbers of paths stay good.
 */
export interface Paths {
  readonly parents: number[];
  readonly elements: number[];
  readonly children: Map<number, number>;
}

/** Elements are numbers below this. */
const ELEMENTS = 2 ** 22;

export function makePaths(): Paths {
  return { parents: [0], elements: [-1], children: new Map() };
}

/** The path that goes on from `path` to `element`; consulting the same twice in a row is consulting it once. */
export function pathTo(paths: Paths, path: number, element: number): number {
  if (paths.elements[path] === element) return path;
  const key = path * ELEMENTS + element;
  const known = paths.children.get(key);
  if (known !== undefined) return known;
  paths.parents.push(path);
  paths.elements.push(element);
  const made = paths.elements.length - 1;
  paths.children.set(key, made);
  return made;
}

/** For every path whether one of the elements is on it. */
export function pathsWith({ parents, elements }: Paths, wanted: ReadonlySet<number>): Uint8Array {
  const found = new Uint8Array(parents.length);
  // A path's parent is older than the path.
  for (let path = 1; path < parents.length; path++)
    found[path] = found[parents[path] ?? 0] || wanted.has(elements[path] ?? -1) ? 1 : 0;
  return found;
}
