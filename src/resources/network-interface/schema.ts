import { address, flag, integer, list, type PropsOf, reference, references } from '../../model/fields.ts';

export const fields = {
  /** Instance it is attached to; none when it is free. */
  instance: reference('instance'),
  /** 0 is the primary interface (eth0), which comes and goes with its instance. */
  deviceIndex: integer(0, 0, 15),
  /** Primary private IPv4 address. */
  privateAddress: address(),
  secondaryPrivateAddresses: list(address()),
  ipv6Addresses: list(address()),
  /** Automatically assigned public IPv4 address; lost when the instance stops. Elastic IPs are resources of their own. */
  publicAddress: address(),
  securityGroups: references('security-group'),
  sourceDestCheck: flag(true),
};
export type NetworkInterfaceProps = PropsOf<typeof fields>;
