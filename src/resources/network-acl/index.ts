/**
 * A network ACL: numbered rules at the edge of its subnets, tried from the lowest number up; the first that matches decides, and
 * what matches none is denied. It keeps no state, so answers need rules of their own.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { ghostRows } from './ghost-rows.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const networkAcl = defineKind({
  kind: 'network-acl',
  fields,
  parents: ['vpc'],
  face,
  texts: words,
  rules,
  connect,
  mend,
  behaviour,
  conditions: ['rules-removed'],
  cloudformation,
  awsCli,
  ghostRows,
});
