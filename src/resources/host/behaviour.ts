import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, parseAddress } from '../../net/address.ts';
import { ANY_PROTOCOL, isIcmp, type Packet, TCP, UDP } from '../../net/packet.ts';
import { ANY_PORT, LINUX_EPHEMERAL } from '../../net/ports.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import { type Guest, guestForward } from '../../sim/guest.ts';
import type { FirewallRule } from '../../sim/netfilter.ts';
import type { Device, Host } from '../../sim/network.ts';
import type { Port } from '../../sim/port.ts';
import { internetOf } from '../shared/internet.ts';
import { prefixesTowardsAws } from '../shared/prefixes-behind.ts';
import { textOf } from '../shared/props.ts';
import { networkAround, virtualInterfacesAt } from '../shared/sites.ts';
import type { HostProps } from './schema.ts';

export const behaviour: Behaviour<HostProps> = {
  ports: (host, view) => [
    {
      resource: host.id,
      device: host.id,
      name: host.props.vpnServer === null ? 'eth0' : 'tun0',
      into: host.props.vpnServer ?? networkAround(view, host.id)?.id ?? internetOf(view),
      addresses: addressesOf(host),
      filters: [],
      sourceDestCheck: false,
      outside: true,
    },
  ],
  device: (host, view, wiring) => {
    const network = networkAround(view, host.id);
    const isPrivate = host.props.vpnServer !== null || (network !== undefined && asksPrivately(view, network));
    return hostDevice(host, wiring, isPrivate);
  },
};

/** A site whose only way to AWS is a public virtual interface asks for public addresses. */
function asksPrivately(view: View, network: Resource): boolean {
  if (network.kind !== 'on-premises-network') return false;
  const isPublic = virtualInterfacesAt(view, network.id).some((vif) => textOf(vif, 'type') === 'public');
  return !isPublic || prefixesTowardsAws(view, network.id).length > 0;
}

function addressesOf({ props }: Resource<HostProps>): readonly Address[] {
  return [props.address, ...props.secondaryAddresses].flatMap((text) => parseAddress(text) ?? []);
}

/** `iptables -A INPUT -m state --state NEW -j DROP`: answers to its own connections still come in. */
const FIREWALL: FirewallRule = {
  chain: 'INPUT',
  protocol: ANY_PROTOCOL,
  source: null,
  destination: null,
  ports: ANY_PORT,
  state: 'new',
  action: 'DROP',
  index: 0,
  text: 'INPUT DROP new',
};

function hostDevice(resource: Resource<HostProps>, wiring: Wiring, reachesPrivately: boolean): Device {
  const port: Port | null = wiring.ports[0] ?? null;
  const own = new Set(port?.addresses);
  const guest: Guest = {
    resource: resource.id,
    node: wiring.node,
    running: true,
    mtu: resource.props.mtu,
    ipForward: false,
    nat: [],
    firewall: resource.props.firewall ? [FIREWALL] : [],
    conntrackMax: Infinity,
    strictReversePath: false,
    keeps: () => false,
    owns: (address) => own.has(address),
    route: () => port,
  };
  return {
    forward: (packet, from, _nextHop, context) => guestForward(guest, packet, from, context),
    host: { ...hostSide(resource.props, guest, port), reachesPrivately },
  };
}

function hostSide(props: HostProps, guest: Guest, port: Port | null): Host {
  return {
    running: true,
    mtu: props.mtu,
    ephemeral: LINUX_EPHEMERAL,
    owns: guest.owns,
    hasFamily: (family) => port?.addresses.some((each) => (typeof each === 'number' ? 4 : 6) === family) ?? false,
    source: (destination) => {
      const address = port?.addresses.find((each) => typeof each === typeof destination);
      return port === null || address === undefined ? null : { address, port };
    },
    listens: (packet) => (isIcmp(packet) || isListening(props, packet) ? 'open' : 'closed'),
    answer: () => '',
  };
}

function isListening({ listeners }: HostProps, packet: Packet): boolean {
  return listeners.some(
    (row) => (row.protocol === 'tcp' ? TCP : UDP) === packet.protocol && row.port === packet.dstPort,
  );
}
