import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftRegion } from '../shared/cloudformation.ts';
import { isEnabled } from '../shared/transit-drafts.ts';
import { writeGateway } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgateway.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::EC2::TransitGateway': { read: readGateway } },
  write: writeGateway,
};

function readGateway(source: CfnSource, drafts: Drafts): void {
  source.ignore(
    'AmazonSideAsn',
    'AutoAcceptSharedAttachments',
    'Description',
    'MulticastSupport',
    'TransitGatewayCidrBlocks',
    'VpnEcmpSupport',
    'EncryptionSupport',
  );
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'transit-gateway',
    name: source.name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: present({
      defaultAssociation: isEnabled(source, 'DefaultRouteTableAssociation'),
      defaultPropagation: isEnabled(source, 'DefaultRouteTablePropagation'),
      defaultAssociationTable: source.reference('AssociationDefaultRouteTableId'),
      defaultPropagationTable: source.reference('PropagationDefaultRouteTableId'),
      dnsSupport: isEnabled(source, 'DnsSupport'),
      securityGroupReferencing: isEnabled(source, 'SecurityGroupReferencingSupport'),
    }),
  });
}
