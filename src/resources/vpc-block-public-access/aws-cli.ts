import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import type { ResourceId } from '../../model/topology.ts';
import { awsRegion } from '../shared/aws-region.ts';
import { withRows } from '../shared/cloudformation.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpc-block-public-access-options.html */
export const awsCli: AwsCliMapping = {
  calls: { VpcBlockPublicAccessOptions: readOptions, VpcBlockPublicAccessExclusions: readExclusion },
};

function idOf(record: AwsRecord, drafts: Drafts): ResourceId {
  return drafts.partId(record.text('AwsRegion') ?? record.region ?? 'region', 'block-public-access');
}

function readOptions(record: AwsRecord, drafts: Drafts): void {
  const mode = record.text('InternetGatewayBlockMode');
  if (mode === null || mode === 'off') return;
  drafts.ensure({
    id: idOf(record, drafts),
    kind: 'vpc-block-public-access',
    name: 'Block Public Access',
    parent: awsRegion(record, drafts),
    props: { mode },
  });
}

/** The resource is named by its ARN, at whose end its id stands. */
function readExclusion(record: AwsRecord, drafts: Drafts): void {
  const named = record.text('ResourceArn')?.split('/').at(-1);
  const resource = named === undefined ? null : drafts.id(named);
  const mode = record.text('InternetGatewayExclusionMode');
  if (resource === null || mode === null || record.text('State')?.startsWith('delete')) return;
  drafts.settle(idOf(record, drafts), (block) => ({
    ...block,
    props: withRows(block.props, 'exclusions', [{ resource, mode }]),
  }));
}
