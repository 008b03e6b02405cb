import type { Resource } from '../../model/topology.ts';
import { familyOf } from '../../net/address.ts';
import { ACK, hasFlags, isIcmp, type Packet, SYN, TCP } from '../../net/packet.ts';
import { UNPRIVILEGED } from '../../net/ports.ts';
import type { Wiring } from '../../sim/behaviour.ts';
import { isEchoRequest } from '../../sim/icmp.ts';
import { checkLength } from '../../sim/mtu.ts';
import type { Context, Device, Host } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';

/** A host that a service of AWS runs behind interfaces in subnets: a database, a function, a task, an endpoint. */
export interface ServiceHost {
  readonly running: boolean;
  /** Largest packet of its interfaces, in bytes. */
  readonly mtu: number;
  /** Why it opens no connections itself; null where it may. */
  readonly silent: ReasonCode | null;
  /** Why it turns an arriving packet away; null where it takes it. */
  refuses(packet: Packet, port: Port): ReasonCode | null;
  listens(packet: Packet): 'open' | 'assumed' | 'closed';
  readonly relay?: Host['relay'];
  /** Whether security groups track all its flows. */
  readonly alwaysTracked?: boolean;
  /** Its metadata services, for hosts that have any. */
  readonly metadata?: Host['metadata'];
  readonly taskMetadata?: Host['taskMetadata'];
}

/** Ends packets for its own addresses and sends from them; it forwards nothing. */
export function serviceDevice(resource: Resource<object>, { ports }: Wiring, spec: ServiceHost): Device {
  const because = (code: ReasonCode, packet: Packet, { network }: Context): ReturnType<typeof reasonFor> => {
    const name = nameOf(network, resource.id);
    const vpc = nameOf(network, network.scopes[ports[0]?.scope ?? -1]?.resource ?? resource.id);
    return reasonFor(code, resource.id, packet, { name, host: name, instance: name, vpc, state: 'available' });
  };
  const owns = (packet: Packet): boolean => ports.some((port) => port.addresses.includes(packet.dst));
  const take = (packet: Packet, port: Port, context: Context): Outcome => {
    const code = spec.refuses(packet, port);
    const deliver: Outcome = { type: 'deliver', packet };
    const tooLong = checkLength(packet, { at: resource.id, mtu: spec.mtu }, context);
    if (tooLong !== null) return tooLong;
    return code === null ? deliver : drop(because(code, packet, context), () => deliver);
  };
  return {
    alwaysTracked: spec.alwaysTracked ?? false,
    forward: (packet, port, _nextHop, context) => {
      const next = (): Outcome =>
        port === null
          ? (send(packet) ?? drop(because('HOST_NO_ADDRESS', packet, context)))
          : take(packet, port, context);
      if (!spec.running) return drop(because('HOST_DOWN', packet, context), next);
      if (port !== null && !owns(packet)) return drop(because('NO_SUCH_HOST', packet, context));
      if (port !== null || spec.silent === null || !opens(packet)) return next();
      return drop(because(spec.silent, packet, context), next);
    },
    host: hostOf(ports, spec),
  };

  function send(packet: Packet): Outcome | null {
    const port = ports.find((each) => each.addresses.includes(packet.src)) ?? ports[0];
    return port === undefined ? null : { type: 'emit', packet, port };
  }
}

/** Whether the packet opens something, rather than answers. */
function opens(packet: Packet): boolean {
  if (packet.protocol === TCP) return hasFlags(packet, SYN) && !hasFlags(packet, ACK);
  return isIcmp(packet) ? isEchoRequest(packet) : false;
}

function hostOf(ports: readonly Port[], { running, mtu, listens, relay, metadata, taskMetadata }: ServiceHost): Host {
  return {
    running,
    mtu,
    ephemeral: UNPRIVILEGED,
    owns: (address) => ports.some((port) => port.addresses.includes(address)),
    hasFamily: (family) => ports.some((port) => port.addresses.some((each) => familyOf(each) === family)),
    source: (destination) => {
      const port = ports.find((each) => each.addresses.some((own) => familyOf(own) === familyOf(destination)));
      const address = port?.addresses.find((own) => familyOf(own) === familyOf(destination));
      return port === undefined || address === undefined ? null : { address, port };
    },
    listens,
    answer: () => '',
    ...(relay === undefined ? {} : { relay }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(taskMetadata === undefined ? {} : { taskMetadata }),
  };
}
