import { partId } from '../../formats/drafts.ts';
import type { CfnCompanion, CfnProperties, CfnTemplate } from '../../formats/mapping.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import { anywhere } from '../shared/cfn-outside.ts';
import { enabled } from '../shared/cfn-transit.ts';
import { notWritten } from '../shared/cfn-write.ts';
import { flagOf, referenceOf, referencesOf } from '../shared/props.ts';
import { regionOf } from '../shared/region.ts';

/** An attachment of a VPC or a peering, its associations and its propagations. */
export function writeAttachment(attachment: Resource, template: CfnTemplate): void {
  const attached = attachedTo(attachment, template);
  if (attached?.kind === 'vpc') writeVpcAttachment(attachment, template);
  if (attached?.kind === 'transit-gateway') writePeering(attachment, attached.id, template);
}

function writeVpcAttachment(attachment: Resource, template: CfnTemplate): void {
  template.put(attachment, 'AWS::EC2::TransitGatewayAttachment', {
    TransitGatewayId: template.ref(attachment.parent),
    VpcId: template.ref(referenceOf(attachment, 'attached')),
    SubnetIds: template.refs(referencesOf(attachment, 'subnets')),
    Options: {
      ApplianceModeSupport: enabled(flagOf(attachment, 'applianceMode')),
      DnsSupport: enabled(flagOf(attachment, 'dnsSupport')),
      SecurityGroupReferencingSupport: enabled(flagOf(attachment, 'securityGroupReferencing')),
    },
    Tags: template.tags(attachment),
  });
  join(attachment, 'Association', referenceOf(attachment, 'routeTable'), template);
  for (const [index, table] of referencesOf(attachment, 'propagatesTo').entries())
    join(attachment, `Propagation${index + 1}`, table, template);
}

/** The transit gateway of another Region is named by its id. A peering propagates nothing. */
function writePeering(attachment: Resource, peer: ResourceId, template: CfnTemplate): void {
  template.put(attachment, 'AWS::EC2::TransitGatewayPeeringAttachment', {
    TransitGatewayId: template.ref(attachment.parent),
    PeerTransitGatewayId: anywhere(template, peer, `${template.logicalId(attachment.id)}/peer`),
    PeerAccountId: { Ref: 'AWS::AccountId' },
    PeerRegion: regionOf(template.view, peer) || template.region,
    Tags: template.tags(attachment),
  });
  join(attachment, 'Association', referenceOf(attachment, 'routeTable'), template);
  join(attachment, 'PeerAssociation', referenceOf(attachment, 'peerRouteTable'), template);
}

/** A default table needs no entry: AWS joins attachments to it. */
function join(attachment: Resource, part: string, table: ResourceId | null, template: CfnTemplate): void {
  const joined: CfnProperties = {
    TransitGatewayAttachmentId: template.ref(attachment.id),
    TransitGatewayRouteTableId: template.ref(table),
  };
  const type = part.startsWith('Propagation') ? 'Propagation' : 'Association';
  if (joined.TransitGatewayRouteTableId !== null)
    template.part(attachment, part, `AWS::EC2::TransitGatewayRouteTable${type}`, joined);
}

/** AWS attaches VPN connections and Direct Connect gateways along with joining them; what is attached to nothing no template can say. */
export function comesWithConnection(attachment: Resource, template: CfnTemplate): CfnCompanion | null {
  const attached = attachedTo(attachment, template);
  switch (attached?.kind) {
    case 'transit-gateway':
      return null;
    case 'vpc':
      return isWhole(attachment, attached.id, template) ? null : notWritten(attachment);
    case 'vpn-connection':
      return { id: partId(template.readId(attached.id), attachment.kind), value: null };
    default:
      return notWritten(attachment);
  }
}

/** Whether the template has what an attachment to a VPC cannot do without. */
function isWhole(attachment: Resource, vpc: ResourceId, template: CfnTemplate): boolean {
  const { view } = template;
  const gateway = attachment.parent === null ? undefined : view.resource(attachment.parent);
  const subnets = referencesOf(attachment, 'subnets').filter((id) => view.resource(id)?.kind === 'subnet');
  const isAtGateway = gateway?.kind === 'transit-gateway' && template.ref(gateway.id) !== null;
  return isAtGateway && template.ref(vpc) !== null && template.refs(subnets).length > 0;
}

function attachedTo(attachment: Resource, { view }: CfnTemplate): Resource | undefined {
  const id = referenceOf(attachment, 'attached');
  return id === null ? undefined : view.resource(id);
}
