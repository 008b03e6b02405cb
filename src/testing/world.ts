import { balancers } from './balancers.ts';
import { hosts } from './hosts.ts';
import { places } from './places.ts';
import { sheet } from './sheet.ts';
import { tables } from './tables.ts';

/** A small AWS network for tests, built by calls in the order one would click; every call gives the new resource's id. */
export type World = ReturnType<typeof world>;

/** An empty world. What AWS makes along with a VPC, an instance or a NAT gateway comes with it. */
export function world() {
  const base = sheet();
  return { ...base, ...places(base), ...hosts(base), ...tables(base), ...balancers(base) };
}
