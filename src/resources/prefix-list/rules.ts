import type { Rule } from '../../kinds/kind.ts';
import { parsePrefix, prefixFamily, samePrefix } from '../../net/prefix.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding } from '../shared/finding.ts';
import { familyOfList } from '../shared/prefix-lists.ts';
import type { PrefixListProps } from './schema.ts';

type ListRule = Rule<PrefixListProps>;

/** Every entry is a block of the list's IP version. */
const entriesAreOfFamily: ListRule = (list) =>
  list.props.entries.flatMap((row, index) => {
    const block = parsePrefix(row.cidr);
    if (block !== null && prefixFamily(block) === familyOfList(list)) return [];
    const about = { rule: 'InvalidParameterValue', field: `entries.${index}.cidr`, docs: DOCS.prefixLists } as const;
    const values = { row: index + 1, cidr: row.cidr, family: list.props.family };
    return [finding(list, { severity: 'error', text: block === null ? 'no-block' : 'family', values, ...about })];
  });

const entriesDiffer: ListRule = (list) => {
  const blocks = list.props.entries.map((row) => parsePrefix(row.cidr));
  return blocks.flatMap((block, index) => {
    const isTwice = blocks.slice(0, index).some((each) => each !== null && block !== null && samePrefix(each, block));
    if (!isTwice) return [];
    const values = { cidr: list.props.entries[index]?.cidr ?? '' };
    const field = `entries.${index}.cidr`;
    const docs = DOCS.prefixLists;
    return [finding(list, { severity: 'error', rule: 'InvalidParameterValue', text: 'twice', values, field, docs })];
  });
};

/** A list of one's own has room for as many entries as was said at creation. */
const hasRoom: ListRule = (list) => {
  const { owner, entries, maxEntries } = list.props;
  if (owner === 'aws' || entries.length <= maxEntries) return [];
  const values = { used: entries.length, most: maxEntries };
  const rule = QUOTAS.entriesPerPrefixList.code;
  return [
    finding(list, { severity: 'error', rule, text: 'full', values, field: 'maxEntries', docs: DOCS.prefixLists }),
  ];
};

export const rules: readonly ListRule[] = [entriesAreOfFamily, entriesDiffer, hasRoom];
