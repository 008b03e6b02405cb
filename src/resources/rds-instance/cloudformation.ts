import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { groupsListed } from '../shared/cfn-groups.ts';
import { readCluster, withCluster } from './cluster.ts';
import { engineOf, settleDatabase } from './drafts.ts';
import { writeDatabase } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::RDS::DBInstance': { read: readDatabase }, 'AWS::RDS::DBCluster': { read: readCluster } },
  write: writeDatabase,
};

const LEFT_OUT = [
  'AllocatedStorage',
  'BackupRetentionPeriod',
  'DBInstanceClass',
  'DBInstanceIdentifier',
  'DBName',
  'DeletionProtection',
  'EngineVersion',
  'KmsKeyId',
  'LicenseModel',
  'ManageMasterUserPassword',
  'MasterUserPassword',
  'MasterUserSecret',
  'MasterUsername',
  'MultiAZ',
  'StorageEncrypted',
  'StorageType',
];

function readDatabase(source: CfnSource, drafts: Drafts): void {
  source.ignore(...LEFT_OUT);
  const id = drafts.id(source.logicalId);
  drafts.put({
    id,
    kind: 'rds-instance',
    name: source.name,
    parent: null,
    sourceId: source.logicalId,
    props: {
      engine: engineOf(source.text('Engine') ?? 'mysql'),
      port: source.number('Port') ?? 0,
      publiclyAccessible: source.flag('PubliclyAccessible') ?? false,
      subnetGroup: source.reference('DBSubnetGroupName'),
      securityGroups: groupsListed(source, 'VPCSecurityGroups', drafts, id),
    },
  });
  const cluster = source.pointer('DBClusterIdentifier');
  if (cluster?.type === 'resource') drafts.settle(id, (database, around) => withCluster(database, cluster.id, around));
  settleDatabase(drafts, id, source.text('AvailabilityZone'), () => source.assigned('public-address', id));
}
