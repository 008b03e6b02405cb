import type { Resource } from '../../model/topology.ts';
import type { Packet } from '../../net/packet.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import { checkMtu, fitted } from '../../sim/mtu.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import type { Reason } from '../../sim/trace.ts';
import { MTUS } from '../figures.ts';
import { zoneOf } from '../shared/balancers.ts';
import { privateAddressesOf } from '../shared/interfaces.ts';
import type { GatewayLoadBalancerEndpointProps } from './schema.ts';

/** Largest packet it carries, in bytes. @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html */
const MTU = MTUS.endpoint;

type Endpoint = Resource<GatewayLoadBalancerEndpointProps>;

export const behaviour: Behaviour<GatewayLoadBalancerEndpointProps> = {
  ports: (endpoint, view) => {
    const resource = view.resource(endpoint.id);
    if (endpoint.parent === null || resource === undefined) return [];
    return [
      {
        resource: endpoint.id,
        device: endpoint.id,
        name: 'eni',
        into: endpoint.parent,
        addresses: privateAddressesOf(resource),
        filters: [],
        sourceDestCheck: false,
        zone: zoneOf(view, endpoint.id),
      },
    ];
  },
  device: (endpoint, _view, wiring) => endpointDevice(endpoint, wiring),
};

/** To the appliance and back; what comes back goes on from the endpoint's subnet. */
function endpointDevice(endpoint: Endpoint, { network, ports, sockets }: Wiring): Device {
  const [port] = ports;
  const [behind] = sockets;
  return {
    alwaysTracked: behind !== undefined && network.nodes[behind.node]?.resource.kind === 'network-firewall',
    forward: (packet, from, _nextHop, context) => {
      if (port === undefined) return drop(because('COMPONENT_BAD_STATE', endpoint, packet, context));
      if (from !== port) return { type: 'emit', packet, port };
      const show = (): Outcome => showTo(behind, { endpoint, packet, port }, context);
      if (endpoint.props.state === 'available') return show();
      return drop(because('COMPONENT_BAD_STATE', endpoint, packet, context), show);
    },
  };
}

interface Passing {
  readonly endpoint: Endpoint;
  readonly packet: Packet;
  readonly port: Port;
}

function showTo(behind: Port | undefined, { endpoint, packet, port }: Passing, context: Context): Outcome {
  if (behind === undefined) {
    const unseen: Outcome = { type: 'emit', packet, port };
    return drop(because('GWLB_NO_TARGET', endpoint, packet, context), () => unseen);
  }
  const tooBig = checkMtu(packet, { at: endpoint.id, mtu: MTU }, context);
  return tooBig ?? fitted({ type: 'hand', packet, port: behind }, MTU);
}

function because(code: ReasonCode, { id, props }: Endpoint, packet: Packet, { network }: Context): Reason {
  return reasonFor(code, id, packet, { name: nameOf(network, id), state: props.state });
}
