/**
 * An Application Load Balancer: ends the client's connection at one of its nodes and opens another one to a target, from the node's
 * own private address. Failures of the second are HTTP answers on the first: 502, 503, 504.
 * Left out: rules besides the default one, weighted groups, authentication, sticky sessions, HTTP itself, idle timers.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { endpoints } from '../shared/balancer-endpoints.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { presets } from './presets.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const applicationLoadBalancer = defineKind({
  kind: 'application-load-balancer',
  fields,
  parents: ['vpc'],
  presets,
  face,
  texts: words,
  rules,
  connect,
  mend,
  behaviour,
  costs: () => costsOf(PRICES.applicationLoadBalancer),
  cloudformation,
  awsCli,
  endpoints,
});
