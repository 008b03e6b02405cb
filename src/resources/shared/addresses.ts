import type { Resource, ResourceId } from '../../model/topology.ts';
import { nextFreeAddress } from '../../model/numbering.ts';
import type { View } from '../../model/view.ts';
import { type Address, addressAfter, parseAddress, printAddress } from '../../net/address.ts';
import { parsePrefix, prefixFamily } from '../../net/prefix.ts';
import { privateAddressesOf } from './interfaces.ts';
import { perView } from './per-view.ts';
import { cellOf, rowsOf, textOf } from './props.ts';

/** Who holds which private address in the subnet. Interfaces of stopped instances keep theirs. */
export function holdersIn(view: View, subnet: ResourceId): readonly Held[] {
  const inside = view.children(subnet).flatMap((holder) => held(holder, privateAddressesOf(holder)));
  const nodes = view.pointingAt(subnet).flatMap((holder) => held(holder, nodeAddressesIn(holder, subnet)));
  return [...inside, ...nodes];
}

interface Held {
  readonly holder: Resource;
  readonly address: Address;
}

function held(holder: Resource, addresses: readonly Address[]): readonly Held[] {
  return addresses.map((address) => ({ holder, address }));
}

/** Addresses of a load balancer's nodes in the subnet. */
function nodeAddressesIn(balancer: Resource, subnet: ResourceId): readonly Address[] {
  return rowsOf(balancer, 'nodes')
    .filter((row) => cellOf(row, 'subnet') === subnet)
    .flatMap((row) => [cellOf(row, 'privateAddress'), cellOf(row, 'ipv6Address')])
    .flatMap((text) => parseAddress(text) ?? []);
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

/** Public addresses as text and the Elastic IPs, interfaces and load balancers that have them. */
export const publicHolders = perView((view): ReadonlyMap<string, readonly Resource[]> => {
  const holders = new Map<string, readonly Resource[]>();
  for (const holder of view.all()) {
    for (const text of publicTexts(holder)) holders.set(text, [...(holders.get(text) ?? []), holder]);
  }
  return holders;
});

function publicTexts(resource: Resource): readonly string[] {
  const own = textOf(resource, resource.kind === 'elastic-ip' ? 'address' : 'publicAddress');
  const nodes = rowsOf(resource, 'nodes').map((row) => cellOf(row, 'publicAddress'));
  return [own, ...nodes].filter((text) => text !== '');
}
