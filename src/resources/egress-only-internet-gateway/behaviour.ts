import type { Packet } from '../../net/packet.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import { isInvalid, lookUp, notePacket, openFlow } from '../../sim/conntrack.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { translatorOf } from '../../sim/sessions.ts';
import type { Resource } from '../../model/topology.ts';
import { reversed } from '../../net/tuple.ts';
import { gatewayLegs } from '../shared/internet.ts';
import { type AccessBlock, accessBlockOf } from '../shared/public-access.ts';
import { vpcOf } from '../shared/vpc.ts';

/** IPv6 out and its answers back; nothing is translated, and nobody outside may begin. */
export const behaviour: Behaviour<object> = {
  ports: gatewayLegs,
  device: (gateway, view, wiring) => {
    const vpc = vpcOf(view, gateway.id);
    return gatewayDevice(gateway, wiring, vpc === undefined ? null : accessBlockOf(view, vpc.id, true));
  },
};

function gatewayDevice(gateway: Resource<object>, wiring: Wiring, block: AccessBlock | null): Device {
  const [outside, inside] = wiring.ports;
  const known = (packet: Packet, context: Context): boolean =>
    lookUp(translatorOf(context.sessions, wiring.node), packet, context.sessions.now) !== null;
  return {
    alwaysTracked: true,
    expects: known,
    forward: (packet, port, _nextHop, context): Outcome => {
      const name = nameOf(context.network, gateway.id);
      if (inside === undefined || outside === undefined || typeof packet.src === 'number') {
        return drop(
          reasonFor('COMPONENT_BAD_STATE', gateway.id, packet, { name, state: inside ? 'ipv6-only' : 'detached' }),
        );
      }
      const onward: Outcome = { type: 'route', packet, table: null, through: inside };
      if (port === outside) {
        return known(packet, context)
          ? onward
          : drop(reasonFor('EIGW_UNSOLICITED', gateway.id, packet, { gateway: name }), () => onward);
      }
      const sender = context.network.scopes[inside.scope]?.portByAddress.get(packet.src);
      if (block?.allows(sender, context.network) === 'none') {
        const values = { name: nameOf(context.network, block.resource) };
        return drop(reasonFor('BPA_BLOCKED', block.resource, packet, values), () => ({
          type: 'emit',
          packet,
          port: outside,
        }));
      }
      // An answer to what this gateway never carried: the question came in by another way.
      if (isInvalid(packet) && !known(packet, context))
        return drop(reasonFor('EIGW_UNSOLICITED', gateway.id, packet, { gateway: name }));
      remember(packet, wiring.node, context);
      context.recorder?.session(gateway.id, 'egress-only', 'opened');
      return { type: 'emit', packet, port: outside };
    },
  };
}

function remember(packet: Packet, node: number, context: Context): void {
  const translator = translatorOf(context.sessions, node);
  const { now } = context.sessions;
  const tracked = lookUp(translator, packet, now);
  if (tracked === null) openFlow(translator, packet, reversed(packet), now);
  else notePacket(translator, packet, tracked, now);
}
