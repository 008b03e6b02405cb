import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/rds/describe-db-subnet-groups.html */
export const awsCli: AwsCliMapping = {
  calls: {
    DBSubnetGroups: readGroup,
    DBInstances: (record, drafts) => {
      const group = record.record('DBSubnetGroup');
      if (group !== null) readGroup(group, drafts);
    },
  },
};

function readGroup(record: AwsRecord, drafts: Drafts): void {
  const name = record.text('DBSubnetGroupName');
  if (name === null) return;
  drafts.ensure({
    id: drafts.id(name),
    kind: 'db-subnet-group',
    name,
    parent: record.reference('VpcId'),
    sourceId: name,
    props: { subnets: record.records('Subnets').flatMap((each) => each.reference('SubnetIdentifier') ?? []) },
  });
}
