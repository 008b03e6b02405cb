import { address, choice, integer, reference } from '../../model/fields.ts';

/** Where a load balancer stands: one node per Availability Zone, with an interface in the zone's subnet. */
export const nodeColumns = {
  subnet: reference('subnet'),
  /** Private IPv4 address, from the subnet's block. */
  privateAddress: address(),
  ipv6Address: address(),
  /** Public IPv4 address that AWS assigned; an Elastic IP is a resource of its own. */
  publicAddress: address(),
};

export const scheme = choice(['internet-facing', 'internal']);
export const state = choice(['active', 'provisioning', 'active_impaired', 'failed']);

/** Port of a listener. */
export const listenerPort = integer(80, 1, 65535);
