import type { Resource } from '../../model/topology.ts';
import { parseAddress } from '../../net/address.ts';
import { isIcmp, type Packet, TCP, UDP } from '../../net/packet.ts';
import { LINUX_EPHEMERAL } from '../../net/ports.ts';
import { contains, parsePrefix } from '../../net/prefix.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Device, Host } from '../../sim/network.ts';
import type { Port } from '../../sim/port.ts';
import { message } from '../../model/message.ts';
import { type Guest, guestForward } from '../../sim/guest.ts';
import { firewallRules, natRules } from './netfilter-rules.ts';
import { metadataOptions } from './metadata-options.ts';
import { relayService } from './relays.ts';
import type { InstanceProps } from './schema.ts';

export const behaviour: Behaviour<InstanceProps> = {
  device: (instance, _view, wiring) => instanceDevice(instance, wiring),
  assumptions: (instance) =>
    instance.props.listening === 'unknown'
      ? [{ code: 'GUEST_ASSUMED_LISTENING', message: message('instance.assumed', { instance: instance.name }) }]
      : [],
};

function instanceDevice(instance: Resource<InstanceProps>, wiring: Wiring): Device {
  const { ports } = wiring;
  const own = new Set(ports.flatMap((port) => port.addresses));
  const { state, mtu, ipForward, conntrackMax, reversePathFilter, localRoutes, nat, firewall } = instance.props;
  const bridges = localRoutes.flatMap((text) => parsePrefix(text) ?? []);
  const guest: Guest = {
    resource: instance.id,
    node: wiring.node,
    running: state === 'running',
    mtu,
    ipForward,
    nat: natRules(nat),
    firewall: firewallRules(firewall),
    conntrackMax,
    strictReversePath: reversePathFilter === 'strict',
    owns: (address) => own.has(address),
    keeps: bridges.length === 0 ? () => false : (address) => bridges.some((bridge) => contains(bridge, address)),
    route: routeOf(instance.props, wiring),
  };
  return {
    forward: (packet, port, _nextHop, context) => guestForward(guest, packet, port, context),
    host: hostOf(instance, guest, ports),
  };
}

/**
 * Linux's choice of interface: the far end of a tunnel the guest keeps, a neighbour's link, the interface of the source where
 * policy routing is set up so, else the primary one, where the default route points.
 */
function routeOf({ answersBy }: InstanceProps, { ports, sockets }: Wiring): Guest['route'] {
  const only = ports[0] ?? null;
  if (ports.length <= 1 && sockets.length === 0) return () => only;
  return (destination, source) => {
    const tunnel = sockets.find((socket) => socket.addresses.includes(destination));
    if (tunnel !== undefined) return tunnel;
    const near = ports.find((port) => port.onLink.some((block) => contains(block, destination)));
    if (near !== undefined) return near;
    const owner = answersBy === 'own-interface' ? ports.find((port) => port.addresses.includes(source)) : undefined;
    return owner ?? only;
  };
}

function hostOf(instance: Resource<InstanceProps>, guest: Guest, ports: readonly Port[]): Host {
  const { mtu, state, keyName } = instance.props;
  const relay = relayService(instance);
  return {
    running: state === 'running',
    mtu,
    ephemeral: LINUX_EPHEMERAL,
    owns: guest.owns,
    hasFamily: (family) =>
      ports.some((port) => port.addresses.some((each) => (typeof each === 'number' ? 4 : 6) === family)),
    source: (destination) => {
      const port = guest.route(destination, destination);
      const own = port?.node === guest.node ? port : (ports[0] ?? null);
      const address = own?.addresses.find((each) => typeof each === typeof destination);
      return own === null || address === undefined ? null : { address, port: own };
    },
    keyName,
    metadata: metadataOptions(instance),
    taskMetadata: 'assumed',
    ...(relay === undefined ? {} : { relay }),
    listens: (packet) => (relay?.takes(packet) ? 'open' : listens(instance.props, packet)),
    answer: () => '',
  };
}

function listens({ listening, listeners }: InstanceProps, packet: Packet): 'open' | 'assumed' | 'closed' {
  if (isIcmp(packet)) return 'open';
  const isOpen = listeners.some(
    (row) =>
      (row.protocol === 'tcp' ? TCP : UDP) === packet.protocol &&
      row.port === packet.dstPort &&
      (row.address === '' || parseAddress(row.address) === packet.dst),
  );
  if (isOpen) return 'open';
  return listening === 'unknown' ? 'assumed' : 'closed';
}
