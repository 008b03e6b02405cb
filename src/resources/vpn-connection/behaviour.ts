import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Packet } from '../../net/packet.ts';
import type { Behaviour, PortSpec, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { checkMtuSilently, fitted } from '../../sim/mtu.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { MTUS } from '../figures.ts';
import { textOf } from '../shared/props.ts';
import { isVpnUp } from '../shared/sites.ts';
import type { VpnConnectionProps } from './schema.ts';

/** Largest packet a tunnel carries, in bytes; there is no path MTU discovery. @see https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html */
const MTU = MTUS.vpn;

type Vpn = Resource<VpnConnectionProps>;

export const behaviour: Behaviour<VpnConnectionProps> = {
  ports: ({ id, props }) => {
    const leg = { resource: id, device: id, addresses: [], filters: [], sourceDestCheck: false, outside: true };
    const { gateway, customerGateway } = props;
    const aws: readonly PortSpec[] = gateway === null ? [] : [{ ...leg, name: 'aws', into: gateway }];
    return customerGateway === null ? aws : [...aws, { ...leg, name: 'customer', into: customerGateway }];
  },
  device: (vpn, view, wiring) => vpnDevice(vpn, view, wiring),
};

/** Carries packets as they are inside ESP between the two gateways, by the first tunnel that is up. */
function vpnDevice(vpn: Vpn, view: View, wiring: Wiring): Device {
  const aws = wiring.ports.find((port) => port.name === 'aws');
  const customer = wiring.ports.find((port) => port.name === 'customer');
  const { customerGateway } = vpn.props;
  const far = textOf(customerGateway === null ? undefined : view.resource(customerGateway), 'ipAddress');
  return {
    keepsSender: false,
    forward: (packet, port, _nextHop, context) => {
      const out = port === customer ? aws : customer;
      if (out === undefined) {
        const values = { name: nameOf(context.network, vpn.id), state: 'detached' };
        return drop(reasonFor('COMPONENT_BAD_STATE', vpn.id, packet, values));
      }
      const onward = (): Outcome => through(vpn, packet, { out, far, isFromAws: out === customer }, context);
      if (isVpnUp(vpn)) return onward();
      return drop(reasonFor('VPN_DOWN', vpn.id, packet, { name: nameOf(context.network, vpn.id) }), onward);
    },
  };
}

interface Way {
  readonly out: Port;
  /** The customer gateway's address. */
  readonly far: string;
  readonly isFromAws: boolean;
}

function through(vpn: Vpn, packet: Packet, way: Way, context: Context): Outcome {
  const tooBig = checkMtuSilently(packet, { at: vpn.id, mtu: MTU }, context);
  if (tooBig !== null) return tooBig;
  const tunnels = tunnelsOf(vpn, way);
  const [chosen] = tunnels;
  if (chosen !== undefined) context.recorder?.step({ type: 'choice', resource: vpn.id, chosen, among: tunnels });
  return fitted({ type: 'emit', packet, port: way.out }, MTU);
}

/** Tunnels that are up, each with the outer header the packet gets in it. AWS sends by one of them. */
function tunnelsOf({ props }: Vpn, { far, isFromAws }: Way): readonly string[] {
  const ends = [
    { state: props.tunnel1, near: props.tunnel1Address },
    { state: props.tunnel2, near: props.tunnel2Address },
  ];
  return ends.flatMap(({ state, near }, index) => {
    if (state === 'down') return [];
    const aws = near === '' ? `AWS ${index + 1}` : near;
    return [isFromAws ? `ESP ${aws} > ${far}` : `ESP ${far} > ${aws}`];
  });
}
