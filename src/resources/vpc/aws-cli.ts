import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { associatedBlocks, awsRegion } from '../shared/aws-region.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpcs.html */
export const awsCli: AwsCliMapping = {
  calls: {
    Vpcs: readVpc,
    EnableDnsSupport: (record, drafts) => readAttribute(record, drafts, 'enableDnsSupport'),
    EnableDnsHostnames: (record, drafts) => readAttribute(record, drafts, 'enableDnsHostnames'),
  },
};

function readVpc(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('VpcId');
  if (sourceId === null) return;
  const cidr = record.text('CidrBlock');
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'vpc',
    name: record.name(sourceId),
    parent: awsRegion(record, drafts),
    sourceId,
    props: {
      ...present({ cidr, isDefault: record.flag('IsDefault') }),
      secondaryCidrs: associatedBlocks(record, 4).filter((block) => block !== cidr),
      ipv6Cidrs: associatedBlocks(record, 6),
    },
  });
}

/** `describe-vpc-attribute` names the VPC beside the attribute. */
function readAttribute(record: AwsRecord, drafts: Drafts, field: string): void {
  const vpc = record.output.reference('VpcId') ?? record.request.reference('VpcId');
  const value = record.flag('Value');
  if (vpc !== null && value !== null) drafts.amend(vpc, 'vpc', (props) => ({ ...props, [field]: value }));
}
