/**
 * A NAT gateway: puts its own address and a port of its own in place of the client's. One of a zone stands in a subnet and has a
 * private address there, which becomes an Elastic IP at the internet gateway; a regional one belongs to the VPC, has Elastic IPs by
 * zone and a route table of its own.
 * Left out: NAT64, bandwidth, the time a regional gateway takes to expand.
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
import { presets } from './presets.ts';
import { routeTarget } from './route-target.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const natGateway = defineKind({
  kind: 'nat-gateway',
  fields,
  parents: ['subnet', 'vpc'],
  numbering: { type: 'address', field: 'privateAddress', from: 'cidr', of: 'subnet' },
  face,
  texts: words,
  rules,
  presets,
  companions,
  routeTarget,
  mend,
  behaviour,
  conditions: ['ports-taken'],
  costs,
  cloudformation,
  awsCli,
});
