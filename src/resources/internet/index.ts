/**
 * The internet: hosts with public addresses and names, outside of every VPC. One is enough; without it nothing outside exists.
 * Left out: how providers route among themselves; every public address that no VPC owns is reachable.
 */
import { defineKind } from '../../kinds/kind.ts';
import { behaviour } from './behaviour.ts';
import { endpoints } from './endpoints.ts';
import { face } from './face.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const internet = defineKind({
  kind: 'internet',
  fields,
  parents: [null],
  face,
  texts: words,
  behaviour,
  endpoints,
});
