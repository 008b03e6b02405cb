import type { Resource } from '../../model/topology.ts';
import { type Address, addressAfter, parseAddress } from '../../net/address.ts';
import { hasFlags, type Packet, SYN, UDP } from '../../net/packet.ts';
import { LINUX_EPHEMERAL } from '../../net/ports.ts';
import { prefixFamily } from '../../net/prefix.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Device } from '../../sim/network.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { nameServersOf } from '../shared/dhcp.ts';
import { blocksOf } from '../shared/vpc.ts';
import type { VpcProps } from './schema.ts';

/** Link-local services of every VPC. @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html */
const SERVICES: readonly (readonly [string, string])[] = [
  ['169.254.169.253', 'dns'],
  ['fd00:ec2::253', 'dns'],
  ['169.254.169.254', 'imds'],
  ['fd00:ec2::254', 'imds'],
  ['169.254.169.123', 'time'],
  ['fd00:ec2::123', 'time'],
];

export const behaviour: Behaviour<VpcProps> = {
  scope: (vpc, view) => ({
    blocks: blocksOf(vpc),
    services: servicesOf(vpc),
    resolvesNames: vpc.props.enableDnsSupport,
    resolver: resolverOf(vpc),
    // The resolver listed by its own address is still the resolver.
    nameServers: nameServersOf(view, vpc.id).filter((server) => !servicesOf(vpc).has(server)),
  }),
  device: (vpc, _view, wiring) => serviceDevice(vpc, wiring),
};

/** The resolver answers at the primary block's base plus two and at its link-local addresses. */
function servicesOf(vpc: Resource<VpcProps>): ReadonlyMap<Address, string> {
  const found = new Map<Address, string>();
  for (const [text, service] of SERVICES) {
    const address = parseAddress(text);
    if (address !== null) found.set(address, service);
  }
  const resolver = resolverOf(vpc);
  if (resolver !== null) found.set(resolver, 'dns');
  return found;
}

function resolverOf(vpc: Resource<VpcProps>): Address | null {
  const primary = blocksOf(vpc).find((block) => prefixFamily(block) === 4);
  return primary === undefined ? null : addressAfter(primary.base, 2);
}

/** The services as one host that security groups, network ACLs and routes do not touch. */
function serviceDevice(vpc: Resource<VpcProps>, wiring: Wiring): Device {
  const scope = wiring.scope(vpc.id);
  const services = servicesOf(vpc);
  return {
    forward: (packet, _port, _nextHop, context) => {
      const service = services.get(packet.dst);
      if (service === 'dns' && !vpc.props.enableDnsSupport) {
        return drop(reasonFor('DNS_DISABLED', vpc.id, packet, { vpc: nameOf(context.network, vpc.id) }));
      }
      if (service !== undefined) return { type: 'deliver', packet };
      const port = scope?.portByAddress.get(packet.dst);
      return port === undefined
        ? drop(reasonFor('NO_SUCH_HOST', vpc.id, packet, { vpc: nameOf(context.network, vpc.id) }))
        : { type: 'hand', packet, port, exempt: true };
    },
    host: {
      running: true,
      mtu: 9001,
      ephemeral: LINUX_EPHEMERAL,
      owns: (address) => services.has(address),
      source: () => null,
      hasFamily: () => true,
      listens: (packet) => (isServed(services.get(packet.dst), packet) ? 'open' : 'closed'),
      answer: () => '',
    },
  };
}

const SERVED: Readonly<Record<string, { readonly udp: number; readonly tcp: number }>> = {
  dns: { udp: 53, tcp: 53 },
  imds: { udp: -1, tcp: 80 },
  time: { udp: 123, tcp: -1 },
};

function isServed(service: string | undefined, packet: Packet): boolean {
  const ports = service === undefined ? undefined : SERVED[service];
  if (ports === undefined) return false;
  return packet.protocol === UDP
    ? packet.dstPort === ports.udp
    : packet.dstPort === ports.tcp || !hasFlags(packet, SYN);
}
