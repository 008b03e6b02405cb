import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Prefix, prefixFamily, printPrefix } from '../../net/prefix.ts';
import { nameOf } from './finding.ts';

interface Ends {
  readonly gateway: Resource;
  readonly customer: Resource;
  readonly routing: 'static' | 'bgp';
  /** Blocks of the site, for static routes. */
  readonly blocks: readonly Prefix[];
}

/** A Site-to-Site VPN connection between two gateways, with both tunnels up. It is in the Region of the AWS side. */
export function newVpnConnection(view: View, id: ResourceId, { gateway, customer, routing, blocks }: Ends): Resource {
  const staticRoutes = blocks.filter((block) => prefixFamily(block) === 4).map(printPrefix);
  return {
    id,
    kind: 'vpn-connection',
    name: `${nameOf(customer)}-vpn`,
    parent: view.enclosing(gateway.id, 'region')?.id ?? null,
    props: {
      gateway: gateway.id,
      customerGateway: customer.id,
      routing,
      staticRoutes: routing === 'static' ? staticRoutes : [],
      tunnel1: 'up',
      tunnel1Address: '',
      tunnel2: 'up',
      tunnel2Address: '',
    },
  };
}
