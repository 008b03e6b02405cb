import type { Around, AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { Json, Props, ResourceId } from '../../model/topology.ts';
import { withRows } from '../shared/cloudformation.ts';
import { referenceOf } from '../shared/props.ts';

const KIND = 'transit-gateway-route-table';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/search-transit-gateway-routes.html */
export const awsCli: AwsCliMapping = { calls: { TransitGatewayRouteTables: readTable, Routes: readRoute } };

function readTable(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('TransitGatewayRouteTableId');
  if (sourceId === null || record.text('State') === 'deleted') return;
  drafts.put({
    id: drafts.id(sourceId),
    kind: KIND,
    name: record.name(sourceId),
    parent: record.reference('TransitGatewayId'),
    sourceId,
    props: {},
  });
}

/**
 * Static routes are rows. What a known VPC propagates follows from its blocks; what somebody else propagates stands as a row too, for
 * nothing else in the input tells of it. Routes by prefix list have no block of their own and are passed over.
 */
function readRoute(record: AwsRecord, drafts: Drafts): void {
  const table = record.request.reference('TransitGatewayRouteTableId');
  const destination = record.text('DestinationCidrBlock');
  if (table === null || destination === null) return;
  if (record.output.flag('AdditionalRoutesAvailable') === true)
    record.report('warning', 'aws-more', message(`${KIND}.more-routes`, { name: table }), table);
  const [to] = record.records('TransitGatewayAttachments');
  const attachment = to?.reference('TransitGatewayAttachmentId') ?? null;
  const isPropagated = record.text('Type') === 'propagated';
  const target = attachment ?? (record.text('State') === 'blackhole' ? 'blackhole' : null);
  if (target === null) return;
  const row = { destination, attachment: target };
  if (!isPropagated) {
    drafts.amend(table, KIND, (props) => withRow(props, row));
    return;
  }
  drafts.settle(table, (resource, around) =>
    attachment !== null && isKnownVpc(attachment, around)
      ? resource
      : { ...resource, props: withRow(resource.props, row) },
  );
}

function isKnownVpc(attachment: ResourceId, around: Around): boolean {
  const attached = referenceOf(around.find(attachment), 'attached');
  return attached !== null && around.find(attached)?.kind === 'vpc';
}

/** Several files may list the same route. */
function withRow(props: Props, row: { readonly [column: string]: Json }): Props {
  const { routes } = props;
  const listed = Array.isArray(routes) ? routes : [];
  const isListed = listed.some((each) => JSON.stringify(each) === JSON.stringify(row));
  return isListed ? props : withRows(props, 'routes', [row]);
}
