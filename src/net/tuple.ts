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

/** A 30-bit hash (FNV-1a over words), small enough to stay an unboxed integer in V8. */
export function hashTuple(tuple: Tuple): number {
  return hashFlow(tuple.src, tuple.srcPort, tuple.dst, tuple.dstPort, tuple.protocol);
}

export function hashFlow(src: Address, srcPort: number, dst: Address, dstPort: number, protocol: number): number {
  let hash = 0x811c9dc5;
  hash = Math.imul(hash ^ word(src), 0x01000193);
  hash = Math.imul(hash ^ word(dst), 0x01000193);
  hash = Math.imul(hash ^ ((srcPort << 16) | dstPort), 0x01000193);
  hash = Math.imul(hash ^ protocol, 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

function word(address: Address): number {
  if (typeof address === 'number') return address | 0;
  return Number(BigInt.asIntN(32, address ^ (address >> 32n) ^ (address >> 64n) ^ (address >> 96n)));
}
