import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { withRows } from '../shared/cloudformation.ts';
import { textOf } from '../shared/props.ts';
import { awsRegion } from '../shared/aws-region.ts';

/**
 * `describe-managed-prefix-lists` tells the lists, `describe-prefix-lists` those of AWS with their blocks, and
 * `get-managed-prefix-list-entries` the entries of the one that was asked for.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-managed-prefix-lists.html
 */
export const awsCli: AwsCliMapping = {
  calls: {
    PrefixLists: readList,
    Entries: readEntry,
    // Lists that others name and nobody describes are there all the same.
    RouteTables: (record, drafts) => {
      for (const route of record.records('Routes'))
        nameList(route, 'DestinationPrefixListId', drafts, route.text('GatewayId'));
    },
    SecurityGroups: (record, drafts) => {
      const rules = [...record.records('IpPermissions'), ...record.records('IpPermissionsEgress')];
      for (const each of rules.flatMap((rule) => rule.records('PrefixListIds'))) nameList(each, 'PrefixListId', drafts);
    },
    SecurityGroupRules: (record, drafts) => nameList(record, 'PrefixListId', drafts),
  },
};

/** Most entries a list of AWS may be said to have here; AWS counts its lists by weight instead. */
const MOST_ENTRIES = 1000;

function readList(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('PrefixListId');
  if (sourceId === null) return;
  const name = record.text('PrefixListName') ?? sourceId;
  const isOfAws = record.text('OwnerId') === 'AWS' || name.startsWith('com.amazonaws.');
  const id = drafts.id(sourceId);
  drafts.ensure({
    id,
    kind: 'prefix-list',
    name,
    parent: awsRegion(record, drafts),
    sourceId,
    props: {
      ...present({ family: record.text('AddressFamily'), maxEntries: record.number('MaxEntries') }),
      owner: isOfAws ? 'aws' : 'customer',
      listing: 'unknown',
    },
  });
  const blocks = record.texts('Cidrs').map((cidr) => ({ cidr, description: '' }));
  if (blocks.length > 0)
    drafts.amend(id, 'prefix-list', (props) => ({
      ...props,
      entries: blocks.slice(0, MOST_ENTRIES),
      listing: 'listed',
    }));
}

function readEntry(record: AwsRecord, drafts: Drafts): void {
  const list = record.request.text('PrefixListId') ?? record.request.text('PrefixListIds');
  const cidr = record.text('Cidr');
  if (list === null || cidr === null) return;
  const row = { cidr, description: record.text('Description') ?? '' };
  drafts.amend(drafts.id(list), 'prefix-list', (props) =>
    JSON.stringify(props.entries ?? []).includes(`"${cidr}"`)
      ? props
      : { ...withRows(props, 'entries', [row]), listing: 'listed' },
  );
}

/** A list that is only named. One that leads to a gateway endpoint is that of the endpoint's service. */
function nameList(record: AwsRecord, member: string, drafts: Drafts, target: string | null = null): void {
  const sourceId = record.text(member);
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const { region } = record;
  const props = { owner: 'customer', listing: 'unknown' };
  drafts.ensure({ id, kind: 'prefix-list', name: sourceId, parent: awsRegion(record, drafts), sourceId, props });
  if (target === null || region === null) return;
  drafts.settle(id, (list, around) => {
    const service = textOf(around.find(drafts.id(target)), 'service');
    if (list.name !== sourceId || service === '') return list;
    return { ...list, name: `com.amazonaws.${region}.${service}`, props: { ...list.props, owner: 'aws' } };
  });
}
