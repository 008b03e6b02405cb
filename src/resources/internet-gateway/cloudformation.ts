import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import { draftRegion } from '../shared/cloudformation.ts';
import { writeGateway } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-internetgateway.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::InternetGateway': { read: readGateway },
    'AWS::EC2::VPCGatewayAttachment': { read: readAttachment },
  },
  write: writeGateway,
};

/** Without an attachment it stays outside of every VPC. Attachments put virtual private gateways in place, too. */
function readGateway(source: CfnSource, drafts: Drafts): void {
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'internet-gateway',
    name: source.name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: {},
  });
}

function readAttachment(source: CfnSource, drafts: Drafts): void {
  const gateway = source.reference('InternetGatewayId');
  const vpc = source.reference('VpcId');
  const other = source.pointer('VpnGatewayId');
  if (other?.type === 'resource' && vpc !== null) drafts.place(other.id, 'virtual-private-gateway', vpc);
  if (other?.type === 'outside') {
    const target = other.text;
    source.report(
      'warning',
      'cfn-not-drawn',
      message('cfn.not-drawn', { property: 'VpnGatewayId', target }),
      'VpnGatewayId',
    );
  }
  if (gateway !== null && vpc !== null) drafts.place(gateway, 'internet-gateway', vpc);
}
