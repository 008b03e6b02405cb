import type { Resource } from '../../model/topology.ts';
import { type Address, parseAddress } from '../../net/address.ts';
import { isIcmp, type Packet, TCP, UDP } from '../../net/packet.ts';
import { LINUX_EPHEMERAL } from '../../net/ports.ts';
import { contains } from '../../net/prefix.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Device, Host, Port } from '../../sim/network.ts';
import { message } from '../../model/message.ts';
import { type Guest, guestForward } from '../../sim/guest.ts';
import { firewallRules, natRules } from './netfilter-rules.ts';
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
  const { state, ipForward } = instance.props;
  const route = (destination: Address): Port | null => routeOf(ports, destination);
  const guest: Guest = {
    resource: instance.id,
    node: wiring.node,
    running: state === 'running',
    ipForward,
    nat: natRules(instance.props.nat),
    firewall: firewallRules(instance.props.firewall),
    owns: (address) => own.has(address),
    route,
  };
  return {
    forward: (packet, port, _nextHop, context) => guestForward(guest, packet, port, context),
    host: hostOf(instance, guest, ports),
  };
}

/** A neighbour's interface when the destination is on its link, else the primary one, where the default route points. */
function routeOf(ports: readonly Port[], destination: Address): Port | null {
  const near = ports.find((port) => port.onLink.some((block) => contains(block, destination)));
  return near ?? ports[0] ?? null;
}

function hostOf(instance: Resource<InstanceProps>, guest: Guest, ports: readonly Port[]): Host {
  const { mtu, state } = instance.props;
  return {
    running: state === 'running',
    mtu,
    ephemeral: LINUX_EPHEMERAL,
    owns: guest.owns,
    hasFamily: (family) =>
      ports.some((port) => port.addresses.some((each) => (typeof each === 'number' ? 4 : 6) === family)),
    source: (destination) => {
      const port = guest.route(destination);
      const address = port?.addresses.find((each) => typeof each === typeof destination);
      return port === null || address === undefined ? null : { address, port };
    },
    listens: (packet) => listens(instance.props, packet),
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
