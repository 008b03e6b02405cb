import type { CfnProperties, CfnTemplate } from '../../formats/mapping.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import { cellOf, flagOf, numberOf, referenceOf, referencesOf, rowsOf, textOf } from '../shared/props.ts';

/** A database of a small class. AWS makes its password and keeps it; an Aurora instance is one of a cluster of its own. */
export function writeDatabase(database: Resource, template: CfnTemplate): void {
  const engine = textOf(database, 'engine');
  const [node] = rowsOf(database, 'nodes');
  const instance = {
    AvailabilityZone: zoneOf(cellOf(node, 'subnet'), template),
    DBSubnetGroupName: template.ref(referenceOf(database, 'subnetGroup')),
    PubliclyAccessible: flagOf(database, 'publiclyAccessible'),
    Tags: template.tags(database),
  };
  const groups = template.refs(referencesOf(database, 'securityGroups'));
  const Port = numberOf(database, 'port') || null;
  if (!engine.startsWith('aurora')) {
    template.put(database, 'AWS::RDS::DBInstance', {
      ...(CHOICES[engine] ?? { Engine: engine, DBInstanceClass: 'db.t4g.micro' }),
      ...{ AllocatedStorage: '20', StorageType: 'gp3', ...KEPT_BY_AWS },
      Port: Port === null ? null : String(Port),
      ...instance,
      VPCSecurityGroups: groups,
    });
    return;
  }
  const { DBSubnetGroupName } = instance;
  const cluster = { Engine: engine, ...KEPT_BY_AWS, Port, DBSubnetGroupName, VpcSecurityGroupIds: groups };
  template.part(database, CLUSTER, 'AWS::RDS::DBCluster', cluster);
  template.put(database, 'AWS::RDS::DBInstance', {
    ...{ Engine: engine, DBInstanceClass: 'db.t4g.medium' },
    DBClusterIdentifier: { Ref: template.partId(database.id, CLUSTER) },
    ...instance,
  });
}

const CLUSTER = 'Cluster';

const KEPT_BY_AWS: CfnProperties = {
  MasterUsername: 'dbadmin',
  ManageMasterUserPassword: true,
  StorageEncrypted: true,
};

/** Engines whose editions and smallest classes differ from the others'. */
const CHOICES: Readonly<Record<string, CfnProperties>> = {
  sqlserver: { Engine: 'sqlserver-ex', DBInstanceClass: 'db.t3.micro' },
  oracle: { Engine: 'oracle-se2', DBInstanceClass: 'db.t3.small', LicenseModel: 'license-included' },
};

function zoneOf(subnet: string, { view, ref }: CfnTemplate) {
  return ref(view.enclosing(resourceId(subnet), 'availability-zone')?.id ?? null);
}
