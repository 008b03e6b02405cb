import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { draftRegion, withRows } from '../shared/cloudformation.ts';
import { placeOf, writeOptions } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcblockpublicaccessoptions.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::VPCBlockPublicAccessOptions': { read: readOptions },
    'AWS::EC2::VPCBlockPublicAccessExclusion': { read: readExclusion },
  },
  write: writeOptions,
  comesWith: placeOf,
};

function readOptions(source: CfnSource, drafts: Drafts): void {
  drafts.ensure({
    id: drafts.partId(source.region, 'block-public-access'),
    kind: 'vpc-block-public-access',
    name: 'Block Public Access',
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: { mode: source.text('InternetGatewayBlockMode') ?? 'block-bidirectional' },
  });
}

/** Exclusions hold whether or not the template says the mode. */
function readExclusion(source: CfnSource, drafts: Drafts): void {
  const resource = source.reference('SubnetId') ?? source.reference('VpcId');
  const mode = source.text('InternetGatewayExclusionMode') ?? 'allow-bidirectional';
  if (resource === null) return;
  drafts.settle(drafts.partId(source.region, 'block-public-access'), (block) => ({
    ...block,
    props: withRows(block.props, 'exclusions', [{ resource, mode }]),
  }));
}
