import { parseAddress } from '../../net/address.ts';
import { TCP, UDP } from '../../net/packet.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import type { NatRule } from '../../sim/netfilter.ts';
import { routerDevice, routerPorts } from '../shared/edge-router.ts';
import { internetOf } from '../shared/internet.ts';
import { networkBlocks } from '../shared/sites.ts';
import type { ForwardRow, HomeRouterProps } from './schema.ts';

/** Port address translation to one public address, as any router at home does it. */
export const behaviour: Behaviour<HomeRouterProps> = {
  ports: (router, view) =>
    routerPorts(router.id, networkBlocks(router), {
      internet: internetOf(view),
      address: parseAddress(router.props.publicAddress),
    }),
  device: (router, _view, wiring) =>
    routerDevice(
      {
        id: router.id,
        blocks: networkBlocks(router),
        forwards: router.props.forwards.flatMap(forwardRule),
        reachesPrivately: false,
        assumesHosts: false,
        privateWay: () => null,
      },
      wiring,
    ),
};

/** `iptables -t nat -A PREROUTING -i wan -p tcp --dport 8080 -j DNAT --to 192.168.1.10:80`. */
function forwardRule(row: ForwardRow, index: number): readonly NatRule[] {
  const address = parseAddress(row.host);
  if (typeof address !== 'number') return [];
  return [
    {
      chain: 'PREROUTING',
      protocol: row.protocol === 'tcp' ? TCP : UDP,
      source: null,
      destination: null,
      ports: { from: row.port, to: row.port },
      inInterface: 'wan',
      outInterface: '',
      action: 'DNAT',
      address,
      toPorts: { from: row.hostPort, to: row.hostPort },
      randomFully: false,
      index,
    },
  ];
}
