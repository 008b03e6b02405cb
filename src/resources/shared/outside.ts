/** Before the name of something that is in force and not in the document, where a field would refer to it: `outside:tgw-0123`. */
export const OUTSIDE = 'outside:';

/** The name behind `outside:`; null for a reference to something in the document. */
export function nameOutside(value: string | null): string | null {
  return value?.startsWith(OUTSIDE) === true ? value.slice(OUTSIDE.length) : null;
}
