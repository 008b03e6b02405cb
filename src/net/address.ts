import { collapseIPv6Number, IPv4, IPv6, Validator } from 'ip-num';

/** An IPv4 address as an unsigned 32-bit number. */
export type Ipv4 = number;
/** An IPv6 address as an unsigned 128-bit bigint. */
export type Ipv6 = bigint;
/** An IP address; its JavaScript type tells its family, so `===` and Map keys compare addresses by value. */
export type Address = Ipv4 | Ipv6;
export type Family = 4 | 6;

/** Reads the usual text of an IPv4 address (four decimals) or an IPv6 address (RFC 4291 §2.2); null when it is neither. */
export function parseAddress(text: string): Address | null {
  const trimmed = text.trim();
  if (trimmed.includes(':')) {
    if (!Validator.isValidIPv6String(trimmed)[0]) return null;
    return new IPv6(trimmed).getValue();
  }
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(trimmed) || !Validator.isValidIPv4String(trimmed)[0]) return null;
  return Number(new IPv4(trimmed).getValue());
}

/** Prints an address: dotted decimals, or the short form of RFC 5952. */
export function printAddress(address: Address): string {
  if (typeof address === 'number') {
    return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
  }
  return collapseIPv6Number(new IPv6(address).toString());
}

export function familyOf(address: Address): Family {
  return typeof address === 'number' ? 4 : 6;
}

/** The address `count` after this one (before, when negative); the caller keeps it inside its prefix. */
export function addressAfter(address: Address, count: number): Address {
  return typeof address === 'number' ? address + count : address + BigInt(count);
}
