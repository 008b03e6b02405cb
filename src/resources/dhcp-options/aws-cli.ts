import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { awsRegion } from '../shared/aws-region.ts';
import { withRows } from '../shared/cloudformation.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-dhcp-options.html */
export const awsCli: AwsCliMapping = { calls: { DhcpOptions: readOptions, Vpcs: readVpc } };

function readOptions(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('DhcpOptionsId');
  if (sourceId === null) return;
  const values = (key: string): readonly string[] =>
    record
      .records('DhcpConfigurations')
      .filter((each) => each.text('Key') === key)
      .flatMap((each) => each.records('Values').flatMap((value) => value.text('Value') ?? []));
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'dhcp-options',
    name: record.name(sourceId),
    parent: awsRegion(record, drafts),
    sourceId,
    props: {
      domainName: values('domain-name')[0] ?? '',
      domainNameServers: values('domain-name-servers'),
      ntpServers: values('ntp-servers'),
    },
  });
}

/** A VPC names its set; `default` stands for none. */
function readVpc(record: AwsRecord, drafts: Drafts): void {
  const vpc = record.text('VpcId');
  const options = record.text('DhcpOptionsId');
  if (vpc === null || options === null || options === 'default') return;
  const id = drafts.id(vpc);
  drafts.settle(drafts.id(options), (resource) => ({ ...resource, props: withRows(resource.props, 'vpcs', [id]) }));
}
