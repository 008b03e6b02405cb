/**
 * A DB subnet group of Amazon RDS: the subnets, in two zones at least, in which databases may stand.
 * Left out: groups for IPv6.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const dbSubnetGroup = defineKind({
  kind: 'db-subnet-group',
  fields,
  parents: ['vpc', null],
  face,
  texts: words,
  rules,
  behaviour,
  cloudformation,
  awsCli,
});
