import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { engineOf, settleDatabase } from './drafts.ts';

/**
 * No call tells the address of a database: it gets a free one of the subnet in its zone.
 * @see https://docs.aws.amazon.com/cli/latest/reference/rds/describe-db-instances.html
 */
export const awsCli: AwsCliMapping = { calls: { DBInstances: readDatabase } };

function readDatabase(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('DBInstanceArn') ?? record.text('DBInstanceIdentifier');
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const group = record.record('DBSubnetGroup');
  drafts.put({
    id,
    kind: 'rds-instance',
    name: record.text('DBInstanceIdentifier') ?? sourceId,
    parent: group?.reference('VpcId') ?? null,
    sourceId,
    props: {
      engine: engineOf(record.text('Engine') ?? 'mysql'),
      port: record.record('Endpoint')?.number('Port') ?? 0,
      state: record.text('DBInstanceStatus') === 'stopped' ? 'stopped' : 'available',
      publiclyAccessible: record.flag('PubliclyAccessible') ?? false,
      subnetGroup: group?.reference('DBSubnetGroupName') ?? null,
      securityGroups: record.records('VpcSecurityGroups').flatMap((each) => each.reference('VpcSecurityGroupId') ?? []),
      dnsName: record.record('Endpoint')?.text('Address') ?? '',
    },
  });
  settleDatabase(drafts, id, record.text('AvailabilityZone'), () => '');
}
