import type { Json, Props } from '../model/topology.ts';

/** The props that were given; null stands for "not said", and the field's initial value applies. */
export function present(props: { readonly [field: string]: Json }): Props {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null));
}
