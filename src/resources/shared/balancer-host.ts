import type { ResourceId } from '../../model/topology.ts';
import type { Address } from '../../net/address.ts';
import type { Packet } from '../../net/packet.ts';
import { UNPRIVILEGED } from '../../net/ports.ts';
import type { Wiring } from '../../sim/behaviour.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Context, Host } from '../../sim/network.ts';
import type { Port } from '../../sim/port.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { MTUS } from '../figures.ts';

/** Largest packet of a load balancer's interfaces, in bytes. */
const MTU = MTUS.vpc;

/** A load balancer's own packet leaves by the port whose address it carries; one without nodes sends nothing. */
export function sent(balancer: ResourceId, { ports }: Wiring, packet: Packet, { network }: Context): Outcome {
  const port = ports.find((each) => each.addresses.includes(packet.src)) ?? ports[0];
  if (port !== undefined) return { type: 'emit', packet, port };
  const values = { name: nameOf(network, balancer), state: 'without nodes' };
  return drop(reasonFor('COMPONENT_BAD_STATE', balancer, packet, values));
}

/** The programs' side of a load balancer: it answers at listeners, and opens connections to targets and for health checks. */
export function balancerHost({ ports }: Wiring, own: Pick<Host, 'running' | 'listens' | 'relay'>): Host {
  const addressFor = (port: Port, destination: Address): Address | undefined =>
    port.addresses.find((each) => typeof each === typeof destination);
  return {
    ...own,
    mtu: MTU,
    ephemeral: UNPRIVILEGED,
    owns: (address) => ports.some((port) => port.addresses.includes(address)),
    hasFamily: (family) =>
      ports.some((port) => port.addresses.some((each) => (typeof each === 'number' ? 4 : 6) === family)),
    source: (destination) => {
      const port = ports.find((each) => addressFor(each, destination) !== undefined);
      const address = port === undefined ? undefined : addressFor(port, destination);
      return port === undefined || address === undefined ? null : { address, port };
    },
    answer: () => '',
  };
}
