import { address, block, list, type PropsOf } from '../../model/fields.ts';

export const fields = {
  cidr: block('192.168.0.0/16'),
  secondaryCidrs: list(block()),
  /** Address by which its hosts reach the internet; empty where they do not. */
  publicAddress: address(),
};
export type OnPremisesNetworkProps = PropsOf<typeof fields>;
