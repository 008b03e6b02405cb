/**
 * A VPC peering connection: joins two VPCs one to one. It carries packets between their own addresses only, in no direction further.
 * Left out: requests between accounts as steps of their own, the seven days after which a request expires.
 * @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { routeTarget } from './route-target.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const peeringConnection = defineKind({
  kind: 'peering-connection',
  fields,
  parents: ['region', null],
  face,
  texts: words,
  rules,
  connect,
  routeTarget,
  mend,
  behaviour,
  cloudformation,
  awsCli,
});
