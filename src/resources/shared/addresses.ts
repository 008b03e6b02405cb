import type { Resource, ResourceId } from '../../model/topology.ts';
import { nextFreeAddress } from '../../model/numbering.ts';
import type { View } from '../../model/view.ts';
import { type Address, addressAfter, printAddress } from '../../net/address.ts';
import { parsePrefix, prefixFamily } from '../../net/prefix.ts';
import { privateAddressesOf } from './interfaces.ts';
import { groupedBy, perView } from './per-view.ts';
import { textOf } from './props.ts';

/** Who holds which private address in the subnet. Interfaces of stopped instances keep theirs. */
export function holdersIn(
  view: View,
  subnet: ResourceId,
): readonly { readonly holder: Resource; readonly address: Address }[] {
  return view.children(subnet).flatMap((holder) => privateAddressesOf(holder).map((address) => ({ holder, address })));
}

/** The next free private IPv4 address of a subnet as text; empty when it has no IPv4 block or is full. */
export function nextPrivateAddress(view: View, subnet: Resource): string {
  const block = parsePrefix(textOf(subnet, 'cidr'));
  if (block === null || prefixFamily(block) !== 4) return '';
  const free = nextFreeAddress(block, new Set(holdersIn(view, subnet.id).map((each) => each.address)));
  return free === null ? '' : printAddress(free);
}

/** Documentation addresses that stand for what AWS would assign (RFC 5737 §3). */
const PUBLIC_POOLS = ['203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/24'];

/** A public IPv4 address that nothing in the topology has yet, for Elastic IPs and automatic assignment; empty when all are taken. */
export function nextPublicAddress(view: View): string {
  const holders = publicHolders(view);
  for (const pool of PUBLIC_POOLS) {
    const block = parsePrefix(pool);
    if (block === null) continue;
    for (let count = 10; count < 255; count += 1) {
      const text = printAddress(addressAfter(block.base, count));
      if (!holders.has(text)) return text;
    }
  }
  return '';
}

/** Public addresses as text and the Elastic IPs and interfaces that have them. */
export const publicHolders = perView((view) =>
  groupedBy(
    view.all().filter((each) => publicText(each) !== ''),
    publicText,
  ),
);

function publicText(resource: Resource): string {
  return resource.kind === 'elastic-ip' ? textOf(resource, 'address') : textOf(resource, 'publicAddress');
}
