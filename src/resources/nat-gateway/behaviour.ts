import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { parseAddress } from '../../net/address.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import type { Device } from '../../sim/network.ts';
import type { Port } from '../../sim/port.ts';
import { drop } from '../../sim/reason.ts';
import { routesOf } from '../shared/routing.ts';
import { routeTableOf, subnetOf } from '../shared/subnets.ts';
import { addressesByZone, isRegional, regionalAssumptions, regionalPorts } from './regional.ts';
import type { NatGatewayProps } from './schema.ts';
import { type Arrival, type Gateway, type Regional, reasonAt, sent, translate } from './translate.ts';

export const behaviour: Behaviour<NatGatewayProps> = {
  ports: (gateway, view) => {
    if (gateway.props.state === 'deleted') return [];
    if (isRegional(gateway)) return regionalPorts(gateway, view);
    if (subnetOf(view, gateway.id) === undefined || gateway.parent === null) return [];
    const { privateAddress, secondaryPrivateAddresses, connectivity } = gateway.props;
    return [
      {
        resource: gateway.id,
        device: gateway.id,
        name: 'eni',
        into: gateway.parent,
        addresses: [privateAddress, ...secondaryPrivateAddresses].flatMap((text) => parseAddress(text) ?? []),
        filters: [],
        sourceDestCheck: false,
        refusals: {
          noRoute: 'NGW_NO_EGRESS_ROUTE',
          ...(connectivity === 'private' ? { noInternet: 'NGW_PRIVATE_TO_IGW' as const } : {}),
        },
      },
    ];
  },
  device: (gateway, view, wiring) => natDevice(gateway, view, wiring),
  assumptions: (gateway, view) => {
    const regional = isRegional(gateway) ? regionalAssumptions(gateway, view) : [];
    const beside = transitsBehind(gateway, view);
    const text = message('nat-gateway.assumed-sources', { name: gateway.name });
    const port = message('nat-gateway.assumed-port', { name: gateway.name });
    return [
      ...regional,
      { code: 'NGW_TGW_SOURCES', message: text, beside },
      { code: 'NGW_PORT', message: port, changing: ['srcPort'], reasons: PORT_RULES },
    ];
  },
};

/** Refusals by rules that may look at the port it chose. */
const PORT_RULES: readonly ReasonCode[] = ['NACL_INGRESS_DENY', 'NACL_EGRESS_DENY', 'NACL_EPHEMERAL'];

/** Transit gateways that its table leads back to: what comes by others could not be answered anyway. */
function transitsBehind(gateway: Resource<NatGatewayProps>, view: View): readonly ResourceId[] {
  const subnet = subnetOf(view, gateway.id);
  const { routeTable } = gateway.props;
  const own = routeTable === null ? undefined : view.resource(routeTable);
  const table = isRegional(gateway) ? own : subnet && routeTableOf(view, subnet);
  return routesOf(table).flatMap(({ target }) => {
    const to = target === null || target === 'local' ? undefined : view.resource(target);
    return to?.kind === 'transit-gateway' ? [to.id] : [];
  });
}

/**
 * Port translation to the gateway's *private* address; the internet gateway makes it the Elastic IP afterwards.
 *
 *   10.0.1.10:40000 > 60.1.1.1:80   becomes   10.0.0.5:q > 60.1.1.1:80   in the gateway's own subnet
 *
 * A regional gateway has Elastic IPs and nothing else: the packet carries one from here on.
 */
function natDevice(resource: Resource<NatGatewayProps>, view: View, wiring: Wiring): Device {
  const { ports, node } = wiring;
  const first = ports.find((port) => port.addresses.length > 0) ?? ports[0];
  if (first === undefined) {
    const nowhere = { resource, node, regional: null };
    return { forward: (packet, _port, _nextHop, context) => drop(reasonAt('NGW_BAD_STATE', nowhere, packet, context)) };
  }
  const gateway: Gateway = {
    resource,
    node,
    regional: isRegional(resource) ? regionalOf(resource, view, ports) : null,
  };
  return {
    alwaysTracked: true,
    forward: (packet, from, _nextHop, context) => {
      if (from === null) return sent(gateway, packet, { port: first, context });
      const { state } = resource.props;
      const arrival: Arrival = { gateway, packet, port: from, context };
      if (state === 'available' || state === 'deleting') return translate(arrival);
      return drop(reasonAt('NGW_BAD_STATE', gateway, packet, context), () => translate(arrival));
    },
  };
}

/** In automatic mode what serves no zone by name, then what serves any other, in order of the zones. */
function regionalOf(resource: Resource<NatGatewayProps>, view: View, ports: readonly Port[]): Regional {
  const zones = [...addressesByZone(resource, view)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const addresses = resource.props.zones === 'automatic' ? zones.flatMap(([, each]) => each) : [];
  return { ports, table: resource.props.routeTable, addresses };
}
