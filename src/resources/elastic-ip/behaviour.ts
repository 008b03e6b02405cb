import { parseAddress } from '../../net/address.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import type { ElasticIpProps } from './schema.ts';

/** A public address for one private address; the internet gateway of the holder's VPC maps it. */
export const behaviour: Behaviour<ElasticIpProps> = {
  publicAddresses: (eip) => {
    const publicAddress = parseAddress(eip.props.address);
    if (publicAddress === null) return [];
    return [{ publicAddress, port: eip.props.association, privateAddress: parseAddress(eip.props.privateAddress) }];
  },
};
