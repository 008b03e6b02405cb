import { address, type PropsOf, reference } from '../../model/fields.ts';

export const fields = {
  /** The public IPv4 address. */
  address: address(),
  /** What holds it at present; one holder at a time. */
  association: reference('network-interface', 'instance', 'nat-gateway', 'network-load-balancer'),
  /** Private address it is mapped to; empty for the holder's primary one. */
  privateAddress: address(),
};
export type ElasticIpProps = PropsOf<typeof fields>;
