import { block, flag, list, type PropsOf, reference } from '../../model/fields.ts';

export const fields = {
  /** Primary IPv4 block, /16 to /28. */
  cidr: block('10.0.0.0/16'),
  secondaryCidrs: list(block()),
  ipv6Cidrs: list(block()),
  /** The one that AWS gives an account in each Region. */
  isDefault: flag(false),
  enableDnsSupport: flag(true),
  enableDnsHostnames: flag(false),
  mainRouteTable: reference('route-table'),
  defaultNetworkAcl: reference('network-acl'),
  defaultSecurityGroup: reference('security-group'),
};
export type VpcProps = PropsOf<typeof fields>;
