import { IDLE_LIMITS } from '../figures.ts';
import { address, block, flag, integer, list, type PropsOf, reference, references } from '../../model/fields.ts';

export const fields = {
  /** Instance it is attached to; none when it is free. */
  instance: reference('instance'),
  /** 0 is the primary interface (eth0), which comes and goes with its instance. */
  deviceIndex: integer(0, 0, 15),
  /** Primary private IPv4 address. */
  privateAddress: address(),
  secondaryPrivateAddresses: list(address()),
  ipv6Addresses: list(address()),
  /** IPv4 blocks delegated to it (/28): every address in them is its own. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html */
  ipv4Prefixes: list(block()),
  /** Automatically assigned public IPv4 address; lost when the instance stops. Elastic IPs are resources of their own. */
  publicAddress: address(),
  securityGroups: references('security-group'),
  sourceDestCheck: flag(true),
  /** Seconds until security groups forget an idle connection or flow; 0 for what the instance type has. */
  tcpEstablishedTimeout: integer(0, 0, IDLE_LIMITS.tcpEstablishedTimeout.most),
  udpStreamTimeout: integer(0, 0, IDLE_LIMITS.udpStreamTimeout.most),
  udpTimeout: integer(0, 0, IDLE_LIMITS.udpTimeout.most),
};
export type NetworkInterfaceProps = PropsOf<typeof fields>;
