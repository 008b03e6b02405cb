import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nextPrivateAddress } from './addresses.ts';

/** A fresh endpoint in the subnet that leads to a Gateway Load Balancer or a firewall. */
export function newEndpoint(
  view: View,
  service: Pick<Resource, 'id' | 'name'>,
  subnet: Resource,
  id: ResourceId,
): Resource {
  return {
    id,
    kind: 'gateway-load-balancer-endpoint',
    name: `${service.name === '' ? service.id : service.name}-${subnet.name === '' ? subnet.id : subnet.name}`,
    parent: subnet.id,
    props: { service: service.id, privateAddress: nextPrivateAddress(view, subnet), state: 'available' },
  };
}
