import { block, flag, type PropsOf, reference } from '../../model/fields.ts';

export const fields = {
  /** IPv4 block; empty in an IPv6-only subnet. */
  cidr: block(),
  ipv6Cidr: block(),
  mapPublicIpOnLaunch: flag(false),
  assignIpv6OnCreation: flag(false),
  /** Explicit association; none means the VPC's main route table. */
  routeTable: reference('route-table'),
  /** None means the VPC's default network ACL. */
  networkAcl: reference('network-acl'),
};
export type SubnetProps = PropsOf<typeof fields>;
