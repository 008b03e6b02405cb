import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Packet } from '../../net/packet.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { prefixesTowardsAws, wayTo } from '../shared/prefixes-behind.ts';
import { networkOfGateway } from '../shared/sites.ts';
import type { CustomerGatewayProps } from './schema.ts';

/** The site's VPN device: between the site's router and the VPN connections that plug into it. */
export const behaviour: Behaviour<CustomerGatewayProps> = {
  ports: (gateway, view) => {
    const network = networkOfGateway(view, gateway.id);
    if (network === undefined) return [];
    const leg = { resource: gateway.id, device: gateway.id, addresses: [], filters: [], sourceDestCheck: false };
    return [{ ...leg, name: 'site', into: network.id }];
  },
  device: (gateway, view, wiring) => gatewayDevice(gateway, view, wiring),
};

function gatewayDevice({ id }: Resource<CustomerGatewayProps>, view: View, wiring: Wiring): Device {
  const [site] = wiring.ports;
  const known = prefixesTowardsAws(view, id);
  const stranded = (packet: Packet, context: Context): Outcome =>
    drop(reasonFor('COMPONENT_BAD_STATE', id, packet, { name: nameOf(context.network, id), state: 'detached' }));
  return {
    forward: (packet, port, _nextHop, context) => {
      if (site === undefined) return stranded(packet, context);
      if (port !== site) return { type: 'emit', packet, port: site };
      const way = wayTo(known, packet.dst);
      const tunnel = wiring.sockets.find((each) => each.resource === way?.neighbour);
      return tunnel === undefined ? stranded(packet, context) : { type: 'hand', packet, port: tunnel };
    },
  };
}
