import type { Around, AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import type { Resource } from '../../model/topology.ts';
import { referencesOf } from '../shared/props.ts';
import { attachmentAddress } from '../shared/service-interfaces.ts';
import { draftAssociation, draftPropagation, isEnabled } from '../shared/transit-drafts.ts';
import { STATES } from './schema.ts';

const KIND = 'transit-gateway-attachment';

/**
 * Calls for one type of attachment say most and come first; the list of all attachments adds VPN connections and Direct Connect
 * gateways. @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-transit-gateway-attachments.html
 */
export const awsCli: AwsCliMapping = {
  calls: {
    TransitGatewayVpcAttachments: readVpcAttachment,
    TransitGatewayPeeringAttachments: readPeering,
    TransitGatewayAttachments: readAttachment,
    Associations: readAssociation,
    TransitGatewayRouteTablePropagations: readPropagation,
    TransitGatewayAttachmentPropagations: readPropagation,
  },
};

/** The attachment's id, unless it is gone. */
function idOf(record: AwsRecord): string | null {
  return record.text('State') === 'deleted' ? null : record.text('TransitGatewayAttachmentId');
}

function stateOf(record: AwsRecord): string | null {
  return STATES.find((each) => each === record.text('State')) ?? null;
}

function readVpcAttachment(record: AwsRecord, drafts: Drafts): void {
  const sourceId = idOf(record);
  if (sourceId === null) return;
  const options = record.record('Options');
  drafts.put({
    id: drafts.id(sourceId),
    kind: KIND,
    name: record.name(sourceId),
    parent: record.reference('TransitGatewayId'),
    sourceId,
    props: present({
      attached: record.reference('VpcId'),
      subnets: record.references('SubnetIds'),
      applianceMode: isEnabled(options, 'ApplianceModeSupport'),
      dnsSupport: isEnabled(options, 'DnsSupport'),
      securityGroupReferencing: isEnabled(options, 'SecurityGroupReferencingSupport'),
      state: stateOf(record),
    }),
  });
  drafts.settle(drafts.id(sourceId), withAddresses);
}

/** Its interfaces are told by `describe-network-interfaces`. */
function withAddresses(attachment: Resource, around: Around): Resource {
  const addresses = referencesOf(attachment, 'subnets').map((id) => attachmentAddress(attachment.id, id, around));
  return addresses.includes('') ? attachment : { ...attachment, props: { ...attachment.props, addresses } };
}

function readPeering(record: AwsRecord, drafts: Drafts): void {
  const sourceId = idOf(record);
  if (sourceId === null) return;
  drafts.put({
    id: drafts.id(sourceId),
    kind: KIND,
    name: record.name(sourceId),
    parent: record.record('RequesterTgwInfo')?.reference('TransitGatewayId') ?? null,
    sourceId,
    props: present({
      attached: record.record('AccepterTgwInfo')?.reference('TransitGatewayId') ?? null,
      state: stateOf(record),
    }),
  });
}

/** Both sides of a peering list it; each names the other as the resource and has an association of its own. */
function readAttachment(record: AwsRecord, drafts: Drafts): void {
  const sourceId = idOf(record);
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  drafts.ensure({
    id,
    kind: KIND,
    name: record.name(sourceId),
    parent: record.reference('TransitGatewayId'),
    sourceId,
    props: present({ attached: record.reference('ResourceId'), state: stateOf(record) }),
  });
  const association = record.record('Association');
  const table = association?.reference('TransitGatewayRouteTableId') ?? null;
  if (table !== null && association?.text('State') !== 'disassociated') draftAssociation(id, table, drafts);
}

/** The table is what the call asked for. */
function readAssociation(record: AwsRecord, drafts: Drafts): void {
  const attachment = record.reference('TransitGatewayAttachmentId');
  const table = record.request.reference('TransitGatewayRouteTableId');
  const isGone = record.text('State') === 'disassociated';
  if (attachment !== null && table !== null && !isGone) draftAssociation(attachment, table, drafts);
}

/** Asked by table or by attachment: the record names the other. */
function readPropagation(record: AwsRecord, drafts: Drafts): void {
  const named = (member: string) => record.reference(member) ?? record.request.reference(member);
  const attachment = named('TransitGatewayAttachmentId');
  const table = named('TransitGatewayRouteTableId');
  const isOff = record.text('State') === 'disabled';
  if (attachment !== null && table !== null && !isOff) draftPropagation(attachment, table, drafts);
}
