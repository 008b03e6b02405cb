/**
 * An Auto Scaling group: subnets, sizes and the instances it launched; it tells where addresses will run out.
 * Left out: policies, health checks, overrides of mixed instances.
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-groups.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const autoScalingGroup = defineKind({
  kind: 'auto-scaling-group',
  fields,
  parents: ['vpc'],
  face,
  texts: words,
  rules,
  connect,
  behaviour,
  cloudformation,
  awsCli,
});
