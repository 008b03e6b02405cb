import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { placeOf, writeGateway } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-egressonlyinternetgateway.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::EC2::EgressOnlyInternetGateway': { read: readGateway } },
  write: writeGateway,
  comesWith: placeOf,
};

function readGateway(source: CfnSource, drafts: Drafts): void {
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'egress-only-internet-gateway',
    name: source.name,
    parent: source.reference('VpcId'),
    sourceId: source.logicalId,
    props: {},
  });
}
