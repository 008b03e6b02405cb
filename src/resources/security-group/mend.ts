import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Address } from '../../net/address.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { hostBlock } from '../shared/host-block.ts';
import { privateAddressesOf } from '../shared/interfaces.ts';
import { referencesOf } from '../shared/props.ts';
import { serviceInWords, serviceOfPacket } from '../shared/service-of-packet.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { SecurityGroupProps, SecurityGroupRow } from './schema.ts';

type Group = Resource<SecurityGroupProps>;
type Direction = 'inbound' | 'outbound';

/** The smallest rule that lets the packet pass: for the far address alone, or for the security group of whoever has it. */
export function mend(group: Group, cause: Cause, view: View): readonly Fix[] {
  switch (cause.code) {
    case 'SG_INGRESS_NO_MATCH':
    case 'SG_INGRESS_EMPTY':
      return [toAddress(group, 'inbound', cause), ...toGroup(group, 'inbound', cause, view)];
    case 'SG_EGRESS_NO_MATCH':
    case 'SG_EGRESS_EMPTY':
      return [toAddress(group, 'outbound', cause), ...toGroup(group, 'outbound', cause, view)];
    case 'SG_REF_LOST':
    case 'SIM_UNKNOWN':
      return [toAddress(group, cause.direction === 'out' ? 'outbound' : 'inbound', cause)];
    case 'SG_REF_STALE':
      return [inPlace(group, cause.direction === 'out' ? 'outbound' : 'inbound', cause)];
    default:
      return [];
  }
}

function toAddress(group: Group, direction: Direction, cause: Cause): Fix {
  const cidr = hostBlock(cause.peer);
  return withRow(
    group,
    direction,
    { ...serviceOfPacket(cause.packet), cidr, group: null, prefixList: null, description: '' },
    cidr,
  );
}

/** The rule that names nobody any more, for the far address in place of the group. */
function inPlace(group: Group, direction: Direction, cause: Cause): Fix {
  const index = cause.reason.rule?.index ?? -1;
  const cidr = hostBlock(cause.peer);
  const rows = group.props[direction].map((row, at) => (at === index ? { ...row, cidr, group: null } : row));
  const text = message('security-group.mend.stale', { group: nameOf(group), row: index + 1, peer: cidr });
  return settingFix(text, group.id, { [direction]: rows });
}

/** Offered when the far address is that of an interface, or of a load balancer's node, of the VPC: translation in between would have changed it. */
function toGroup(group: Group, direction: Direction, cause: Cause, view: View): readonly Fix[] {
  const peer = groupOf(group, cause.peer, view);
  if (peer === undefined) return [];
  const row = { ...serviceOfPacket(cause.packet), cidr: '', group: peer.id, prefixList: null, description: '' };
  return [withRow(group, direction, row, nameOf(peer))];
}

function groupOf(group: Group, address: Address, view: View): Resource | undefined {
  const vpc = vpcOf(view, group.id);
  if (vpc === undefined) return undefined;
  const holder = view
    .all()
    .filter((each) => Array.isArray(each.props.securityGroups) && privateAddressesOf(each).includes(address))
    .find((each) => vpcOf(view, each.id)?.id === vpc.id);
  const [first] = referencesOf(holder, 'securityGroups');
  return first === undefined ? undefined : view.resource(first);
}

function withRow(group: Group, direction: Direction, row: SecurityGroupRow, peer: string): Fix {
  const values = { group: nameOf(group), service: serviceInWords(row), peer };
  const text = message(`security-group.mend.${direction}`, values);
  return settingFix(text, group.id, { [direction]: [...group.props[direction], row] });
}
