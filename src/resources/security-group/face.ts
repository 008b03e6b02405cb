import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Face, Link } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { ANYONE } from '../../sim/policy.ts';
import { nameOutside } from '../shared/outside.ts';
import icon from './icon.svg?raw';
import type { SecurityGroupProps, SecurityGroupRow } from './schema.ts';

export const face: Face<SecurityGroupProps> = {
  shape: 'chip',
  group: 'security',
  icon: iconOf(icon),
  tone: () => 'security',
  lines: (group, view) => group.props.inbound.map((row) => `← ${matchText(row)} ${peerName(row, view)}`),
  links: linksOf,
  size: { width: 170, height: 44 },
};

function matchText(row: SecurityGroupRow): string {
  return row.ports === 'all' ? row.protocol : `${row.protocol} ${row.ports}`;
}

function peerName(row: SecurityGroupRow, view: View): string {
  const peer = row.group ?? row.prefixList ?? null;
  return peer === null ? row.cidr : (outsideName(peer) ?? view.resource(resourceId(peer))?.name ?? '∅');
}

/** `?` for the far side of rules that nobody knows. */
function outsideName(peer: string): string | null {
  const name = nameOutside(peer);
  return name === ANYONE ? '?' : name;
}

function linksOf({ id, props }: Resource<SecurityGroupProps>, view: View): readonly Link[] {
  const named = [...props.inbound, ...props.outbound].flatMap((row) => row.group ?? []);
  const peers = new Set(named.map((each) => resourceId(each)));
  return [...peers]
    .filter((to) => to !== id && view.resource(to) !== undefined)
    .map((to) => ({ from: id, to, type: 'reference', text: '' }));
}
