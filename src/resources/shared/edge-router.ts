import type { ResourceId } from '../../model/topology.ts';
import { type Address, addressAfter } from '../../net/address.ts';
import { aged, ANY_PROTOCOL, isIcmp, isIcmpError, type Packet } from '../../net/packet.ts';
import { ANY_PORT, LINUX_EPHEMERAL } from '../../net/ports.ts';
import { contains, lastAddress, type Prefix, prefixFamily } from '../../net/prefix.ts';
import type { PortSpec, Wiring } from '../../sim/behaviour.ts';
import { type Guest, guestForward } from '../../sim/guest.ts';
import { timeExceeded } from '../../sim/icmp.ts';
import type { NatRule } from '../../sim/netfilter.ts';
import type { Context, Device, Host } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { MTUS } from '../figures.ts';

/** A router between a private network and, where it has a public address, the internet. */
export interface EdgeRouter {
  readonly id: ResourceId;
  readonly blocks: readonly Prefix[];
  /** Destination NAT from the public address to hosts inside. */
  readonly forwards: readonly NatRule[];
  readonly reachesPrivately: boolean;
  /** Whether any address of the blocks is taken for a host that listens. */
  readonly assumesHosts: boolean;
  /** The neighbour's port that leads to an address outside of the network by a private way; null where none does. */
  privateWay(destination: Address): Port | null;
  /** A way from its public address that is taken before the internet (a public virtual interface); none when left out. */
  readonly publicWay?: PublicLeg | null;
}

/** The neighbour's port that leads to some public addresses. */
export interface PublicLeg {
  readonly port: Port;
  leadsTo(destination: Address): boolean;
}

/** Largest packet of the router's legs, in bytes. */
const MTU = MTUS.internet;

/** The router's legs: on its own network, and on the internet where it has a public address. */
export function routerPorts(
  id: ResourceId,
  blocks: readonly Prefix[],
  outside: { readonly internet: ResourceId; readonly address: Address | null },
): readonly PortSpec[] {
  const leg = { resource: id, device: id, filters: [], sourceDestCheck: false };
  const inside: PortSpec = {
    ...leg,
    name: 'lan',
    into: id,
    addresses: blocks.slice(0, 1).map(routerAddress),
    onLink: blocks,
  };
  if (outside.address === null) return [inside];
  return [inside, { ...leg, name: 'wan', into: outside.internet, addresses: [outside.address] }];
}

/** The router itself is taken to have the last address before the broadcast one. */
export function routerAddress(block: Prefix): Address {
  return prefixFamily(block) === 4 ? addressAfter(lastAddress(block), -1) : addressAfter(block.base, 1);
}

/** `iptables -t nat -A POSTROUTING -o wan -j MASQUERADE`: port address translation to the one public address. */
const PAT: NatRule = {
  chain: 'POSTROUTING',
  protocol: ANY_PROTOCOL,
  source: null,
  destination: null,
  ports: ANY_PORT,
  inInterface: '',
  outInterface: 'wan',
  action: 'MASQUERADE',
  address: null,
  toPorts: null,
  randomFully: false,
  index: 0,
};

interface Site {
  readonly router: EdgeRouter;
  readonly guest: Guest;
  readonly lan: Port | undefined;
  readonly wan: Port | undefined;
}

/** Whether what passes the port carries the public address: towards the internet, or another way to public addresses. */
function isPublicSide({ wan, router }: Site, port: Port | null): boolean {
  return port !== null && (port === wan || port === router.publicWay?.port);
}

/** The same translation for what leaves by a neighbour's port. */
function patBy({ port }: PublicLeg, wan: Port): NatRule {
  return { ...PAT, outInterface: port.name, action: 'SNAT', address: wan.addresses[0] ?? null };
}

/**
 * Routes between its hosts, its private ways and the internet; only what crosses to public addresses is translated.
 *
 *   192.168.1.10:40000 > 60.1.1.1:80   becomes   203.0.113.20:40000 > 60.1.1.1:80
 */
