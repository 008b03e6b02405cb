import { routeTableOf } from '../../../resources/shared/subnets.ts';
import { type Address, addressAfter, parseAddress } from '../../../net/address.ts';
import { aged, isIcmpError, type Packet } from '../../../net/packet.ts';
import { contains, parsePrefix, type Prefix } from '../../../net/prefix.ts';
import { timeExceeded, unreachable } from '../../icmp.ts';
import type { Context, Device } from '../../network.ts';
import type { Outcome } from '../../device-outcome.ts';
import type { Port } from '../../port.ts';
import { drop, nameOf, reasonFor } from '../../reason.ts';
import { longestMatch } from '../../routes.ts';
import type { Lab } from '../vector.ts';
import type { Replaced } from './replaced.ts';

const NET_UNREACHABLE = 0;

/** The router's address in each of its subnets. */
function routerAddresses({ subnets }: Lab): ReadonlyMap<string, Address> {
  return new Map(
    Object.entries(subnets).flatMap(([name, { cidr, router_ip }]) => {
      const block = parsePrefix(cidr);
      const address = router_ip === undefined ? block && addressAfter(block.base, 1) : parseAddress(router_ip);
      return address === null ? [] : [[name, address] as const];
    }),
  );
}

/** A leg of one Linux router that joins all subnets: it takes one off the TTL of what it routes, and says what it cannot. */
export function routerLeg({ resource, view, wiring, aws, linux: { lab } }: Replaced): Device {
  const addresses = routerAddresses(lab);
  const own = addresses.get(resource.id) ?? 0;
  const link = parsePrefix(lab.subnets[resource.id]?.cidr ?? '');
  const table = routeTableOf(view, resource)?.id ?? null;
  const uplink = wiring.ports[0];
  const scope = uplink === undefined ? undefined : wiring.network.scopes[uplink.scope];
  const counts = lab.vpc.ttl_decrement !== false;
  const takesOwn = lab.vpc.router_sysctl?.['net.ipv4.conf.all.accept_local'] === 1;
  const isHere = (packet: Packet): boolean => link !== null && contains(link, packet.dst);

  function refusal(packet: Packet, context: Context): Outcome | null {
    const values = { hop: 'vpcr', table: nameOf(context.network, table ?? resource.id), name: resource.name };
    const isMartian = [...addresses.values()].includes(packet.src) && !takesOwn;
    if (isMartian) return drop(reasonFor('ROUTE_LOOP', resource.id, packet, values));
    if (counts && packet.ttl <= 1) {
      const reason = reasonFor('TTL_EXPIRED', resource.id, packet, values);
      return { type: 'answer', packet: timeExceeded(packet, own), reason, by: 'icmp' };
    }
    if (lab.vpc.no_route !== 'icmp' || isIcmpError(packet) || isKnown(packet, context)) return null;
    const reason = reasonFor('RT_NO_ROUTE', resource.id, packet, values);
    return { type: 'answer', packet: unreachable(packet, own, NET_UNREACHABLE), reason, by: 'icmp' };
  }

  function isKnown({ dst }: Packet, { network }: Context): boolean {
    const routes = table === null ? undefined : network.tables.get(table);
    return routes !== undefined && longestMatch(routes, dst) !== null;
  }

  function sent(packet: Packet): Outcome | null {
    const neighbour = isHere(packet) ? scope?.portByAddress.get(packet.dst) : undefined;
    if (neighbour !== undefined) return { type: 'hand', packet, port: neighbour };
    return uplink === undefined ? null : { type: 'route', packet, table, through: uplink };
  }

  return {
    forward: (packet, port: Port | null, nextHop, context) => {
      if (port === null) return sent(packet) ?? aws.forward(packet, port, nextHop, context);
      if (nextHop !== null || isHere(packet)) return aws.forward(packet, port, nextHop, context);
      return refusal(packet, context) ?? aws.forward(counts ? aged(packet) : packet, port, nextHop, context);
    },
  };
}

/** Whether the address is one of the lab's subnets. */
export function isInside({ subnets }: Lab, address: Address): boolean {
  return Object.values(subnets)
    .map(({ cidr }) => parsePrefix(cidr))
    .some((block): block is Prefix => block !== null && contains(block, address));
}
