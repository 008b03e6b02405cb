/**
 * A Gateway Load Balancer endpoint, which is also what AWS Network Firewall makes in each of its subnets: routes lead packets to it,
 * it shows them to what stands behind it, unchanged, and lets those that pass go on from its own subnet.
 * Left out: the GENEVE packets around them, endpoint policies.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { routeTarget } from './route-target.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const gatewayLoadBalancerEndpoint = defineKind({
  kind: 'gateway-load-balancer-endpoint',
  fields,
  parents: ['subnet'],
  numbering: { type: 'address', field: 'privateAddress', from: 'cidr' },
  face,
  texts: words,
  rules,
  connect,
  routeTarget,
  mend,
  behaviour,
  costs: () => costsOf(PRICES.gatewayLoadBalancerEndpoint),
  cloudformation,
  awsCli,
});