export function routerDevice(router: EdgeRouter, wiring: Wiring): Device {
  const [lan, wan] = wiring.ports;
  const hosts = new Map(
    wiring.sockets.flatMap((port) => (port === lan ? [] : port.addresses.map((each) => [each, port] as const))),
  );
  const own = new Set([lan, wan].flatMap((port) => port?.addresses ?? []));
  const leg = router.publicWay ?? null;
  const outwards = (destination: Address): Port | null => {
    if (typeof destination !== 'number' || wan === undefined) return null;
    return leg?.leadsTo(destination) ? leg.port : wan;
  };
  const guest: Guest = {
    resource: router.id,
    node: wiring.node,
    running: true,
    mtu: MTU,
    ipForward: true,
    nat: leg === null || wan === undefined ? [...router.forwards, PAT] : [...router.forwards, PAT, patBy(leg, wan)],
    firewall: [],
    conntrackMax: Infinity,
    strictReversePath: false,
    keeps: () => false,
    owns: (address) => own.has(address),
    route: (destination) => {
      if (router.blocks.some((block) => contains(block, destination))) return hosts.get(destination) ?? null;
      return router.privateWay(destination) ?? outwards(destination);
    },
  };
  const site: Site = { router, guest, lan, wan };
  return { forward: (packet, port, _nextHop, context) => passed(site, packet, port, context), host: hostOf(site) };
}

function passed(site: Site, packet: Packet, port: Port | null, context: Context): Outcome {
  const { guest, lan, wan } = site;
  const out = guest.route(packet.dst, packet.src);
  const isFromPublic = isPublicSide(site, port);
  if (isFromPublic || isPublicSide(site, out) || guest.owns(packet.dst)) {
    const arrived = port === null ? port : ((isFromPublic ? wan : lan) ?? port);
    return settled(site, guestForward(guest, packet, arrived, context), packet, context);
  }
  if (out === null) return isAssumed(site, packet.dst) ? { type: 'deliver', packet } : nowhere(site, packet, context);
  if (port === null) return { type: 'hand', packet, port: out };
  if (packet.ttl > 1) return { type: 'hand', packet: aged(packet), port: out };
  const reason = reasonFor('TTL_EXPIRED', site.router.id, packet, { hop: nameOf(context.network, site.router.id) });
  const from = lan?.addresses[0];
  if (isIcmpError(packet) || from === undefined) return drop(reason);
  return { type: 'answer', packet: timeExceeded(packet, from), reason, by: 'icmp' };
}

/** What the guest made of it, in words of a router: nobody answers at the public address itself. */
function settled(site: Site, outcome: Outcome, packet: Packet, context: Context): Outcome {
  const { router, wan } = site;
  if (outcome.type === 'drop' && outcome.reason.code === 'HOST_NO_ADDRESS') return nowhere(site, packet, context);
  const isOutside = wan?.addresses.includes(packet.dst) ?? false;
  if (outcome.type === 'deliver' && isOutside && !isIcmp(packet)) {
    return drop(reasonFor('NATI_NO_DNAT', router.id, packet, { instance: nameOf(context.network, router.id) }));
  }
  return outcome;
}

function nowhere({ router }: Site, packet: Packet, context: Context): Outcome {
  const name = nameOf(context.network, router.id);
  const isInside = router.blocks.some((block) => contains(block, packet.dst));
  return drop(reasonFor(isInside ? 'NO_SUCH_HOST' : 'RT_NO_ROUTE', router.id, packet, { vpc: name, table: name }));
}

/** Whether the address is that of a host which is taken to be there, behind the router. */
function isAssumed({ router, guest }: Site, address: Address): boolean {
  return router.assumesHosts && !guest.owns(address) && router.blocks.some((block) => contains(block, address));
}

/** The router answers ping, and offers nothing else; it speaks for hosts that are taken to be there. */
function hostOf(site: Site): Host {
  const { router, guest, lan, wan } = site;
  return {
    running: true,
    mtu: MTU,
    ephemeral: LINUX_EPHEMERAL,
    reachesPrivately: router.reachesPrivately,
    owns: (address) => guest.owns(address) || isAssumed(site, address),
    hasFamily: (family) => family === 4,
    source: (destination) => {
      const port = isPublicSide(site, guest.route(destination, destination)) ? wan : lan;
      const address = port?.addresses[0];
      return port === undefined || address === undefined ? null : { address, port };
    },
    listens: (packet) => (isAssumed(site, packet.dst) ? 'assumed' : isIcmp(packet) ? 'open' : 'closed'),
    answer: () => '',
  };
}
