import { block, choice, type PropsOf, reference, referenceOr, references, table } from '../../model/fields.ts';
import { OUTSIDE } from '../shared/outside.ts';

/** How a route came into the table. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html */
export const ORIGINS = ['CreateRoute', 'EnableVgwRoutePropagation', 'Advertisement'] as const;

export const routeColumns = {
  /** Empty where a prefix list says the destinations. */
  destination: block(),
  prefixList: reference('prefix-list'),
  /** None stands for a target that is gone: the route is a blackhole; `outside:tgw-0123` for one that the source does not describe. */
  target: referenceOr(
    ['local', OUTSIDE],
    'internet-gateway',
    'egress-only-internet-gateway',
    'nat-gateway',
    'virtual-private-gateway',
    'network-interface',
    'instance',
    'peering-connection',
    'transit-gateway',
    'gateway-load-balancer-endpoint',
  ),
  origin: choice(ORIGINS),
};

export const fields = {
  /** Routes besides the local ones, which AWS keeps for every block of the VPC. */
  routes: table(routeColumns),
  /** Gateway whose arriving traffic the table steers (edge association); none for a subnet route table. */
  gateway: reference('internet-gateway', 'virtual-private-gateway'),
  /** Gateways that put the prefixes they know into the table. */
  propagatingVgws: references('virtual-private-gateway'),
};
export type RouteTableProps = PropsOf<typeof fields>;
