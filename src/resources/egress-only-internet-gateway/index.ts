/**
 * An egress-only internet gateway: lets IPv6 connections out and their answers back, and nothing else in.
 * It belongs to the VPC that contains it.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { routeTarget } from './route-target.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const egressOnlyInternetGateway = defineKind({
  kind: 'egress-only-internet-gateway',
  fields,
  parents: ['vpc', 'region', null],
  face,
  texts: words,
  rules,
  routeTarget,
  behaviour,
  cloudformation,
  awsCli,
});
