import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { draftRegion } from '../shared/cloudformation.ts';
import { writePeering } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcpeeringconnection.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::EC2::VPCPeeringConnection': { read: readPeering } },
  write: writePeering,
};

/** A stack waits until the peering is active. A peer outside of the template stays open. */
function readPeering(source: CfnSource, drafts: Drafts): void {
  source.ignore('PeerOwnerId', 'PeerRegion', 'PeerRoleArn', 'AssumeRoleRegion');
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'peering-connection',
    name: source.name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: { requester: source.reference('VpcId'), accepter: source.reference('PeerVpcId') },
  });
}
