/**
 * A VPC: an address space of its own with a resolver, a main route table, a default network ACL and a default security group.
 * Left out: tenancy, DHCP option sets, IPAM, Block Public Access, sharing.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/configure-your-vpc.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { companions } from './companions.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { presets } from './presets.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const vpc = defineKind({
  kind: 'vpc',
  fields,
  parents: ['region', null],
  numbering: { type: 'block', field: 'cidr', from: '10.0.0.0/8', length: 16 },
  face,
  texts: words,
  rules,
  presets,
  companions,
  connect,
  mend,
  behaviour,
  cloudformation,
  awsCli,
});
