import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { referenceOf } from './props.ts';

/** The route table that steers what enters the VPC by a gateway (edge association); undefined without one. */
export function edgeTableOf(view: View, gateway: ResourceId): Resource | undefined {
  return view
    .pointingAt(gateway)
    .find((each) => each.kind === 'route-table' && referenceOf(each, 'gateway') === gateway);
}
