/**
 * A private hosted zone of Route 53: names of one domain that the resolvers of its VPCs answer before anything public.
 * Left out: weighted and other routing policies, record types without addresses, delegation, zones shared between accounts.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-private.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { endpoints } from './endpoints.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const privateHostedZone = defineKind({
  kind: 'private-hosted-zone',
  fields,
  parents: ['region', null],
  face,
  texts: words,
  rules,
  connect,
  behaviour,
  cloudformation,
  awsCli,
  endpoints,
});
