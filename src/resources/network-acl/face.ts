import icon from 'aws-icons/icons/resource/AmazonVPCNetworkAccessControlList.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { subnetsGuardedBy } from '../shared/subnets.ts';
import type { NetworkAclProps, NetworkAclRow } from './schema.ts';

export const face: Face<NetworkAclProps> = {
  shape: 'chip',
  group: 'security',
  icon: iconOf(icon),
  tone: () => 'security',
  lines: ({ props }) => [...props.inbound].sort((a, b) => a.number - b.number).map(ruleText),
  links: (acl, view) =>
    subnetsGuardedBy(view, acl.id).map((subnet) => ({ from: acl.id, to: subnet.id, type: 'association', text: '' })),
  size: { width: 170, height: 44 },
};

function ruleText(row: NetworkAclRow): string {
  return `← ${row.number} ${row.action} ${row.ports === 'all' ? row.protocol : `${row.protocol} ${row.ports}`} ${row.cidr}`;
}
