import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, addressAfter, parseAddress } from '../../net/address.ts';
import { hasFlags, isIcmp, type Packet, SYN, TCP, UDP } from '../../net/packet.ts';
import { parsePrefix, prefixFamily } from '../../net/prefix.ts';
import { textOf } from '../shared/props.ts';
import { blocksOf, inVpc } from '../shared/vpc.ts';
import type { VpcProps } from './schema.ts';

/**
 * Services that AWS runs beside every interface, and who may ask: `imds` and `activation` instances, `tasks` containers of ECS,
 * the others everybody.
 */
export type Service = 'dns' | 'imds' | 'time' | 'tasks' | 'activation' | 'router';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html#link-local-addresses */
const ADDRESSES: readonly (readonly [string, Service])[] = [
  ['169.254.169.253', 'dns'],
  ['fd00:ec2::253', 'dns'],
  ['169.254.169.254', 'imds'],
  ['fd00:ec2::254', 'imds'],
  ['169.254.169.123', 'time'],
  ['fd00:ec2::123', 'time'],
  ['169.254.170.2', 'tasks'],
  ['169.254.169.250', 'activation'],
  ['169.254.169.251', 'activation'],
  ['fd00:ec2::250', 'activation'],
  ['fd00:ec2::251', 'activation'],
];

/** Ports at which they listen. The router leases addresses, and nothing else. */
const PORTS: Readonly<Record<Service, { readonly tcp: number | null; readonly udp: number | null }>> = {
  dns: { tcp: 53, udp: 53 },
  imds: { tcp: 80, udp: null },
  time: { tcp: null, udp: 123 },
  tasks: { tcp: 80, udp: null },
  activation: { tcp: 1688, udp: null },
  router: { tcp: null, udp: 67 },
};

export type Services = ReadonlyMap<Address, Service>;

/** The routers of a VPC's subnets by address: each answers in its own subnet. */
export function routersOf(vpc: Resource<VpcProps>, view: View): ReadonlyMap<Address, ResourceId> {
  const found = new Map<Address, ResourceId>();
  for (const subnet of inVpc(view, vpc.id, 'subnet')) {
    const block = parsePrefix(textOf(subnet, 'cidr'));
    if (block !== null) found.set(addressAfter(block.base, 1), subnet.id);
  }
  return found;
}

/** The services by address: the link-local ones, the resolver at base plus two, and the router of every subnet at its base plus one. */
export function servicesOf(vpc: Resource<VpcProps>, view: View): Services {
  const found = new Map<Address, Service>();
  for (const [text, service] of ADDRESSES) {
    const address = parseAddress(text);
    if (address !== null) found.set(address, service);
  }
  for (const address of routersOf(vpc, view).keys()) found.set(address, 'router');
  const resolver = resolverOf(vpc);
  if (resolver !== null) found.set(resolver, 'dns');
  return found;
}

/** The resolver's address in the primary block; null without IPv4. */
export function resolverOf(vpc: Resource<VpcProps>): Address | null {
  const primary = blocksOf(vpc).find((block) => prefixFamily(block) === 4);
  return primary === undefined ? null : addressAfter(primary.base, 2);
}

/** Whether the service listens where the packet goes; later packets of a connection are its own business. */
export function isServed(service: Service, packet: Packet): boolean {
  if (isIcmp(packet)) return false;
  const { tcp, udp } = PORTS[service];
  if (packet.protocol === UDP) return packet.dstPort === udp;
  return packet.protocol === TCP && (packet.dstPort === tcp || !hasFlags(packet, SYN));
}
