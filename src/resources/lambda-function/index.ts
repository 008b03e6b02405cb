/**
 * A Lambda function that is attached to a VPC: it sends from interfaces in subnets and never has a public address. Nobody connects
 * to it there. Without subnets it runs outside of every VPC.
 * Left out: invocations, the 350 s after which idle connections go, IPv6 for functions.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
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

export const lambdaFunction = defineKind({
  kind: 'lambda-function',
  fields,
  parents: ['vpc'],
  face,
  texts: words,
  rules,
  connect,
  behaviour,
  cloudformation,
  awsCli,
  endpoints,
});
