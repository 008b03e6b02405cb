import { block, choice, integer, type PropsOf, table, text } from '../../model/fields.ts';

export const fields = {
  /** AWS's own lists are named after their service, e.g. `com.amazonaws.ap-northeast-2.s3`. */
  owner: choice(['customer', 'aws']),
  family: choice(['IPv4', 'IPv6']),
  /** What the list counts for wherever it is used, however many entries it has. */
  maxEntries: integer(10, 1, 1000),
  /** Whether the entries below are all there are, or the source does not tell them. */
  listing: choice(['listed', 'unknown']),
  entries: table({ cidr: block(), description: text() }, [], false),
};
export type PrefixListProps = PropsOf<typeof fields>;
