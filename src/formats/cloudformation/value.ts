import type { Json } from '../../model/topology.ts';
import type { Place } from '../report.ts';

/** What a property comes to when its functions are evaluated: plain JSON, a resource of the template, or something nobody knows. */
export type Value =
  | { readonly type: 'scalar'; readonly value: string | number | boolean | null; readonly place: Place }
  | { readonly type: 'list'; readonly items: readonly Value[]; readonly place: Place }
  | { readonly type: 'map'; readonly entries: ReadonlyMap<string, ValueEntry>; readonly place: Place }
  /** `Ref` (attribute null) or `GetAtt`. */
  | { readonly type: 'resource'; readonly logicalId: string; readonly attribute: string | null; readonly place: Place }
  /** Decided outside the template. `text` has `${Name}` in place of what is not known. */
  | { readonly type: 'unknown'; readonly text: string; readonly place: Place }
  /** AWS::NoValue: as if it had not been written. */
  | { readonly type: 'nothing'; readonly place: Place };

export interface ValueEntry {
  readonly value: Value;
  /** Place of the key. */
  readonly place: Place;
}

export function scalar(value: string | number | boolean | null, place: Place): Value {
  return { type: 'scalar', value, place };
}

export function unknown(text: string, place: Place): Value {
  return { type: 'unknown', text, place };
}

/** A value as text; `known` is false where a part of it is decided outside the template. */
export interface Spelling {
  readonly text: string;
  readonly known: boolean;
}

/** The text of a value that is no list or map; resources spell as `${Id.Attribute}`. Null for lists and maps. */
export function spell(value: Value): Spelling | null {
  switch (value.type) {
    case 'scalar':
      return { text: value.value === null ? '' : String(value.value), known: true };
    case 'unknown':
      return { text: value.text, known: false };
    case 'resource':
      return { text: `\${${value.logicalId}${value.attribute === null ? '' : `.${value.attribute}`}}`, known: false };
    case 'nothing':
      return { text: '', known: true };
    case 'list':
    case 'map':
      return null;
  }
}

/** Plain JSON of a value; resources and unknown parts as their spelling. */
export function toJson(value: Value): Json {
  switch (value.type) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(toJson);
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, toJson(entry.value)]));
    case 'unknown':
    case 'resource':
    case 'nothing':
      return spell(value)?.text ?? null;
  }
}
