import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Network } from '../../sim/network.ts';
import type { Port } from '../../sim/port.ts';
import { cellOf, rowsOf, textOf } from './props.ts';
import { isSameRegion } from './region.ts';

/** What Block Public Access of a Region leaves to an interface: traffic both ways, flows it opens itself, or nothing. */
export type PublicAccess = 'both' | 'egress' | 'none';

/** Block Public Access as it stands over a VPC. */
export interface AccessBlock {
  readonly resource: ResourceId;
  readonly mode: string;
  /** What an interface of the VPC may do through an internet gateway, or an egress-only one. */
  allows(port: Port | undefined, network: Network): PublicAccess;
}

/** The block over the VPC; null where there is none or it is off. @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html */
export function accessBlockOf(view: View, vpc: ResourceId, isEgressOnly: boolean): AccessBlock | null {
  const block = view.ofKind('vpc-block-public-access').find((each) => isSameRegion(view, each.id, vpc));
  const mode = textOf(block, 'mode');
  if (block === undefined || mode === 'off' || mode === '') return null;
  const excluded = exclusionsOf(block);
  return {
    resource: block.id,
    mode,
    allows: (port, network) => {
      const subnet = port === undefined ? undefined : network.nodes[port.into]?.resource.id;
      const exclusion = (subnet === undefined ? undefined : excluded.get(subnet)) ?? excluded.get(vpc);
      if (exclusion === 'allow-bidirectional') return 'both';
      // NAT gateways and egress-only gateways let nothing in by themselves.
      const isOneWay =
        isEgressOnly || (port !== undefined && network.nodes[port.node]?.resource.kind === 'nat-gateway');
      if (mode === 'block-ingress') return isOneWay ? 'both' : 'none';
      return exclusion === 'allow-egress' ? 'egress' : 'none';
    },
  };
}

function exclusionsOf(block: Resource): ReadonlyMap<ResourceId, string> {
  return new Map(rowsOf(block, 'exclusions').map((row) => [resourceId(cellOf(row, 'resource')), cellOf(row, 'mode')]));
}
