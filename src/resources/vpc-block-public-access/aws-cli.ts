import type { Around, AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { Json, Resource, ResourceId } from '../../model/topology.ts';
import { awsRegion } from '../shared/aws-region.ts';
import { withRows } from '../shared/cloudformation.ts';

/**
 * One block stands for a Region; VPCs of accounts that have none are excluded from it.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpc-block-public-access-options.html
 */
export const awsCli: AwsCliMapping = {
  calls: { VpcBlockPublicAccessOptions: readOptions, VpcBlockPublicAccessExclusions: readExclusion, Vpcs: readVpc },
};

function idIn(region: string | null, drafts: Drafts): ResourceId {
  return drafts.partId(region ?? 'region', 'block-public-access');
}

/** Under what the mode of an account in a Region is noted (`` where the account is not known), and that of its block. */
function modeNote(region: string | null, account = 'block'): string {
  return `block-public-access ${region} ${account}`;
}

function readOptions(record: AwsRecord, drafts: Drafts): void {
  const mode = record.text('InternetGatewayBlockMode');
  const region = record.text('AwsRegion') ?? record.region;
  const account = record.text('AwsAccountId') ?? record.account ?? '';
  if (mode === null || mode === 'off') return;
  const id = idIn(region, drafts);
  drafts.note(modeNote(region, account), mode);
  drafts.note(modeNote(region), mode);
  drafts.ensure({
    id,
    kind: 'vpc-block-public-access',
    name: 'Block Public Access',
    parent: awsRegion(record, drafts),
    props: { mode },
  });
  drafts.settle(id, (block, around) => {
    if (around.noted(modeNote(region)) !== mode)
      record.report(
        'warning',
        'aws-other-block',
        message('aws.other-block', { account, region: region ?? '', mode }),
        id,
      );
    return block;
  });
}

/** Whether the account has the mode of the Region's block. */
function isUnderBlock(record: AwsRecord, around: Around): boolean {
  const mode = around.noted(modeNote(record.region, record.account ?? '')) ?? around.noted(modeNote(record.region, ''));
  return mode !== null && mode === around.noted(modeNote(record.region));
}

function excluding(block: Resource, resource: ResourceId, mode: string): Resource {
  const row: Json = { resource, mode };
  return { ...block, props: withRows(block.props, 'exclusions', [row]) };
}

/** States of exclusions that are in force; a failed update leaves the one before it. */
const IN_FORCE: readonly string[] = ['create-complete', 'update-in-progress', 'update-complete', 'update-failed'];

/** The resource is named by its ARN, at whose end its id stands. */
function readExclusion(record: AwsRecord, drafts: Drafts): void {
  const named = record.text('ResourceArn')?.split('/').at(-1);
  const mode = record.text('InternetGatewayExclusionMode');
  if (named === undefined || mode === null || !IN_FORCE.includes(record.text('State') ?? 'create-complete')) return;
  drafts.settle(idIn(record.region, drafts), (block, around) =>
    isUnderBlock(record, around) ? excluding(block, drafts.id(named), mode) : block,
  );
}

/** A VPC whose account nobody knows is under the block. */
function readVpc(record: AwsRecord, drafts: Drafts): void {
  const vpc = record.reference('VpcId');
  if (vpc === null || record.account === null) return;
  drafts.settle(idIn(record.region, drafts), (block, around) =>
    isUnderBlock(record, around) ? block : excluding(block, vpc, 'allow-bidirectional'),
  );
}
