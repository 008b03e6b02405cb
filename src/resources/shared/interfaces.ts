import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, addressAfter, parseAddress } from '../../net/address.ts';
import { parsePrefix, sizeOf } from '../../net/prefix.ts';
import { perResource } from './per-resource.ts';
import { cellOf, numberOf, referenceOf, rowsOf, textOf, textsOf } from './props.ts';

/** Interfaces of an instance in order of device index. */
export function interfacesOf(view: View, instance: ResourceId): readonly Resource[] {
  return view
    .pointingAt(instance)
    .filter((each) => each.kind === 'network-interface' && referenceOf(each, 'instance') === instance)
    .toSorted((a, b) => numberOf(a, 'deviceIndex') - numberOf(b, 'deviceIndex'));
}

/** The interface with device index 0; undefined while an instance has none. */
export function primaryInterface(view: View, instance: ResourceId): Resource | undefined {
  return interfacesOf(view, instance).find((each) => numberOf(each, 'deviceIndex') === 0);
}

/** The interface that an id names: an instance stands for its primary one. */
export function asInterface(view: View, id: ResourceId): Resource | undefined {
  const resource = view.resource(id);
  if (resource?.kind === 'instance') return primaryInterface(view, id);
  return resource?.kind === 'network-interface' ? resource : undefined;
}

/** Private addresses of an interface or a NAT gateway: primary, secondary, then IPv6, then those of delegated blocks. Those of a load balancer's nodes. */
export const privateAddressesOf = perResource((holder): readonly Address[] => {
  const texts = [
    textOf(holder, 'privateAddress'),
    ...textsOf(holder, 'secondaryPrivateAddresses'),
    ...textsOf(holder, 'ipv6Addresses'),
    ...rowsOf(holder, 'nodes').map((row) => cellOf(row, 'privateAddress')),
  ];
  const delegated = textsOf(holder, 'ipv4Prefixes').flatMap(addressesIn);
  return [...texts.flatMap((text) => parseAddress(text) ?? []), ...delegated];
});

/** Shortest block that is taken address by address; AWS delegates /28. */
const SHORTEST_DELEGATED = 24;

function addressesIn(text: string): readonly Address[] {
  const block = parsePrefix(text);
  if (block === null || typeof block.base !== 'number' || block.length < SHORTEST_DELEGATED) return [];
  return Array.from({ length: sizeOf(block) }, (_, index) => addressAfter(block.base, index));
}

/** Elastic IPs that an interface, an instance's primary interface or a NAT gateway holds, in order of id. */
export function elasticIpsOf(view: View, holder: ResourceId): readonly Resource[] {
  return view
    .pointingAt(holder)
    .concat(otherNames(view, holder).flatMap((id) => view.pointingAt(id)))
    .filter((each) => each.kind === 'elastic-ip')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** An instance and its primary interface stand for each other where an Elastic IP is associated. */
function otherNames(view: View, holder: ResourceId): readonly ResourceId[] {
  const resource = view.resource(holder);
  const other =
    resource?.kind === 'instance'
      ? primaryInterface(view, holder)?.id
      : resource?.kind === 'network-interface' && numberOf(resource, 'deviceIndex') === 0
        ? referenceOf(resource, 'instance')
        : null;
  return other === undefined || other === null ? [] : [other];
}

/** The public IPv4 address a holder is known by outside: an Elastic IP, else the one assigned automatically; empty without. */
export function publicAddressOf(view: View, holder: ResourceId): string {
  const elastic = elasticIpsOf(view, holder)[0];
  if (elastic !== undefined) return textOf(elastic, 'address');
  const own = asInterface(view, holder);
  return own === undefined ? '' : textOf(own, 'publicAddress');
}
