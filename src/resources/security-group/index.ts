/**
 * A security group: rules that let traffic to and from the interfaces that have it. There are only allowing rules, all of them
 * together decide, and answers pass by connection tracking.
 * Left out: prefix lists as peers, association with further VPCs.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const securityGroup = defineKind({
  kind: 'security-group',
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
});
