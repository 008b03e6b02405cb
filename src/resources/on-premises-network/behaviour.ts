import { parseAddress } from '../../net/address.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import { routerDevice, routerPorts } from '../shared/edge-router.ts';
import { internetOf } from '../shared/internet.ts';
import { prefixesTowardsAws, wayTo } from '../shared/prefixes-behind.ts';
import { networkBlocks } from '../shared/sites.ts';
import type { OnPremisesNetworkProps } from './schema.ts';

/** The site's router: hosts, customer gateways and virtual interfaces plug into it. */
export const behaviour: Behaviour<OnPremisesNetworkProps> = {
  ports: (network, view) =>
    routerPorts(network.id, networkBlocks(network), {
      internet: internetOf(view),
      address: parseAddress(network.props.publicAddress),
    }),
  device: (network, view, wiring) => {
    const known = prefixesTowardsAws(view, network.id);
    return routerDevice(
      {
        id: network.id,
        blocks: networkBlocks(network),
        forwards: [],
        reachesPrivately: true,
        assumesHosts: network.props.unlistedHosts === 'assumed',
        privateWay: (destination) => {
          const way = wayTo(known, destination);
          return wiring.sockets.find((port) => port.resource === way?.neighbour) ?? null;
        },
      },
      wiring,
    );
  },
};
