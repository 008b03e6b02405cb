/**
 * The internet: hosts with public addresses and names, outside of every VPC. One is enough; without it nothing outside exists.
 * Left out: how providers route among themselves; every public address that no VPC owns is reachable.
 */
import { defineKind } from '../../kinds/kind.ts';
import { IMPLICIT_INTERNET } from '../shared/internet.ts';
import type { Resource } from '../../model/topology.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { endpoints } from './endpoints.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

/** The internet of a document that has none. */
const implicit: Resource = {
  id: IMPLICIT_INTERNET,
  kind: 'internet',
  name: 'Internet',
  parent: null,
  props: { hosts: fields.hosts.initial },
};

export const internet = defineKind({
  kind: 'internet',
  fields,
  parents: [null],
  face,
  texts: words,
  rules,
  behaviour,
  cloudformation,
  awsCli,
  endpoints,
  implicit,
});
