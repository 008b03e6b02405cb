import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import { flagOf, referenceOf, referencesOf } from '../shared/props.ts';
import { draftAssociation, draftPropagation, isEnabled } from '../shared/transit-drafts.ts';
import { comesWithConnection, writeAttachment } from './cloudformation-write.ts';

const KIND = 'transit-gateway-attachment';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayattachment.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::TransitGatewayAttachment': { read: readVpcAttachment },
    'AWS::EC2::TransitGatewayVpcAttachment': { read: readVpcAttachment },
    'AWS::EC2::TransitGatewayPeeringAttachment': { read: readPeering },
    'AWS::EC2::VPNConnection': { read: readVpnAttachment },
    'AWS::EC2::TransitGatewayRouteTableAssociation': { read: readAssociation },
    'AWS::EC2::TransitGatewayRouteTablePropagation': { read: readPropagation },
  },
  write: writeAttachment,
  comesWith: comesWithConnection,
};

function readVpcAttachment(source: CfnSource, drafts: Drafts): void {
  source.ignore('AddSubnetIds', 'RemoveSubnetIds');
  const options = source.record('Options');
  options?.ignore('Ipv6Support');
  const id = drafts.id(source.logicalId);
  drafts.put({
    id,
    kind: KIND,
    name: source.name,
    parent: source.reference('TransitGatewayId'),
    sourceId: source.logicalId,
    props: present({
      attached: source.reference('VpcId'),
      subnets: source.references('SubnetIds'),
      applianceMode: isEnabled(options, 'ApplianceModeSupport'),
      dnsSupport: isEnabled(options, 'DnsSupport'),
      securityGroupReferencing: isEnabled(options, 'SecurityGroupReferencingSupport'),
    }),
  });
  settleTables(id, drafts);
}

/** A VPN connection of a transit gateway is attached along with being made. */
function readVpnAttachment(source: CfnSource, drafts: Drafts): void {
  const gateway = source.pointer('TransitGatewayId');
  if (gateway?.type !== 'resource') return;
  const id = drafts.partId(source.logicalId, KIND);
  const attached = drafts.id(source.logicalId);
  drafts.put({ id, kind: KIND, name: `${source.name} attachment`, parent: gateway.id, props: { attached } });
  settleTables(id, drafts);
}

function settleTables(id: ResourceId, drafts: Drafts): void {
  drafts.settle(id, (attachment, around) =>
    withDefaults(attachment, attachment.parent === null ? undefined : around.find(attachment.parent)),
  );
}

/** What the template leaves open the transit gateway does by default. */
function withDefaults(attachment: Resource, gateway: Resource | undefined): Resource {
  const table = flagOf(gateway, 'defaultAssociation') ? referenceOf(gateway, 'defaultAssociationTable') : null;
  const learning = flagOf(gateway, 'defaultPropagation') ? referenceOf(gateway, 'defaultPropagationTable') : null;
  const listed = referencesOf(attachment, 'propagatesTo');
  const propagatesTo = learning === null || listed.includes(learning) ? listed : [...listed, learning];
  const routeTable = referenceOf(attachment, 'routeTable') ?? table;
  return { ...attachment, props: { ...attachment.props, routeTable, propagatesTo } };
}

/** A peering is never associated by default, nor propagated. */
function readPeering(source: CfnSource, drafts: Drafts): void {
  source.ignore('PeerAccountId', 'PeerRegion', 'Options');
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: KIND,
    name: source.name,
    parent: source.reference('TransitGatewayId'),
    sourceId: source.logicalId,
    props: { attached: source.reference('PeerTransitGatewayId') },
  });
}

function readAssociation(source: CfnSource, drafts: Drafts): void {
  const attachment = source.reference('TransitGatewayAttachmentId');
  const table = source.reference('TransitGatewayRouteTableId');
  if (attachment !== null && table !== null) draftAssociation(attachment, table, drafts);
}

function readPropagation(source: CfnSource, drafts: Drafts): void {
  const attachment = source.reference('TransitGatewayAttachmentId');
  const table = source.reference('TransitGatewayRouteTableId');
  if (attachment !== null && table !== null) draftPropagation(attachment, table, drafts);
}
