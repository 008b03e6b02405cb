/**
 * A route table: where traffic of its subnets goes, by the longest matching destination. The local routes are implied.
 * With a gateway set it is a gateway route table and steers what enters the VPC through that gateway.
 * Left out: route servers.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
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

export const routeTable = defineKind({
  kind: 'route-table',
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
