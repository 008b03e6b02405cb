import {
  address,
  block,
  blockOrAddress,
  choice,
  flag,
  integer,
  list,
  ports,
  type PropsOf,
  protocol,
  table,
  text,
} from '../../model/fields.ts';

export const listenerColumns = {
  protocol: choice(['tcp', 'udp']),
  port: integer(80, 0, 65535),
  /** Address it is bound to; empty for all. */
  address: address(),
  service: text(),
};

/** Rules of `iptables -t nat`, in the order the kernel tries them. */
export const natColumns = {
  chain: choice(['POSTROUTING', 'PREROUTING', 'OUTPUT']),
  protocol: protocol('all'),
  inInterface: text(),
  outInterface: text(),
  source: blockOrAddress(),
  destination: blockOrAddress(),
  /** Destination ports before translation. */
  ports: ports(),
  action: choice(['MASQUERADE', 'SNAT', 'DNAT']),
  /** `address`, `address:port` or `address:from-to`; for MASQUERADE a range of ports or nothing. */
  to: text(),
  randomFully: flag(false),
};

/** Rules of `iptables -t filter`, in order; the chain's policy is ACCEPT. */
export const firewallColumns = {
  chain: choice(['INPUT', 'FORWARD', 'OUTPUT']),
  protocol: protocol('all'),
  source: blockOrAddress(),
  destination: blockOrAddress(),
  ports: ports(),
  /** Connection-tracking state the packet must have; `any` matches all. */
  state: choice(['any', 'new', 'established', 'invalid']),
  action: choice(['ACCEPT', 'DROP', 'REJECT']),
};

/** Programs that pass requests on by connections of their own: squid, nginx. */
export const relayColumns = {
  mode: choice(['forward-proxy', 'reverse-proxy']),
  port: integer(3128, 1, 65535),
  /** Clients that may use it; empty for all. */
  clients: blockOrAddress(),
  /** Destination ports a forward proxy connects to. */
  ports: ports(),
  /** Whether a forward proxy also keeps to the ports of squid's own configuration: CONNECT to 443, requests to Safe_ports. */
  access: choice(['squid', 'any']),
  /** Where a reverse proxy sends requests: a host and a port. */
  target: text(),
  targetPort: integer(80, 1, 65535),
};

export const fields = {
  state: choice(['running', 'stopped', 'terminated']),
  instanceType: text('t3.micro'),
  /** Whether the listeners below are all there are, or the guest is not known and assumed to listen. */
  listening: choice(['listed', 'unknown']),
  listeners: table(listenerColumns, [{ protocol: 'tcp', port: 22, address: '', service: 'ssh' }]),
  /** `net.ipv4.ip_forward` (and its IPv6 twin). */
  ipForward: flag(false),
  nat: table(natColumns),
  firewall: table(firewallColumns),
  /** `net.netfilter.nf_conntrack_max`; Linux chooses it by the memory it finds. */
  conntrackMax: integer(262_144, 1, 2_147_483_647),
  /** Largest packet of its interfaces, in bytes. */
  mtu: integer(9001, 576, 9216),
  /** Key pair for SSH logins; empty where a password will do. */
  keyName: text(),
  relays: table(relayColumns),
  /** Blocks the guest routes to bridges of its own, e.g. docker0's 172.17.0.0/16. */
  localRoutes: list(block()),
  /** `net.ipv4.conf.all.rp_filter`: strict drops what would be answered by another interface. */
  reversePathFilter: choice(['off', 'strict']),
  /** Which interface an answer leaves by where there are several. */
  answersBy: choice(['routing-table', 'own-interface']),
  /** Instance metadata service. */
  metadataEndpoint: choice(['enabled', 'disabled']),
  /** `required` takes requests of version 2 only; `unknown` is what an image or an account decides and the input does not say. */
  metadataTokens: choice(['optional', 'required', 'unknown']),
  /** TTL of the packets that bring a token. AWS takes 1 to 64; what else an input says is kept, and found. */
  metadataHopLimit: integer(1, 0, 255),
  metadataIpv6: flag(false),
};
export type InstanceProps = PropsOf<typeof fields>;
export type NatRow = PropsOf<typeof natColumns>;
export type FirewallRow = PropsOf<typeof firewallColumns>;
export type RelayRow = PropsOf<typeof relayColumns>;
export type ListenerRow = PropsOf<typeof listenerColumns>;
