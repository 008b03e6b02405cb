import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { withRows } from '../shared/cloudformation.ts';
import { awsRegion } from '../shared/aws-region.ts';

/**
 * `describe-managed-prefix-lists` tells the lists, `describe-prefix-lists` those of AWS with their blocks, and
 * `get-managed-prefix-list-entries` the entries of the one that was asked for.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-managed-prefix-lists.html
 */
export const awsCli: AwsCliMapping = { calls: { PrefixLists: readList, Entries: readEntry } };

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
    },
  });
  const blocks = record.texts('Cidrs').map((cidr) => ({ cidr, description: '' }));
  if (blocks.length > 0)
    drafts.amend(id, 'prefix-list', (props) => ({ ...props, entries: blocks.slice(0, MOST_ENTRIES) }));
}

function readEntry(record: AwsRecord, drafts: Drafts): void {
  const list = record.request.text('PrefixListId') ?? record.request.text('PrefixListIds');
  const cidr = record.text('Cidr');
  if (list === null || cidr === null) return;
  const row = { cidr, description: record.text('Description') ?? '' };
  drafts.amend(drafts.id(list), 'prefix-list', (props) =>
    JSON.stringify(props.entries ?? []).includes(`"${cidr}"`) ? props : withRows(props, 'entries', [row]),
  );
}
