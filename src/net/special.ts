import type { Address } from './address.ts';
import { contains, type Prefix, parsePrefix } from './prefix.ts';

const known = (text: string): Prefix => {
  const prefix = parsePrefix(text);
  if (prefix === null) throw new Error(`not a prefix: ${text}`);
  return prefix;
};

/** @see RFC 1918 §3 */
export const RFC1918: readonly Prefix[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(known);
/** Shared address space of carriers. @see RFC 6598 §7 */
export const RFC6598: Prefix = known('100.64.0.0/10');
/** @see RFC 3927 §2.1 */
export const LINK_LOCAL: Prefix = known('169.254.0.0/16');
/** Unique local IPv6 unicast. @see RFC 4193 §3.1 */
export const UNIQUE_LOCAL: Prefix = known('fc00::/7');
/** Link-local services of EC2 over IPv6. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html */
export const EC2_LINK_LOCAL_V6: Prefix = known('fd00:ec2::/32');

/** Whether the address is in one of RFC1918's blocks. Written as comparisons: gateways ask it of every packet. */
export function isRfc1918(address: Address): boolean {
  if (typeof address !== 'number') return false;
  return address >>> 24 === 10 || address >>> 20 === 0xac1 || address >>> 16 === 0xc0a8;
}

/** Whether the public internet has no route to the address: RFC 1918, RFC 6598, link-local, loopback, unique local. */
export function isPrivate(address: Address): boolean {
  if (typeof address === 'number') {
    return isRfc1918(address) || contains(RFC6598, address) || contains(LINK_LOCAL, address) || isLoopback(address);
  }
  return contains(UNIQUE_LOCAL, address) || isLoopback(address);
}

/** 127.0.0.0/8 and ::1. @see RFC 1122 §3.2.1.3, RFC 4291 §2.5.3 */
export function isLoopback(address: Address): boolean {
  return typeof address === 'number' ? address >>> 24 === 127 : address === 1n;
}
