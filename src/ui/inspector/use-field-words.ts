import type { KindName } from '../../model/topology.ts';
import { useSay } from '../language/use-say.ts';

/** Words for the fields of a kind, by path: `routes.target`; numbers of rows are passed over. */
export interface FieldWords {
  field(path: string): string;
  option(path: string, option: string): string;
}

/** The words that a kind brings along for its fields and their options. */
export function useFieldWords(kind: KindName): FieldWords {
  const say = useSay();
  return {
    field: (path) => say(fieldKey(kind, path)),
    option: (path, option) => say(`${fieldKey(kind, path)}.${option}`),
  };
}

/** Key of a field's name in the kind's texts. */
export function fieldKey(kind: KindName, path: string): string {
  const names = path.split('.').filter((step) => !/^\d+$/.test(step) && step !== 'value');
  return [kind, ...names].join('.');
}
