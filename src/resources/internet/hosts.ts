import { type Address, parseAddress } from '../../net/address.ts';
import { ICMP, ICMPV6, isIcmp, type Packet } from '../../net/packet.ts';
import { inRange, type PortRange, parsePortRange } from '../../net/ports.ts';
import { parseProtocol } from '../../net/protocols.ts';
import type { InternetProps } from './schema.ts';

/** A host out there, as its row says. */
export interface InternetHost {
  readonly names: readonly string[];
  readonly address: Address;
  /** Largest packet that reaches it, in bytes. */
  readonly mtu: number;
  readonly answers: 'page' | 'client-address';
  /** Offers nothing itself: a laptop. */
  readonly isClient: boolean;
  readonly anything: boolean;
  readonly services: readonly { readonly protocol: number; readonly ports: PortRange }[];
}

/** The hosts with a readable address, in the order of their rows. */
export function hostsOf(props: InternetProps): readonly InternetHost[] {
  return props.hosts.flatMap((row) => {
    const address = parseAddress(row.address);
    if (address === null) return [];
    const words = row.services.split(/[\s,]+/).filter((word) => word !== '');
    return [
      {
        names: row.name.split(/[\s,]+/).filter((name) => name !== ''),
        address,
        mtu: row.mtu,
        answers: row.answers,
        isClient: words.length === 0,
        anything: words.includes('any'),
        services: words.flatMap(serviceOf),
      },
    ];
  });
}

/** Reads `tcp/80`, `udp/53`, `icmp`. */
function serviceOf(word: string): InternetHost['services'] {
  const [name = '', ports = 'all'] = word.split('/');
  const protocol = parseProtocol(name);
  const range = parsePortRange(ports);
  return protocol === null || range === null ? [] : [{ protocol, ports: range }];
}

/** Whether something at the host answers the packet. Every host answers ping unless its services are listed without it. */
export function isServed(host: InternetHost, packet: Packet): boolean {
  if (host.anything || (host.isClient && isIcmp(packet))) return true;
  // `icmp` stands for the ping of either family.
  if (isIcmp(packet)) return host.services.some((service) => service.protocol === ICMP || service.protocol === ICMPV6);
  return host.services.some(
    (service) => service.protocol === packet.protocol && inRange(service.ports, packet.dstPort),
  );
}
