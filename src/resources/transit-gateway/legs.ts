import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Wiring } from '../../sim/behaviour.ts';
import type { Port } from '../../sim/port.ts';
import { flagOf } from '../shared/props.ts';
import { attachmentsOf, type TransitAttachment } from '../shared/transit-gateway.ts';

/** An attachment with the ports by which packets pass it. */
export interface Leg {
  readonly attachment: TransitAttachment;
  /** Of a VPC: the port in each enabled Availability Zone, in order of the zones' names. */
  readonly zones: ReadonlyMap<string, Port>;
  /** Of anything else: the one port that leads there, own or the neighbour's; null where nothing is wired. */
  readonly way: Port | null;
  readonly applianceMode: boolean;
  readonly keepsSender: boolean;
}

export function legsOf(gateway: Resource, view: View, wiring: Wiring): readonly Leg[] {
  const allows = flagOf(gateway, 'securityGroupReferencing');
  return attachmentsOf(view, gateway).map((attachment) => {
    const isVpc = attachment.type === 'vpc';
    const own = wiring.ports.filter((port) => port.resource === attachment.id);
    const sorted = own.toSorted((a, b) => (a.zone < b.zone ? -1 : 1));
    return {
      attachment,
      zones: new Map(isVpc ? sorted.map((port) => [port.zone, port]) : []),
      way: isVpc ? null : (own[0] ?? socketOf(attachment, wiring)),
      applianceMode: flagOf(attachment.resource, 'applianceMode'),
      keepsSender: isVpc && allows && flagOf(attachment.resource, 'securityGroupReferencing'),
    };
  });
}

/** The port of a neighbour that plugs in here: of the VPN connection itself, or of the peering drawn at the other transit gateway. */
function socketOf({ id, attached }: TransitAttachment, { sockets, network }: Wiring): Port | null {
  const found = sockets.find(
    (port) =>
      port.resource === id || port.resource === attached.id || network.nodes[port.node]?.resource.id === attached.id,
  );
  return found ?? null;
}

/** The leg that a packet came in by. */
export function legAt(legs: readonly Leg[], port: Port): Leg | undefined {
  return legs.find((leg) => leg.way === port || leg.zones.get(port.zone) === port);
}
