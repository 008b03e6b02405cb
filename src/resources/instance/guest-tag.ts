import { readLeniently } from '../../formats/lenient.ts';
import type { Field } from '../../model/fields.ts';
import { type Message, message } from '../../model/message.ts';
import type { Json, Props } from '../../model/topology.ts';
import { fields } from './schema.ts';

/** Tag of an instance that tells what runs on it: JSON of the fields below. AWS takes 256 characters. */
export const GUEST_TAG = 'hopwise:guest';

/** Fields that AWS itself knows. */
const OF_AWS: readonly string[] = [
  ...['state', 'instanceType', 'keyName'],
  ...['metadataEndpoint', 'metadataTokens', 'metadataHopLimit', 'metadataIpv6'],
];

const guestFields: Readonly<Record<string, Field>> = Object.fromEntries(
  Object.entries<Field>(fields).filter(([name]) => !OF_AWS.includes(name)),
);

/** What is known of a guest nobody described: nothing, so that it is assumed to listen. */
const UNKNOWN = { listening: 'unknown' };

/**
 * Guest settings as the tag gives them; what it does not mention is as on a new instance. Listeners that are named are all there are.
 * Whatever is wrong with it is told to `complain`, and the rest is used.
 */
export function readGuestTag(tag: string | null, complain: (text: Message) => void): Props {
  if (tag === null) return UNKNOWN;
  const given = parse(tag);
  if (given === null) {
    complain(message('import.guest-tag', { tag: GUEST_TAG }));
    return UNKNOWN;
  }
  const known = Object.entries(given).filter(([name]) => Object.hasOwn(guestFields, name));
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(guestFields, name)) continue;
    complain(
      message('import.guest-tag-field', { tag: GUEST_TAG, field: name, known: Object.keys(guestFields).join(', ') }),
    );
  }
  const { props, problems } = readLeniently(guestFields, Object.fromEntries(known));
  for (const problem of problems) complain(problem.message);
  const listening = given.listening ?? ('listeners' in given ? 'listed' : 'unknown');
  return { ...props, listening: listening === 'listed' ? 'listed' : 'unknown' };
}

/** Text of the tag that gives these guest settings back; null where it would say nothing that is not assumed anyway. */
export function guestTag(props: Props): string | null {
  const said: Record<string, Json> = {};
  for (const [name, field] of Object.entries(guestFields)) {
    const value = props[name] ?? field.initial;
    if (JSON.stringify(value) !== JSON.stringify(field.initial)) said[name] = withoutInitials(value, field);
  }
  const { listening, ...rest } = said;
  if (props.listening === 'unknown')
    return Object.keys(rest).length === 0 ? null : JSON.stringify({ ...rest, listening });
  return JSON.stringify('listeners' in rest ? rest : { ...rest, listening: 'listed' });
}

/** Rows without the cells that are as in a new row: a tag is short. */
function withoutInitials(value: Json, { widget }: Field): Json {
  if (widget.type !== 'table' || !Array.isArray(value)) return value;
  return value.map((row: Json): Json => {
    if (row === null || typeof row !== 'object' || Array.isArray(row)) return row;
    const cells = Object.entries(row).filter(([column, cell]) => cell !== widget.columns[column]?.initial);
    return Object.fromEntries(cells);
  });
}

function parse(tag: string): { readonly [field: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(tag);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : null;
  } catch {
    return null;
  }
}
