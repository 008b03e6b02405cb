/**
 * A Network Load Balancer: passes packets of a flow on to one target, from the client's own address or from its node's, and takes the
 * answers back. It keeps the flow, not the connection: handshakes are between client and target.
 * Left out: TLS at the listener (its packets pass like TCP's), weighted groups, stickiness, endpoint services, idle timers' resets.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';
import { endpoints } from '../shared/balancer-endpoints.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { presets } from './presets.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const networkLoadBalancer = defineKind({
  kind: 'network-load-balancer',
  fields,
  parents: ['vpc'],
  presets,
  face,
  texts: words,
  rules,
  connect,
  mend,
  behaviour,
  conditions: ['ports-taken'],
  costs: () => costsOf(PRICES.networkLoadBalancer),
  cloudformation,
  awsCli,
  endpoints,
});
