import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Json, Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Address } from '../../net/address.ts';
import type { Packet } from '../../net/packet.ts';
import { printPortRange, UNPRIVILEGED } from '../../net/ports.ts';
import { contains } from '../../net/prefix.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf } from '../shared/finding.ts';
import { hostBlock } from '../shared/host-block.ts';
import { serviceInWords, serviceOfPacket } from '../shared/service-of-packet.ts';
import { prefixesOf, subnetsGuardedBy } from '../shared/subnets.ts';
import { denyingNumber } from './first-match.ts';
import { numberBefore } from './numbers.ts';
import type { NetworkAclProps, NetworkAclRow } from './schema.ts';

type Acl = Resource<NetworkAclProps>;
type Direction = 'inbound' | 'outbound';

/** An allowing rule with a lower number than the one that denied; for answers it takes in all temporary ports. */
export function mend(acl: Acl, cause: Cause, view: View): readonly Fix[] {
  const { packet } = cause;
  switch (cause.code) {
    case 'NACL_INGRESS_DENY':
      return allowing(acl, ['inbound'], packet, false);
    case 'NACL_EGRESS_DENY':
      return allowing(acl, ['outbound'], packet, false);
    case 'NACL_EPHEMERAL':
      return allowing(acl, crossings(acl, packet, view), packet, true);
    default:
      return [];
  }
}

/** The ways the answer passes this ACL: out of a guarded subnet that holds its source, into one that holds its destination. */
function crossings(acl: Acl, packet: Packet, view: View): readonly Direction[] {
  const guarded = subnetsGuardedBy(view, acl.id).flatMap(prefixesOf);
  const isInside = (address: Address): boolean => guarded.some((block) => contains(block, address));
  const found: Direction[] = [];
  if (isInside(packet.src)) found.push('outbound');
  if (isInside(packet.dst)) found.push('inbound');
  return found;
}

function allowing(acl: Acl, directions: readonly Direction[], packet: Packet, isAnswer: boolean): readonly Fix[] {
  const service = serviceOfPacket(packet);
  const match = isAnswer ? { ...service, ports: printPortRange(UNPRIVILEGED) } : service;
  const props: Record<string, Json> = {};
  const parts: NetworkAclRow[] = [];
  for (const direction of directions) {
    const peer = direction === 'inbound' ? packet.src : packet.dst;
    const denied = denyingNumber(acl.props[direction], packet, peer);
    const number = denied === 'allowed' ? null : numberBefore(acl.props[direction], denied);
    if (number === null) continue;
    const row: NetworkAclRow = { ...match, number, cidr: hostBlock(peer), action: 'allow' };
    props[direction] = [...acl.props[direction], row];
    parts.push(row);
  }
  const [first] = parts;
  if (first === undefined) return [];
  const way = Object.keys(props).length > 1 ? 'both' : (Object.keys(props)[0] ?? 'inbound');
  const values = { acl: nameOf(acl), number: first.number, service: serviceInWords(match), peer: first.cidr };
  return [{ message: message(`network-acl.mend.${way}`, values), edit: [{ type: 'set', id: acl.id, props }] }];
}
