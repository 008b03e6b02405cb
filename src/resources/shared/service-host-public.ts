import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type BalancerNode, nodesOf } from './balancers.ts';
import { isPublicSubnet } from './routing.ts';

/** Interfaces with (or without) a public address that stand in public (or other) subnets. */
export function interfacesIn(
  view: View,
  holder: Resource,
  where: { readonly isPublic: boolean; readonly hasPublicAddress: boolean },
): readonly BalancerNode[] {
  return nodesOf(view, holder).filter(
    ({ subnet, publicAddress }) =>
      subnet !== undefined &&
      isPublicSubnet(view, subnet) === where.isPublic &&
      (publicAddress !== '') === where.hasPublicAddress,
  );
}
