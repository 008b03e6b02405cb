import type { Address } from './address.ts';

/** What tells one flow from another at one point of the network. */
export interface Tuple {
  readonly src: Address;
  readonly dst: Address;
  readonly protocol: number;
  readonly srcPort: number;
  readonly dstPort: number;
}

export function reversed(tuple: Tuple): Tuple {
  return { src: tuple.dst, dst: tuple.src, protocol: tuple.protocol, srcPort: tuple.dstPort, dstPort: tuple.srcPort };
}

export function sameTuple(a: Tuple, b: Tuple): boolean {
  return (
    a.src === b.src &&
    a.dst === b.dst &&
    a.srcPort === b.srcPort &&
    a.dstPort === b.dstPort &&
    a.protocol === b.protocol
  );
}

/** Whether `b` is the way back of `a`. */
export function isReverse(a: Tuple, b: Tuple): boolean {
  return (
    a.src === b.dst &&
    a.dst === b.src &&
    a.srcPort === b.dstPort &&
    a.dstPort === b.srcPort &&
    a.protocol === b.protocol
  );
}

/** A 30-bit hash, the same for both directions of a flow; small enough to stay an unboxed integer in V8. */
export function hashTuple(tuple: Tuple): number {
  const near = end(tuple.src, tuple.srcPort);
  const far = end(tuple.dst, tuple.dstPort);
  const hash = Math.imul((near + far) ^ tuple.protocol, 0x01000193) ^ (near & far);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/** A 32-bit hash of the tuple in this direction: FNV-1a, then mixed so that the ports reach its low bits, too. */
export function hashDirected(tuple: Tuple): number {
  let hash = Math.imul(0x811c9dc5 ^ word(tuple.src), 0x01000193);
  hash = Math.imul(hash ^ word(tuple.dst), 0x01000193);
  hash = Math.imul(hash ^ ((tuple.srcPort << 16) | tuple.dstPort), 0x01000193);
  hash = Math.imul(hash ^ tuple.protocol, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function end(address: Address, port: number): number {
  const mixed = Math.imul(word(address) ^ (port << 7), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function word(address: Address): number {
  if (typeof address === 'number') return address | 0;
  return Number(BigInt.asIntN(32, address ^ (address >> 32n) ^ (address >> 64n) ^ (address >> 96n)));
}
