/**
 * A gateway endpoint: routes to S3 or DynamoDB in the tables it is associated with. It has no interface and no security group; the
 * service sees the sender's private address, and answers from its public ones.
 * Left out: policies beyond yes and no, the connections that break when a route comes or goes.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { endpoints } from './endpoints.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { routeTarget } from './route-target.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const gatewayEndpoint = defineKind({
  kind: 'gateway-endpoint',
  fields,
  parents: ['vpc'],
  face,
  texts: words,
  rules,
  connect,
  routeTarget,
  mend,
  behaviour,
  cloudformation,
  awsCli,
  endpoints,
});
