import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { referenceOf } from '../shared/props.ts';
import { attachedTo } from '../shared/transit-gateway.ts';
import { tablesOf } from '../shared/transit-routes.ts';
import type { AttachmentProps } from './schema.ts';

type Attachment = Resource<AttachmentProps>;

/** Associates it with a table, the default one first; makes it available. */
export function mend(attachment: Attachment, cause: Cause, view: View): readonly Fix[] {
  switch (cause.code) {
    case 'TGW_ATTACH_STATE':
      return [activation(attachment)];
    case 'TGW_NO_ASSOC':
      return associations(attachment, view);
    default:
      return [];
  }
}

/** Accepts it, or makes it again. */
export function activation(attachment: Attachment): Fix {
  const key = attachment.props.state === 'pendingAcceptance' ? 'accept' : 'recreate';
  const text = message(`transit-gateway-attachment.fix.${key}`, { name: nameOf(attachment) });
  return settingFix(text, attachment.id, { state: 'available' });
}

/** Associations on the sides that have none. */
export function associations(attachment: Attachment, view: View): readonly Fix[] {
  const peer = attachedTo(view, attachment);
  const near = attachment.parent === null ? undefined : view.resource(attachment.parent);
  const { routeTable, peerRouteTable } = attachment.props;
  return [
    ...(routeTable === null ? associationsAt(attachment, 'routeTable', near, view) : []),
    ...(peerRouteTable === null && peer?.kind === 'transit-gateway'
      ? associationsAt(attachment, 'peerRouteTable', peer, view)
      : []),
  ];
}

function associationsAt(
  attachment: Attachment,
  field: 'routeTable' | 'peerRouteTable',
  gateway: Resource | undefined,
  view: View,
): readonly Fix[] {
  if (gateway === undefined) return [];
  const usual = referenceOf(gateway, 'defaultAssociationTable');
  return tablesOf(view, gateway.id)
    .toSorted((a, b) => Number(b.id === usual) - Number(a.id === usual))
    .map((table) => {
      const values = { name: nameOf(attachment), table: nameOf(table) };
      const text = message('transit-gateway-attachment.fix.associate', values);
      return settingFix(text, attachment.id, { [field]: table.id });
    });
}
