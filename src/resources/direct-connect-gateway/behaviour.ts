import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { contains } from '../../net/prefix.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Device } from '../../sim/network.ts';
import type { Port } from '../../sim/port.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { awsPrefixes, prefixesBehind, wayTo } from '../shared/prefixes-behind.ts';
import { associationsOf } from '../shared/sites.ts';
import type { DirectConnectGatewayProps } from './schema.ts';

/** Between virtual interfaces and the gateways it is associated with; never from one interface, or one gateway, to another. */
export const behaviour: Behaviour<DirectConnectGatewayProps> = {
  ports: (gateway) =>
    associationsOf(gateway).map((association) => ({
      resource: gateway.id,
      device: gateway.id,
      name: association.gateway,
      into: association.gateway,
      addresses: [],
      filters: [],
      sourceDestCheck: false,
      outside: true,
    })),
  device: (gateway, view, wiring) => gatewayDevice(gateway, view, wiring),
};

function gatewayDevice(gateway: Resource<DirectConnectGatewayProps>, view: View, wiring: Wiring): Device {
  const { id } = gateway;
  const sites = prefixesBehind(view, id);
  const inside = associationsOf(gateway).flatMap(
    (association): readonly (readonly [Port, ReturnType<typeof awsPrefixes>])[] => {
      const port = wiring.ports.find((each) => each.name === association.gateway);
      const prefixes = association.allowed.length > 0 ? association.allowed : awsPrefixes(view, association.gateway);
      return port === undefined ? [] : [[port, prefixes]];
    },
  );
  return {
    forward: (packet, port, _nextHop, context) => {
      const unknown = drop(reasonFor('VGW_UNKNOWN_PREFIX', id, packet, { name: nameOf(context.network, id) }));
      if (port !== null && wiring.ports.includes(port)) {
        const way = wayTo(sites, packet.dst);
        const vif = wiring.sockets.find((each) => each.resource === way?.neighbour);
        return vif === undefined ? unknown : { type: 'hand', packet, port: vif };
      }
      const [to] = inside.find(([, prefixes]) => prefixes.some((prefix) => contains(prefix, packet.dst))) ?? [];
      return to === undefined ? unknown : { type: 'emit', packet, port: to };
    },
  };
}
