/**
 * A Gateway Load Balancer: shows packets that come by its endpoints to one of its appliances and gives them back as they were.
 * What the appliances decide is told by rules of the load balancer, one firewall for all of them.
 * Left out: the GENEVE packets between it and the appliances, appliances that rewrite packets, flow stickiness, rebalancing.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/introduction.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { costs } from './costs.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const gatewayLoadBalancer = defineKind({
  kind: 'gateway-load-balancer',
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
});
