import type { View } from '../../model/view.ts';

/** An index that many resources ask for, built once per view. */
export function perView<T>(build: (view: View) => T): (view: View) => T {
  const built = new WeakMap<View, { readonly value: T }>();
  return (view) => {
    const known = built.get(view) ?? { value: build(view) };
    built.set(view, known);
    return known.value;
  };
}

/** Items by key, in their order. */
export function groupedBy<K, V>(items: Iterable<V>, keyOf: (item: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
