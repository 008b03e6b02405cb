/**
 * VPC Block Public Access: stops what internet gateways and egress-only gateways of a Region carry, before any other check.
 * Left out: the declarative policy of an organization.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const vpcBlockPublicAccess = defineKind({
  kind: 'vpc-block-public-access',
  fields,
  parents: ['region', null],
  face,
  texts: words,
  rules,
  mend,
  behaviour,
  cloudformation,
  awsCli,
});
