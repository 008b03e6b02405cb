import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { awsRegion } from '../shared/aws-region.ts';
import { isEnabled } from '../shared/transit-drafts.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-transit-gateways.html */
export const awsCli: AwsCliMapping = { calls: { TransitGateways: readGateway } };

function readGateway(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('TransitGatewayId');
  if (sourceId === null || record.text('State') === 'deleted') return;
  const options = record.record('Options');
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'transit-gateway',
    name: record.name(sourceId),
    parent: awsRegion(record, drafts),
    sourceId,
    props: present({
      defaultAssociation: isEnabled(options, 'DefaultRouteTableAssociation'),
      defaultPropagation: isEnabled(options, 'DefaultRouteTablePropagation'),
      defaultAssociationTable: options?.reference('AssociationDefaultRouteTableId') ?? null,
      defaultPropagationTable: options?.reference('PropagationDefaultRouteTableId') ?? null,
      dnsSupport: isEnabled(options, 'DnsSupport'),
      securityGroupReferencing: isEnabled(options, 'SecurityGroupReferencingSupport'),
    }),
  });
}
