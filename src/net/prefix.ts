import { type Address, addressAfter, type Family, familyOf, parseAddress, printAddress } from './address.ts';

/** A CIDR block (RFC 4632, RFC 4291 §2.3): host bits of `base` are zero. */
export interface Prefix {
  readonly base: Address;
  readonly length: number;
}

const MASKS = new Int32Array(33).map((_, length) => (length === 0 ? 0 : -1 << (32 - length)));

/** Reads `address/length`; host bits are cleared, as AWS does with a VPC's block. Null when it is not a prefix. */
export function parsePrefix(text: string): Prefix | null {
  const match = /^(.+)\/(\d{1,3})$/.exec(text.trim());
  const address = match?.[1] === undefined ? null : parseAddress(match[1]);
  const length = Number(match?.[2]);
  if (address === null || length > bitsOf(familyOf(address))) return null;
  return prefixOf(address, length);
}

/** Reads a prefix, or a bare address as a prefix of one address. */
export function parsePrefixOrAddress(text: string): Prefix | null {
  const address = parseAddress(text);
  return address === null ? parsePrefix(text) : prefixOf(address, bitsOf(familyOf(address)));
}

/** The prefix of `length` bits that holds the address. */
export function prefixOf(address: Address, length: number): Prefix {
  if (typeof address === 'number') return { base: (address & maskOf(length)) >>> 0, length };
  const hostBits = BigInt(128 - length);
  return { base: (address >> hostBits) << hostBits, length };
}

export function printPrefix(prefix: Prefix): string {
  return `${printAddress(prefix.base)}/${prefix.length}`;
}

export function prefixFamily(prefix: Prefix): Family {
  return familyOf(prefix.base);
}

/** Number of bits of an address of the family: 32 or 128. */
export function bitsOf(family: Family): number {
  return family === 4 ? 32 : 128;
}

/** An IPv4 netmask as a signed 32-bit number, for the bit operations of the walk. */
export function maskOf(length: number): number {
  return MASKS[length] ?? 0;
}

export function contains(prefix: Prefix, address: Address): boolean {
  const { base, length } = prefix;
  if (typeof base === 'number') return typeof address === 'number' && ((address ^ base) & maskOf(length)) === 0;
  return typeof address === 'bigint' && (address ^ base) >> BigInt(128 - length) === 0n;
}

/** Whether every address of `inner` is in `outer`; equal prefixes cover each other. */
export function covers(outer: Prefix, inner: Prefix): boolean {
  return outer.length <= inner.length && contains(outer, inner.base);
}

export function overlaps(a: Prefix, b: Prefix): boolean {
  return covers(a, b) || covers(b, a);
}

export function samePrefix(a: Prefix, b: Prefix): boolean {
  return a.base === b.base && a.length === b.length;
}

/** How many addresses the prefix holds; for IPv6 a rounded number past 2^53. */
export function sizeOf(prefix: Prefix): number {
  return 2 ** (bitsOf(prefixFamily(prefix)) - prefix.length);
}

export function firstAddress(prefix: Prefix): Address {
  return prefix.base;
}

export function lastAddress(prefix: Prefix): Address {
  if (typeof prefix.base === 'number') return prefix.base + sizeOf(prefix) - 1;
  return prefix.base + (1n << BigInt(128 - prefix.length)) - 1n;
}

/** The lowest free block of `length` bits in `outer` that overlaps none of `used`; null when there is none. */
export function nextFreePrefix(outer: Prefix, length: number, used: readonly Prefix[]): Prefix | null {
  if (length < outer.length) return null;
  let candidate = prefixOf(outer.base, length);
  while (covers(outer, candidate)) {
    const taken = used.find((block) => overlaps(block, candidate));
    if (taken === undefined) return candidate;
    const beyond = lastAddress(taken.length < candidate.length ? taken : candidate);
    if (beyond === lastAddress(outer)) return null;
    const next = addressAfter(beyond, 1);
    candidate = prefixOf(next, length);
  }
  return null;
}
