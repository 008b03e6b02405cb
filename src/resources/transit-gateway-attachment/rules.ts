import type { Rule } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding, settingFix } from '../shared/finding.ts';
import { referenceOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import { attachedTo } from '../shared/transit-gateway.ts';
import { activation, associations } from './mend.ts';
import type { AttachmentProps } from './schema.ts';
import { applianceKeepsFlows, subnetsAreOfVpc, zonesAreEnabled, zonesDiffer } from './zone-rules.ts';

type AttachmentRule = Rule<AttachmentProps>;
type Attachment = Resource<AttachmentProps>;

const hasOtherSide: AttachmentRule = (attachment) => {
  const { attached } = attachment.props;
  const about = { severity: 'error', field: 'attached', docs: DOCS.transitGateway } as const;
  if (attached === null) return [finding(attachment, { ...about, rule: 'MissingParameter', text: 'nothing' })];
  if (attached !== attachment.parent) return [];
  return [finding(attachment, { ...about, rule: 'InvalidParameterValue', text: 'itself' })];
};

/** A VPC (and whatever else) is attached to a transit gateway once. */
const isOnlyOne: AttachmentRule = (attachment, view) => {
  const { attached } = attachment.props;
  const twin = siblingsOf(attachment, view).find(
    (each) => each.id < attachment.id && attached !== null && referenceOf(each, 'attached') === attached,
  );
  if (twin === undefined) return [];
  const values = { other: nameOf(twin) };
  const about = { field: 'attached', values, docs: DOCS.transitAttachments };
  return [
    finding(attachment, { severity: 'error', rule: 'DuplicateTransitGatewayAttachment', text: 'second', ...about }),
  ];
};

function siblingsOf(attachment: Attachment, view: View): readonly Resource[] {
  return view.children(attachment.parent).filter((each) => each.kind === attachment.kind);
}

const isAvailable: AttachmentRule = (attachment) => {
  const { state } = attachment.props;
  if (state === 'available' || state === 'modifying') return [];
  const about = { field: 'state', values: { state }, docs: DOCS.transitGateway, fix: activation(attachment) };
  return [finding(attachment, { severity: 'warning', rule: 'not-available', text: 'state', ...about })];
};

const isAssociated: AttachmentRule = (attachment, view) => {
  if (attachment.props.attached === null) return [];
  const isPeering = attachedTo(view, attachment)?.kind === 'transit-gateway';
  const fields = [...(['routeTable'] as const), ...(isPeering ? (['peerRouteTable'] as const) : [])];
  return fields
    .filter((field) => attachment.props[field] === null)
    .map((field) => {
      const [fix = null] = associations(attachment, view);
      const about = { field, docs: DOCS.transitTables, fix };
      return finding(attachment, { severity: 'warning', rule: 'no-association', text: 'no-association', ...about });
    });
};

/** Tables are those of the transit gateway on their side. */
const tablesAreOfGateway: AttachmentRule = (attachment, view) => {
  const { routeTable, peerRouteTable, propagatesTo, attached } = attachment.props;
  const named = [
    { field: 'routeTable', id: routeTable, home: attachment.parent },
    { field: 'peerRouteTable', id: peerRouteTable, home: attached },
    ...propagatesTo.map((id, index) => ({ field: `propagatesTo.${index}`, id, home: attachment.parent })),
  ];
  return named.flatMap(({ field, id, home }) => {
    const table = id === null ? undefined : view.resource(id);
    if (table === undefined || table.parent === home) return [];
    const values = { table: nameOf(table) };
    return [
      finding(attachment, {
        severity: 'error',
        rule: 'InvalidRouteTableID.NotFound',
        text: 'foreign-table',
        field,
        values,
        docs: DOCS.transitTables,
      }),
    ];
  });
};

/** Between transit gateways there are static routes only. */
const peeringsDoNotPropagate: AttachmentRule = (attachment, view) => {
  const isPeering = attachedTo(view, attachment)?.kind === 'transit-gateway';
  if (!isPeering || attachment.props.propagatesTo.length === 0) return [];
  const text = message('transit-gateway-attachment.fix.no-propagation', { name: nameOf(attachment) });
  const fix = settingFix(text, attachment.id, { propagatesTo: [] });
  const about = { field: 'propagatesTo', docs: DOCS.transitPeering, fix };
  return [finding(attachment, { severity: 'error', rule: 'InvalidParameterValue', text: 'propagation', ...about })];
};

const isWithinQuotas: AttachmentRule = (attachment, view) => {
  const { attached } = attachment.props;
  if (attached === null || view.resource(attached)?.kind !== 'vpc') return [];
  const used = view.pointingAt(attached).filter((each) => each.kind === attachment.kind).length;
  return quotaFinding(attachment, QUOTAS.transitGatewaysPerVpc, used, 'quota');
};

export const rules: readonly AttachmentRule[] = [
  referencesExist,
  hasOtherSide,
  isOnlyOne,
  subnetsAreOfVpc,
  zonesDiffer,
  zonesAreEnabled,
  applianceKeepsFlows,
  isAvailable,
  isAssociated,
  tablesAreOfGateway,
  peeringsDoNotPropagate,
  isWithinQuotas,
];
