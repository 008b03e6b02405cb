import { address, block, choice, list, type PropsOf } from '../../model/fields.ts';

export const fields = {
  cidr: block('192.168.0.0/16'),
  secondaryCidrs: list(block()),
  /** Address by which its hosts reach the internet; empty where they do not. */
  publicAddress: address(),
  /** Whether the hosts that are drawn are all there are, or any address of its blocks is taken for a host that listens. */
  unlistedHosts: choice(['none', 'assumed']),
};
export type OnPremisesNetworkProps = PropsOf<typeof fields>;
