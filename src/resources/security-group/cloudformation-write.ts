import { partId } from '../../formats/drafts.ts';
import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import { type Json, type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { parsePortRange } from '../../net/ports.ts';
import { inAscii } from './description.ts';
import { NOTHING_OUT, PEERS, type Side } from './peers.ts';
import { ANYONE } from '../../sim/policy.ts';
import { nameOutside } from '../shared/outside.ts';
import { cellOf, type Row, referenceOf, rowsOf, textOf } from '../shared/props.ts';

type Rule = { readonly [property: string]: Json };

/**
 * The group with its rules. From the first rule on that leads back to the group, rules are entries of their own: entries that refer to
 * each other in a circle are refused. The default group has its first rules by itself.
 */
export function writeGroup(group: Resource, template: CfnTemplate): void {
  if (isUndescribed(group)) return;
  const isDefault = isAsMade(group, template);
  const rules = (['inbound', 'outbound'] as const).map((side) => {
    const rows = rowsOf(group, side).filter((row) => !isDefault || !isOfDefault(row, side, group));
    const rest = isDefault ? 0 : rows.findIndex((row) => leadsTo(template.view, row, group.id));
    return { side, inline: rest < 0 ? rows : rows.slice(0, rest), parts: rest < 0 ? [] : rows.slice(rest) };
  });
  if (!isDefault) {
    const [inbound, outbound] = rules.map(({ side, inline }) =>
      inline.flatMap((row) => ruleOf(row, side, template) ?? []),
    );
    template.put(group, 'AWS::EC2::SecurityGroup', {
      GroupDescription: inAscii(textOf(group, 'description') || group.name) || 'Security group',
      VpcId: template.ref(group.parent),
      SecurityGroupIngress: inbound ?? [],
      SecurityGroupEgress: outbound === undefined || outbound.length === 0 ? [NOTHING_OUT] : outbound,
      Tags: template.tags(group),
    });
  }
  for (const { side, inline, parts } of rules) {
    for (const [index, row] of parts.entries()) {
      const rule = ruleOf(row, side, template);
      if (rule === null) continue;
      const part = `${PEERS[side].property}${inline.length + index + 1}`;
      template.part(group, part, `AWS::EC2::SecurityGroup${PEERS[side].property}`, {
        GroupId: template.ref(group.id),
        ...rule,
      });
    }
  }
}

/** A VPC's default group comes with it. One that lets less through than AWS's own becomes a group like others. */
export function placeOf(group: Resource, template: CfnTemplate): CfnCompanion | null {
  if (isUndescribed(group))
    return { id: partId('outside', group.name), value: isGroupId(group.name) ? group.name : null };
  const vpc = template.view.enclosing(group.id, 'vpc');
  if (vpc === undefined || !isAsMade(group, template)) return null;
  return {
    id: partId(template.readId(vpc.id), 'security-group'),
    value: template.attribute(vpc.id, 'DefaultSecurityGroup'),
  };
}

/** Whether it only stands for a group that the source names and does not describe. */
function isUndescribed(group: Resource): boolean {
  return [...rowsOf(group, 'inbound'), ...rowsOf(group, 'outbound')].some(
    (row) => nameOutside(cellOf(row, 'group')) === ANYONE,
  );
}

function isGroupId(text: string): boolean {
  return /^sg-[0-9a-f]{8,17}$/.test(text);
}

function isAsMade(group: Resource, { view }: CfnTemplate): boolean {
  return (
    referenceOf(view.enclosing(group.id, 'vpc'), 'defaultSecurityGroup') === group.id &&
    rowsOf(group, 'inbound').some((row) => isOfDefault(row, 'inbound', group)) &&
    rowsOf(group, 'outbound').some((row) => isOfDefault(row, 'outbound', group))
  );
}

/** Whether AWS makes the rule along with a default group: everything from the group itself, and everything out. */
function isOfDefault(row: Row, side: Side, { id }: Resource): boolean {
  if (row.protocol !== 'all' || cellOf(row, 'prefixList') !== '') return false;
  const isAnywhere = row.cidr === '0.0.0.0/0' || row.cidr === '::/0';
  return side === 'inbound' ? row.group === id : cellOf(row, 'group') === '' && isAnywhere;
}

/** Whether the group that a rule names leads back to the other one, by rules over however many groups. */
function leadsTo(view: View, row: Row, to: ResourceId): boolean {
  const seen = new Set<ResourceId>();
  const open = [...groupOf(row)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...groupsNamedBy(view, next));
  }
  return false;
}

function groupsNamedBy(view: View, id: ResourceId): readonly ResourceId[] {
  const group = view.resource(id);
  return (['inbound', 'outbound'] as const).flatMap((side) => rowsOf(group, side).flatMap(groupOf));
}

function groupOf(row: Row): readonly ResourceId[] {
  const group = cellOf(row, 'group');
  return group === '' ? [] : [resourceId(group)];
}

/** Null where a template cannot name the far side. */
function ruleOf(row: Row, side: Side, template: CfnTemplate): Rule | null {
  const far = farSideOf(row, side, template);
  return far === null ? null : { ...matchOf(row), ...far, Description: inAscii(cellOf(row, 'description')) };
}

function farSideOf(row: Row, side: Side, template: CfnTemplate): Rule | null {
  const outside = nameOutside(cellOf(row, 'group'));
  if (outside !== null) return isGroupId(outside) ? { [PEERS[side].group]: outside } : null;
  const [group] = groupOf(row);
  const list = cellOf(row, 'prefixList');
  const cidr = cellOf(row, 'cidr');
  if (group === undefined && list === '')
    return cidr === '' ? null : { [cidr.includes(':') ? 'CidrIpv6' : 'CidrIp']: cidr };
  const named = template.ref(group ?? resourceId(list));
  return named === null ? null : { [group === undefined ? PEERS[side].list : PEERS[side].group]: named };
}

function matchOf(row: Row): Rule {
  const protocol = cellOf(row, 'protocol');
  if (protocol === 'all') return { IpProtocol: '-1' };
  const { icmpType = -1, icmpCode = -1 } = row;
  if (protocol.startsWith('icmp')) return { IpProtocol: protocol, FromPort: icmpType, ToPort: icmpCode };
  const range = protocol === 'tcp' || protocol === 'udp' ? parsePortRange(cellOf(row, 'ports')) : null;
  return { IpProtocol: protocol, FromPort: range?.from ?? null, ToPort: range?.to ?? null };
}
