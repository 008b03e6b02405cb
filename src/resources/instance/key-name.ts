import type { CfnSource } from '../../formats/mapping.ts';

/** A key pair that is a parameter or a resource of the template goes by that one's name; null where none is given. */
export function keyName(source: CfnSource): string | null {
  return source.script('KeyName')?.replace(/^\$\{(.*)\}$/, '$1') ?? null;
}
