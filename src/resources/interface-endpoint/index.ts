/**
 * An interface endpoint (AWS PrivateLink): network interfaces in subnets, with security groups, behind which a service answers. The
 * service's public name resolves to them where private DNS and both DNS switches of the VPC are on.
 * Left out: policies beyond yes and no, the provider's side of a service of one's own, private DNS for inbound resolvers only.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { costs } from './costs.ts';
import { endpoints } from './endpoints.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const interfaceEndpoint = defineKind({
  kind: 'interface-endpoint',
  fields,
  parents: ['vpc'],
  face,
  texts: words,
  rules,
  connect,
  mend,
  behaviour,
  costs,
  cloudformation,
  awsCli,
  endpoints,
});
