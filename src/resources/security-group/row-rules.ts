import type { Rule } from '../../kinds/kind.ts';
import type { Finding, Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { ANY_PROTOCOL, TCP } from '../../net/packet.ts';
import { inRange, parsePortRange } from '../../net/ports.ts';
import { parsePrefix } from '../../net/prefix.ts';
import { parseProtocol } from '../../net/protocols.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, type Saying, settingFix } from '../shared/finding.ts';
import { mayNameGroupsOf, standingOf } from '../shared/group-reach.ts';
import { peerOf } from '../shared/peering.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { SecurityGroupProps, SecurityGroupRow } from './schema.ts';

type GroupRule = Rule<SecurityGroupProps>;
type Group = Resource<SecurityGroupProps>;
type Direction = 'inbound' | 'outbound';

/** Ports whose opening to the world is rarely meant: SSH and RDP. */
const ADMINISTRATION = [22, 3389];

interface Numbered {
  readonly row: SecurityGroupRow;
  readonly direction: Direction;
  readonly index: number;
}

function rowsOf({ props }: Group): readonly Numbered[] {
  return (['inbound', 'outbound'] as const).flatMap((direction) =>
    props[direction].map((row, index) => ({ row, direction, index })),
  );
}

/** A rule names a block, a group or a prefix list: one of them. */
export const rowsHaveOnePeer: GroupRule = (group) =>
  rowsOf(group).flatMap((each) => {
    const { row } = each;
    const named = [row.cidr, row.group, row.prefixList].filter((peer) => Boolean(peer)).length;
    if (named === 1) return [];
    const text = named === 0 ? 'no-peer' : 'two-peers';
    return [said(group, each, 'cidr', { severity: 'error', rule: 'InvalidParameterValue', text })];
  });

/** A group of another VPC is known here only through a peering within the Region, or a transit gateway that supports it. */
export const peersAreOfVpc: GroupRule = (group, view) =>
  rowsOf(group).flatMap((each) => {
    const peer = each.row.group === null ? undefined : view.resource(resourceId(each.row.group));
    const [home, other] = [vpcOf(view, group.id)?.id, peer === undefined ? undefined : vpcOf(view, peer.id)?.id];
    if (peer === undefined || home === other) return [];
    const isKnown = home !== undefined && other !== undefined && mayNameGroupsOf(view, home, other, each.direction);
    if (isKnown || isStale(group, each, view)) return [];
    const values = { group: nameOf(peer) };
    return [
      said(group, each, 'group', { severity: 'error', rule: 'InvalidGroup.NotFound', text: 'foreign-peer', values }),
    ];
  });

/**
 * AWS keeps a rule whose group was deleted, or whose peering is over, and calls it stale: it matches nothing.
 * @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html
 */
export const rowsAreFresh: GroupRule = (group, view) =>
  rowsOf(group).flatMap((each) => {
    if (!isStale(group, each, view)) return [];
    const peer = view.resource(resourceId(each.row.group ?? group.id));
    const text = peer === undefined ? 'stale-group' : 'stale-peering';
    const values = { group: peer === undefined ? (each.row.group ?? '') : nameOf(peer) };
    const fix = removal(group, each);
    return [said(group, each, 'group', { severity: 'warning', rule: 'stale-security-group-rule', text, values, fix })];
  });

/** Whether the rule outlived its group, or the peering over which it knew it; without any peering it could not have been made. */
function isStale(group: Group, { row, direction }: Numbered, view: View): boolean {
  if (row.group === null || standingOf(view, group, row.group, direction) !== 'stale') return false;
  const named = resourceId(row.group);
  const [home, other] = [vpcOf(view, group.id), vpcOf(view, named)];
  return (
    view.resource(named) === undefined ||
    view
      .ofKind('peering-connection')
      .some((each) => home !== undefined && peerOf(view, each, home.id)?.id === other?.id)
  );
}

function removal(group: Group, { direction, index }: Numbered): Fix {
  const kept = group.props[direction].filter((_, at) => at !== index);
  return settingFix(message('security-group.fix.remove', { row: index + 1 }), group.id, { [direction]: kept });
}

export const rowsDiffer: GroupRule = (group) => {
  const rows = rowsOf(group);
  return rows.flatMap((each) => {
    const isTwice = group.props[each.direction].slice(0, each.index).some((earlier) => isSame(earlier, each.row));
    if (!isTwice) return [];
    const fix = removal(group, each);
    return [
      said(group, each, 'cidr', { severity: 'error', rule: 'InvalidPermission.Duplicate', text: 'duplicate', fix }),
    ];
  });
};

/** ICMP belongs to IPv4 and ICMPv6 to IPv6. */
export const icmpFitsFamily: GroupRule = (group) =>
  rowsOf(group).flatMap((each) => {
    const block = parsePrefix(each.row.cidr);
    if (block === null) return [];
    const isIpv6 = typeof block.base === 'bigint';
    if (!(isIpv6 ? each.row.protocol === 'icmp' : each.row.protocol === 'icmpv6')) return [];
    const right = isIpv6 ? 'icmpv6' : 'icmp';
    const rows = group.props[each.direction].map((row, index) =>
      index === each.index ? { ...row, protocol: right } : row,
    );
    const fix = settingFix(message('security-group.fix.protocol', { protocol: right }), group.id, {
      [each.direction]: rows,
    });
    const values = { protocol: each.row.protocol, cidr: each.row.cidr };
    return [
      said(group, each, 'protocol', { severity: 'warning', rule: 'icmp-family', text: 'icmp-family', values, fix }),
    ];
  });

/** SSH or RDP from everywhere works, and everyone tries the door. */
export const shellsAreClosed: GroupRule = (group) =>
  rowsOf(group).flatMap((each) => {
    const { row } = each;
    const protocol = parseProtocol(row.protocol);
    const ports = parsePortRange(row.ports);
    if (each.direction === 'outbound' || parsePrefix(row.cidr)?.length !== 0 || ports === null) return [];
    if (protocol !== TCP && protocol !== ANY_PROTOCOL) return [];
    const port = ADMINISTRATION.find((candidate) => protocol === ANY_PROTOCOL || inRange(ports, candidate));
    if (port === undefined) return [];
    return [
      said(group, each, 'cidr', {
        severity: 'hint',
        rule: 'open-to-the-world',
        text: 'open',
        values: { port, cidr: row.cidr },
      }),
    ];
  });

function isSame(a: SecurityGroupRow, b: SecurityGroupRow): boolean {
  const key = ({ protocol, ports, icmpType, icmpCode, cidr, group, prefixList }: SecurityGroupRow): string =>
    JSON.stringify([protocol, ports, icmpType, icmpCode, cidr, group, prefixList]);
  return key(a) === key(b);
}

function said(group: Group, each: Numbered, column: string, saying: Omit<Saying, 'docs' | 'field'>): Finding {
  const field = `${each.direction}.${each.index}.${column}`;
  const values = { row: each.index + 1, ...saying.values };
  return finding(group, { ...saying, values, field, docs: DOCS.securityGroupRules });
}
