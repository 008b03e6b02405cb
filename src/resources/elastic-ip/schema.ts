import { address, type PropsOf, reference, text } from '../../model/fields.ts';

export const fields = {
  /** The public IPv4 address. */
  address: address(),
  /** What holds it at present; one holder at a time. */
  association: reference('network-interface', 'instance', 'nat-gateway', 'network-load-balancer'),
  /** Private address it is mapped to; empty for the holder's primary one. */
  privateAddress: address(),
  /** Availability Zone whose traffic a regional NAT gateway sends from it; empty for any. */
  zone: text(),
};
export type ElasticIpProps = PropsOf<typeof fields>;
