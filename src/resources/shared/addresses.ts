import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, addressAfter, parseAddress, printAddress } from '../../net/address.ts';
import {
  contains,
  firstAddress,
  lastAddress,
  type Prefix,
  parsePrefix,
  prefixFamily,
  sizeOf,
} from '../../net/prefix.ts';
import { privateAddressesOf } from './interfaces.ts';
import { textOf } from './props.ts';

/** How many addresses AWS keeps for itself in every subnet: the first four and the last. */
export const RESERVED_COUNT = 5;

/**
 * Whether AWS keeps the address for itself: network, router, DNS, future use, broadcast (IPv6: the first four and the last).
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export function isReserved(subnet: Prefix, address: Address): boolean {
  return (
    contains(subnet, address) && (address < addressAfter(firstAddress(subnet), 4) || address === lastAddress(subnet))
  );
}

/** How many addresses of a subnet's IPv4 block resources can have. */
export function usableCount(subnet: Prefix): number {
  return Math.max(0, sizeOf(subnet) - RESERVED_COUNT);
}

/** Who holds which private address in the subnet. Interfaces of stopped instances keep theirs. */
export function holdersIn(
  view: View,
  subnet: ResourceId,
): readonly { readonly holder: Resource; readonly address: Address }[] {
  return view.children(subnet).flatMap((holder) => privateAddressesOf(holder).map((address) => ({ holder, address })));
}

/** The lowest address of the block that is neither reserved nor taken; null when the block is full. */
export function nextFreeAddress(block: Prefix, taken: readonly Address[]): Address | null {
  const used = new Set(taken);
  const last = lastAddress(block);
  for (let address = addressAfter(firstAddress(block), 4); address < last; address = addressAfter(address, 1)) {
    if (!used.has(address)) return address;
  }
  return null;
}

/** The next free private IPv4 address of a subnet as text; empty when it has no IPv4 block or is full. */
export function nextPrivateAddress(view: View, subnet: Resource): string {
  const block = parsePrefix(textOf(subnet, 'cidr'));
  if (block === null || prefixFamily(block) !== 4) return '';
  const taken = holdersIn(view, subnet.id).map((each) => each.address);
  const free = nextFreeAddress(block, taken);
  return free === null ? '' : printAddress(free);
}

/** Documentation addresses that stand for what AWS would assign (RFC 5737 §3). */
const PUBLIC_POOLS = ['203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/24'];

/** A public IPv4 address that nothing in the topology has yet, for Elastic IPs and automatic assignment; empty when all are taken. */
export function nextPublicAddress(view: View): string {
  const taken = new Set(view.all().flatMap(publicTexts));
  for (const pool of PUBLIC_POOLS) {
    const block = parsePrefix(pool);
    if (block === null) continue;
    for (let count = 10; count < 255; count += 1) {
      const text = printAddress(addressAfter(block.base, count));
      if (!taken.has(text)) return text;
    }
  }
  return '';
}

function publicTexts(resource: Resource): readonly string[] {
  const texts = [textOf(resource, 'publicAddress'), resource.kind === 'elastic-ip' ? textOf(resource, 'address') : ''];
  return texts.filter((text) => parseAddress(text) !== null);
}
