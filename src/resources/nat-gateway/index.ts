/**
 * A NAT gateway of one Availability Zone: puts its own private address and a port of its own in place of the client's.
 * A public one gets a public address only at the internet gateway, through the Elastic IP that is associated with it.
 * Left out: regional NAT gateways, NAT64, choice among several Elastic IPs.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { companions } from './companions.ts';
import { costs } from './costs.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { routeTarget } from './route-target.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const natGateway = defineKind({
  kind: 'nat-gateway',
  fields,
  parents: ['subnet'],
  numbering: { type: 'address', field: 'privateAddress', from: 'cidr' },
  face,
  texts: words,
  rules,
  companions,
  routeTarget,
  mend,
  behaviour,
  conditions: ['ports-taken'],
  costs,
  cloudformation,
  awsCli,
});
