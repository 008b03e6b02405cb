import type { Around, CfnSource, Drafts } from '../../formats/mapping.ts';
import { type Json, type Resource, resourceId } from '../../model/topology.ts';
import { cellOf, numberOf, referenceOf, referencesOf, type Row } from '../shared/props.ts';

const LEFT_OUT = [
  'AvailabilityZones',
  'BackupRetentionPeriod',
  'CopyTagsToSnapshot',
  'DBClusterIdentifier',
  'DBClusterParameterGroupName',
  'DatabaseName',
  'DeletionProtection',
  'EnableHttpEndpoint',
  'EnableIAMDatabaseAuthentication',
  'Engine',
  'EngineMode',
  'EngineVersion',
  'KmsKeyId',
  'ManageMasterUserPassword',
  'MasterUserPassword',
  'MasterUserSecret',
  'MasterUsername',
  'PreferredBackupWindow',
  'PreferredMaintenanceWindow',
  'ServerlessV2ScalingConfiguration',
  'StorageEncrypted',
  'StorageType',
];

/**
 * A cluster is no resource here: what it decides for its instances is noted.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbcluster.html
 */
export function readCluster(source: CfnSource, drafts: Drafts): void {
  source.ignore(...LEFT_OUT);
  drafts.note(drafts.id(source.logicalId), {
    port: source.number('Port') ?? 0,
    subnetGroup: source.reference('DBSubnetGroupName'),
    securityGroups: source.references('VpcSecurityGroupIds'),
  });
}

/** The instance with what it leaves to its cluster. */
export function withCluster(database: Resource, cluster: string, around: Around): Resource {
  const noted = around.noted(cluster);
  if (!isRow(noted)) return database;
  const group = cellOf(noted, 'subnetGroup');
  const groups = referencesOf(database, 'securityGroups');
  const given = {
    port: numberOf(database, 'port') || (noted.port ?? 0),
    subnetGroup: referenceOf(database, 'subnetGroup') ?? (group === '' ? null : resourceId(group)),
    securityGroups: groups.length > 0 ? groups : (noted.securityGroups ?? []),
  };
  return { ...database, props: { ...database.props, ...given } };
}

function isRow(value: Json): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
