import { printPrefix, prefixOf } from '../../net/prefix.ts';
import type { Assigned } from '../mapping.ts';

/** Addresses and blocks that AWS chooses at creation, made up from the documentation ranges (RFC 5737 §3, RFC 3849 §2). */
export interface Assignments {
  /** The same text for the same owner; a new owner gets the next. */
  of(what: Assigned, owner: string): string;
}

/** Hosts of 203.0.113.0/24 below this one are left for hosts that users name. */
const FIRST_PUBLIC_HOST = 11;
/** 2001:db8:: */
const FIRST_IPV6 = 0x20010db8n << 96n;

export function makeAssignments(): Assignments {
  const given: Record<Assigned, Map<string, string>> = { 'public-address': new Map(), 'ipv6-block': new Map() };
  return {
    of: (what, owner) => {
      const known = given[what].get(owner);
      if (known !== undefined) return known;
      const next = what === 'public-address' ? publicAddress(given[what].size) : ipv6Block(given[what].size);
      given[what].set(owner, next);
      return next;
    },
  };
}

/** 203.0.113.11 and on, then 198.51.100.1 and on; beyond those, the benchmark range 198.18.0.0/15 (RFC 2544). */
function publicAddress(index: number): string {
  const first = FIRST_PUBLIC_HOST + index;
  if (first < 255) return `203.0.113.${first}`;
  const rest = first - 254;
  if (rest < 255) return `198.51.100.${rest}`;
  const more = rest - 254;
  return `198.${18 + (more >>> 16)}.${(more >>> 8) & 255}.${more & 255}`;
}

/** A /56 of 2001:db8::/32, as large as Amazon gives. */
function ipv6Block(index: number): string {
  return printPrefix(prefixOf(FIRST_IPV6 + (BigInt(index) << 72n), 56));
}
