import type { Around, AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { referenceOf, textsOf } from '../shared/props.ts';
import { hasGroups, interfacesCalled } from '../shared/service-interfaces.ts';
import { engineOf, settleDatabase } from './drafts.ts';

/**
 * The address of a database stands with an interface that does not say whose it is: the only one in a subnet of the database's with its
 * groups. Where there are several, or none is in the input, it gets a free one of the subnet in its zone.
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
  drafts.settle(id, withInterface);
  settleDatabase(drafts, id, record.text('AvailabilityZone'), () => '');
}

/** What AWS writes about every interface of its databases. */
const DESCRIPTION = 'RDSNetworkInterface';

function withInterface(database: Resource, around: Around): Resource {
  const group = referenceOf(database, 'subnetGroup');
  const subnets = textsOf(group === null ? undefined : around.find(group), 'subnets');
  const groups = textsOf(database, 'securityGroups');
  const others = around
    .ofKind('rds-instance')
    .filter((each) => textsOf(each, 'securityGroups').join() === groups.join());
  const found = interfacesCalled(DESCRIPTION, around).filter(
    (each) => subnets.includes(each.subnet) && hasGroups(each, groups),
  );
  const [only] = found;
  if (only === undefined || found.length > 1 || others.length > 1) return database;
  const { subnet, privateAddress, publicAddress } = only;
  const nodes = [{ subnet, privateAddress, ipv6Address: '', publicAddress }];
  return { ...database, props: { ...database.props, nodes } };
}
