import type { Endpoint } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import { addressAfter, printAddress } from '../../net/address.ts';
import { type Prefix, sizeOf } from '../../net/prefix.ts';
import { nameOf } from '../shared/finding.ts';
import { networkBlocks } from '../shared/sites.ts';
import type { OnPremisesNetworkProps } from './schema.ts';

/** Where any address is taken for a host: one of each block stands for the others. */
export function endpoints(network: Resource<OnPremisesNetworkProps>): readonly Endpoint[] {
  if (network.props.unlistedHosts === 'none') return [];
  return networkBlocks(network).map((block) => {
    const ref = printAddress(sample(block));
    return { ref, name: `${nameOf(network)} (${ref})`, sends: true, answers: true };
  });
}

function sample(block: Prefix) {
  return addressAfter(block.base, Math.min(10, Math.floor((sizeOf(block) - 1) / 2)));
}
