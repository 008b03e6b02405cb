import { message } from '../../model/message.ts';
import { parseAddress } from '../../net/address.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import { routerDevice, routerPorts } from '../shared/edge-router.ts';
import { nameOf } from '../shared/finding.ts';
import { internetOf } from '../shared/internet.ts';
import { prefixesTowardsAws, wayTo } from '../shared/prefixes-behind.ts';
import { awsAddresses, publicWays } from '../shared/public-interfaces.ts';
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
    const direct = publicWays(view).find((way) => way.network === network.id);
    const leg = wiring.sockets.find((port) => port.resource === direct?.vif);
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
        publicWay: leg === undefined ? null : { port: leg, leadsTo: awsAddresses(view, wiring.network) },
      },
      wiring,
    );
  },
  assumptions: (network, view) => {
    const direct = publicWays(view).find((way) => way.network === network.id);
    if (direct === undefined) return [];
    const values = { name: nameOf(network), vif: nameOf(view.resource(direct.vif) ?? network) };
    const text = message('on-premises-network.assumed-addresses', values);
    // It matters where a packet left by the router's own leg, and says nothing of hosts that are taken to be there.
    return [{ code: 'AWS_ADDRESSES_KNOWN', message: text, beside: [network.id] }];
  },
};
