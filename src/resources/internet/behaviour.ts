import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, printAddress } from '../../net/address.ts';
import { aged, isIcmpError, type Packet } from '../../net/packet.ts';
import { UNPRIVILEGED } from '../../net/ports.ts';
import { isPrivate } from '../../net/special.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device, Host } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { timeExceeded } from '../../sim/icmp.ts';
import { checkMtu, fitted } from '../../sim/mtu.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { MTUS } from '../figures.ts';
import { awsAddresses, publicWays } from '../shared/public-interfaces.ts';
import { type InternetHost, hostsOf, isServed } from './hosts.ts';
import type { InternetProps } from './schema.ts';

/** The provider's router as it names itself in ICMP errors, per family (RFC 6598 space; RFC 3849 space). */
const ROUTER = { v4: 0x64400002, v6: (0x20010db8n << 96n) | 0x64400002n } as const;
/** Path MTU of a host that names none, in bytes. */
const MTU = MTUS.internet;
/** Where a question "from the internet" comes from when the document names no client. */
const ANYBODY: Address = 0xcb007107;
/** What a question "to the internet" asks for when the document names no server. */
const SOMEBODY: Address = 0xc6336414;

export const behaviour: Behaviour<InternetProps> = {
  device: (internet, view, wiring) => internetDevice(internet, view, wiring),
  names: (internet) =>
    hostsOf(internet.props).flatMap((host) => host.names.map((name) => ({ name, address: host.address, scope: null }))),
};

function internetDevice(internet: Resource<InternetProps>, view: View, wiring: Wiring): Device {
  const hosts = new Map(hostsOf(internet.props).map((host) => [host.address, host]));
  const neighbours = neighboursOf(wiring);
  const outside: Outside = {
    id: internet.id,
    hosts,
    neighbours,
    gateways: wiring.sockets,
    direct: directWays(view, wiring),
  };
  return {
    forward: (packet, port, _nextHop, context) => {
      if (isPrivate(packet.dst)) return drop(reasonFor('INTERNET_PRIVATE_DST', internet.id, packet));
      const isFromRouter = port === null && packet.src === routerTowards(packet);
      return isFromRouter ? onward(packet, outside, context) : throughRouter(packet, outside, context);
    },
    host: hostSide(hosts, neighbours, wiring),
  };
}

/** Who is out there: hosts of the internet's own rows, and routers and hosts that are drawn by themselves. */
interface Outside {
  readonly id: ResourceId;
  readonly hosts: ReadonlyMap<Address, InternetHost>;
  readonly neighbours: ReadonlyMap<Address, Port>;
  readonly gateways: readonly Port[];
  readonly direct: DirectWays;
}

/** Public virtual interfaces by the address that is announced over each. AWS, which they end at, is drawn as part of the internet. */
interface DirectWays {
  readonly byAddress: ReadonlyMap<Address, Port>;
  isAws(address: Address): boolean;
}

function directWays(view: View, { network, sockets }: Wiring): DirectWays {
  const byAddress = new Map<Address, Port>();
  for (const { vif, address } of publicWays(view)) {
    const port = sockets.find((each) => each.resource === vif);
    if (port !== undefined && !byAddress.has(address)) byAddress.set(address, port);
  }
  return { byAddress, isAws: byAddress.size === 0 ? () => false : awsAddresses(view, network) };
}

/**
 * What AWS sends to an announced address goes by the interface, and nothing else does; errors go where what they quote came from.
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
 */
function directWay(packet: Packet, { byAddress, isAws }: DirectWays): Port | undefined {
  const port = byAddress.get(packet.dst);
  return port !== undefined && isAws(packet.icmp?.quoted?.dst ?? packet.src) ? port : undefined;
}

/** Ports that plug into the internet with addresses of their own: home routers, hosts. */
function neighboursOf(wiring: Wiring): ReadonlyMap<Address, Port> {
  return new Map(wiring.sockets.flatMap((port) => port.addresses.map((address) => [address, port] as const)));
}

