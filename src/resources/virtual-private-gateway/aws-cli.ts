import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { awsRegion } from '../shared/aws-region.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpn-gateways.html */
export const awsCli: AwsCliMapping = { calls: { VpnGateways: readGateway } };

/** Deleted gateways are listed for a while; they are left out. */
function readGateway(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('VpnGatewayId');
  if (sourceId === null || record.text('State') === 'deleted') return;
  const attachment = record.records('VpcAttachments').find((each) => ['attached', null].includes(each.text('State')));
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'virtual-private-gateway',
    name: record.name(sourceId),
    parent: attachment?.reference('VpcId') ?? awsRegion(record, drafts),
    sourceId,
    props: present({ asn: record.number('AmazonSideAsn') }),
  });
}
