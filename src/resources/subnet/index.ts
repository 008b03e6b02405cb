/**
 * A subnet: a range of a VPC's addresses in one Availability Zone, with one route table and one network ACL.
 * Public and private are told from the routes; they are no attribute.
 * Left out: IPv6-only details (DNS64, resource names), outpost subnets.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html
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

export const subnet = defineKind({
  kind: 'subnet',
  fields,
  parents: ['availability-zone', 'vpc'],
  numbering: { type: 'block', field: 'cidr', from: 'cidr', length: 24 },
  face,
  texts: words,
  rules,
  connect,
  behaviour,
  cloudformation,
  awsCli,
});