function routerTowards({ dst }: Packet): Address {
  return typeof dst === 'number' ? ROUTER.v4 : ROUTER.v6;
}

/** The internet is one router between its edge and every host: one hop of the TTL, and the host's path MTU. */
function throughRouter(packet: Packet, outside: Outside, context: Context): Outcome {
  const { id, hosts } = outside;
  const from = routerTowards(packet);
  if (packet.ttl <= 1) {
    const reason = reasonFor('TTL_EXPIRED', id, packet, { hop: nameOf(context.network, id) });
    return isIcmpError(packet)
      ? drop(reason)
      : { type: 'answer', packet: timeExceeded(packet, from), reason, by: 'icmp' };
  }
  const mtu = hosts.get(packet.dst)?.mtu ?? MTU;
  const tooBig = packet.length > mtu ? checkMtu(packet, { at: id, mtu, from }, context) : null;
  return tooBig ?? fitted(onward(aged(packet), outside, context), mtu);
}

function onward(packet: Packet, { hosts, neighbours, gateways, direct }: Outside, context: Context): Outcome {
  const way = direct.byAddress.size === 0 ? undefined : directWay(packet, direct);
  if (way !== undefined) return { type: 'hand', packet, port: way };
  const neighbour = neighbours.size === 0 ? undefined : neighbours.get(packet.dst);
  const gateway = gatewayTo(packet, context) ?? neighbour ?? expecting(packet, gateways, context);
  if (gateway !== undefined) return { type: 'hand', packet, port: gateway };
  const { unmapped } = context.network;
  const idle = unmapped.size === 0 ? undefined : unmapped.get(packet.dst);
  if (idle !== undefined && !hosts.has(packet.dst)) {
    return drop(reasonFor('IGW_DST_NOT_MAPPED', idle, packet, { gateway: nameOf(context.network, idle) }));
  }
  return { type: 'deliver', packet };
}

/** The gateway that expects the packet, or else the first that leads to its destination. */
function gatewayTo(packet: Packet, context: Context): Port | undefined {
  const { gatewaysOf, nodes } = context.network;
  const gateways = gatewaysOf.get(packet.dst);
  if (gateways === undefined || gateways.length < 2) return gateways?.[0];
  const expects = (port: Port): boolean | null => nodes[port.node]?.device.expects?.(packet, context) ?? null;
  return (
    gateways.find((port) => expects(port) === true) ?? gateways.find((port) => expects(port) === null) ?? gateways[0]
  );
}

/** Where a sender without a public address was let out all the same, to see what else is in the way. */
function expecting(packet: Packet, gateways: readonly Port[], context: Context): Port | undefined {
  if (context.pardons === null) return undefined;
  return gateways.find((port) => context.network.nodes[port.node]?.device.expects?.(packet, context) === true);
}

function hostSide(
  hosts: ReadonlyMap<Address, InternetHost>,
  neighbours: ReadonlyMap<Address, Port>,
  wiring: Wiring,
): Host {
  const client =
    [...hosts.values()].find((host) => host.isClient && typeof host.address === 'number')?.address ?? ANYBODY;
  return {
    running: true,
    mtu: MTU,
    ephemeral: UNPRIVILEGED,
    owns: (address) => !isPrivate(address) && !wiring.network.gatewaysOf.has(address) && !neighbours.has(address),
    hasFamily: () => true,
    source: () => null,
    defaultAddress: client,
    anyAddress:
      [...hosts.values()].find((host) => !host.isClient && typeof host.address === 'number')?.address ?? SOMEBODY,
    listens: (packet) => {
      const host = hosts.get(packet.dst);
      if (host === undefined) return 'assumed';
      return isServed(host, packet) ? 'open' : 'closed';
    },
    answer: (packet) => {
      const host = hosts.get(packet.dst);
      return host?.answers === 'client-address' ? printAddress(packet.src) : '';
    },
  };
}
