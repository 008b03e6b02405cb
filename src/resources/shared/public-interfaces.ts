import type { ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, parseAddress } from '../../net/address.ts';
import { contains } from '../../net/prefix.ts';
import { isPrivate } from '../../net/special.ts';
import type { Network } from '../../sim/network.ts';
import { blocksOfAllServices } from './aws-services.ts';
import { serviceBlocks } from './gateway-endpoints.ts';
import { prefixesIn } from './prefix-lists.ts';
import { referenceOf, textOf } from './props.ts';
import { isVirtualInterfaceUp } from './sites.ts';

/** A public virtual interface that is up, and the address that the site at its end announces over it. */
export interface PublicWay {
  readonly vif: ResourceId;
  readonly network: ResourceId;
  readonly address: Address;
}

/**
 * Ways between sites and AWS's public addresses, one per site: its first by id. A site without a public address has nothing that it
 * could announce. @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
 */
export function publicWays(view: View): readonly PublicWay[] {
  const found = new Map<ResourceId, PublicWay>();
  for (const vif of view.ofKind('virtual-interface')) {
    const network = referenceOf(vif, 'network');
    if (network === null || textOf(vif, 'type') !== 'public' || !isVirtualInterfaceUp(vif)) continue;
    const address = parseAddress(textOf(view.resource(network), 'publicAddress'));
    const known = found.get(network);
    if (typeof address !== 'number' || (known !== undefined && known.vif < vif.id)) continue;
    found.set(network, { vif: vif.id, network, address });
  }
  return [...found.values()];
}

/**
 * Tells whether AWS announces an IPv4 address over public virtual interfaces, as far as the document knows: public addresses of
 * what is drawn, whatever a name of AWS stands for, and the blocks of services and of prefix lists that AWS manages.
 */
export function awsAddresses(view: View, network: Network): (address: Address) => boolean {
  const lists = view.ofKind('prefix-list').filter((list) => textOf(list, 'owner') === 'aws');
  const endpoints = view.ofKind('gateway-endpoint').flatMap((endpoint) => serviceBlocks(view, endpoint));
  const blocks = [...blocksOfAllServices(), ...lists.flatMap(prefixesIn), ...endpoints];
  const named = new Set<Address>();
  for (const [name, records] of network.names) {
    if (!AWS_NAME.test(name)) continue;
    for (const { address, scope } of records) if (address !== null && scope === null) named.add(address);
  }
  return (address) =>
    typeof address === 'number' &&
    !isPrivate(address) &&
    (network.gatewaysOf.has(address) ||
      network.unmapped.has(address) ||
      named.has(address) ||
      blocks.some((block) => contains(block, address)));
}

const AWS_NAME = /\.amazonaws\.com(\.cn)?$/;
