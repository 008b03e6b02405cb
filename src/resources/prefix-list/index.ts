/**
 * A managed prefix list: CIDR blocks of one IP version under one name, the customer's own or AWS's. Routes and security group
 * rules that name it count for the most entries it may hold.
 * Left out: versions, sharing with other accounts.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const prefixList = defineKind({
  kind: 'prefix-list',
  fields,
  parents: ['region', null],
  face,
  texts: words,
  rules,
  behaviour,
  cloudformation,
  awsCli,
});
