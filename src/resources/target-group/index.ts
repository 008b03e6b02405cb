/**
 * A target group: where a load balancer sends, for which port, and how it asks whether a target is well. It carries nothing itself.
 * Left out: weights, stickiness, slow start, targets outside of the VPC that have no address here. Health is what the document says;
 * `rules.ts` tells of checks that a security group stops.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const targetGroup = defineKind({
  kind: 'target-group',
  fields,
  parents: ['vpc', 'region', null],
  face,
  texts: words,
  rules,
  connect,
  behaviour: {},
  cloudformation,
  awsCli,
});
