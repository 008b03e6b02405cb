import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { parsePrefix, contains } from '../../net/prefix.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { isSameRegion } from '../shared/region.ts';
import { textOf } from '../shared/props.ts';
import type { BlockPublicAccessProps } from './schema.ts';

/** Leaves the sender's or receiver's subnet out of it, or turns it off. */
export function mend(block: Resource<BlockPublicAccessProps>, cause: Cause, view: View): readonly Fix[] {
  if (cause.code !== 'BPA_BLOCKED') return [];
  const { src, dst } = cause.packet;
  const inside = view
    .ofKind('subnet')
    .filter((subnet) => isSameRegion(view, subnet.id, block.id))
    .filter((subnet) => {
      const prefix = parsePrefix(textOf(subnet, 'cidr'));
      return prefix !== null && (contains(prefix, src) || contains(prefix, dst));
    });
  const excluding = inside.map((subnet) => {
    const row = { resource: subnet.id, mode: 'allow-bidirectional' };
    const text = message('vpc-block-public-access.mend.exclude', { subnet: nameOf(subnet) });
    return settingFix(text, block.id, { exclusions: [...block.props.exclusions, row] });
  });
  const off = message('vpc-block-public-access.mend.off', { name: nameOf(block) });
  return [...excluding, settingFix(off, block.id, { mode: 'off' })];
}
