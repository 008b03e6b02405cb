/**
 * An internet gateway: joins a VPC to the internet and maps public IPv4 addresses to private ones, one to one and without state.
 * It is attached to the VPC that contains it and detached outside of one.
 * Left out: Block Public Access.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { routeTarget } from './route-target.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const internetGateway = defineKind({
  kind: 'internet-gateway',
  fields,
  parents: ['vpc', 'region', null],
  face,
  texts: words,
  rules,
  routeTarget,
  mend,
  behaviour,
  cloudformation,
  awsCli,
});
