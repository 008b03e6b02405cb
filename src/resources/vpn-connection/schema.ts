import { address, block, choice, list, type PropsOf, reference } from '../../model/fields.ts';

export const fields = {
  /** The AWS side. */
  gateway: reference('virtual-private-gateway', 'transit-gateway'),
  customerGateway: reference('customer-gateway'),
  routing: choice(['bgp', 'static']),
  /** Prefixes of the site that AWS is told; only with static routing. */
  staticRoutes: list(block()),
  tunnel1: choice(['up', 'down']),
  /** AWS's public address of the tunnel. */
  tunnel1Address: address(),
  tunnel2: choice(['up', 'down']),
  tunnel2Address: address(),
};
export type VpnConnectionProps = PropsOf<typeof fields>;
