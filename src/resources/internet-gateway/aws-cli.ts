import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { awsRegion } from '../shared/aws-region.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-internet-gateways.html */
export const awsCli: AwsCliMapping = { calls: { InternetGateways: readGateway } };

const ATTACHED: readonly (string | null)[] = ['attached', 'available', null];

/** Without an attachment in force it stands outside of every VPC. */
function readGateway(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('InternetGatewayId');
  if (sourceId === null) return;
  const attachment = record.records('Attachments').find((each) => ATTACHED.includes(each.text('State')));
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'internet-gateway',
    name: record.name(sourceId),
    parent: attachment?.reference('VpcId') ?? awsRegion(record, drafts),
    sourceId,
    props: {},
  });
}
