import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftSite, siteName } from '../shared/site-drafts.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-customer-gateways.html */
export const awsCli: AwsCliMapping = { calls: { CustomerGateways: readGateway } };

function readGateway(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('CustomerGatewayId');
  if (sourceId === null || record.text('State') === 'deleted') return;
  const site = drafts.partId(sourceId, 'site');
  draftSite(site, siteName(record.name(sourceId)), drafts);
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'customer-gateway',
    name: record.name(sourceId),
    parent: site,
    sourceId,
    props: present({ ipAddress: record.text('IpAddress'), asn: record.number('BgpAsn') }),
  });
}
