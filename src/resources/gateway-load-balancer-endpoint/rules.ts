import type { Rule } from '../../kinds/kind.ts';
import type { Finding } from '../../model/findings.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { covers } from '../../net/prefix.ts';
import { addressesAreOfTheirFamily, addressesFitSubnet } from '../shared/address-rules.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { referenceOf } from '../shared/props.ts';
import { routesLeading } from '../shared/route-edits.ts';
import { defaultRoute, routesOf } from '../shared/routing.ts';
import { prefixesOf, routeTableOf, subnetOf } from '../shared/subnets.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import { message } from '../../model/message.ts';
import type { GatewayLoadBalancerEndpointProps } from './schema.ts';

type EndpointRule = Rule<GatewayLoadBalancerEndpointProps>;

const hasService: EndpointRule = (endpoint) =>
  endpoint.props.service !== null
    ? []
    : [
        finding(endpoint, {
          severity: 'error',
          rule: 'GWLB_NO_TARGET',
          text: 'no-service',
          field: 'service',
          docs: DOCS.routeTables,
        }),
      ];

const isUsed: EndpointRule = (endpoint, view) =>
  view.pointingAt(endpoint.id).some((each) => each.kind === 'route-table')
    ? []
    : [finding(endpoint, { severity: 'hint', rule: 'no-route', text: 'no-route', docs: DOCS.routeTables })];

/**
 * Both directions of a flow must pass: a subnet that the gateway's table leads here from outside answers through here too, and one
 * that leaves through here is entered through here. @see https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
 */
const bothWaysPass: EndpointRule = (endpoint, view) => {
  const vpc = vpcOf(view, endpoint.id);
  const home = subnetOf(view, endpoint.id);
  const resource = view.resource(endpoint.id);
  if (vpc === undefined || home === undefined || resource === undefined) return [];
  const edges = inVpc(view, vpc.id, 'route-table').filter((each) => referenceOf(each, 'gateway') !== null);
  return inVpc(view, vpc.id, 'subnet')
    .filter((subnet) => subnet.id !== home.id)
    .flatMap((subnet) => {
      const enters = edges.some((table) => leadsHere(table, subnet, resource));
      const out = defaultRoute(routeTableOf(view, subnet), 4)?.target ?? null;
      if (enters && isGateway(view, out)) return [leavesElsewhere(resource, subnet, view)];
      const isDirect = isGateway(view, defaultRoute(routeTableOf(view, home), 4)?.target ?? null);
      return !enters && out === endpoint.id && isDirect ? [enteredElsewhere(resource, subnet)] : [];
    });
};

function leadsHere(table: Resource, subnet: Resource, endpoint: Resource): boolean {
  return routesOf(table).some(
    ({ destination, target }) => target === endpoint.id && prefixesOf(subnet).some((each) => covers(destination, each)),
  );
}

function isGateway(view: View, target: Resource['id'] | 'local' | null): boolean {
  return target !== null && target !== 'local' && view.resource(target)?.kind === 'internet-gateway';
}

function leavesElsewhere(endpoint: Resource, subnet: Resource, view: View): Finding {
  const table = routeTableOf(view, subnet);
  const text = message('gateway-load-balancer-endpoint.fix.lead', {
    name: nameOf(endpoint),
    table: table === undefined ? '' : nameOf(table),
  });
  const fix =
    table === undefined ? null : settingFix(text, table.id, { routes: routesLeading(table, '0.0.0.0/0', endpoint.id) });
  const about = { values: { subnet: nameOf(subnet) }, docs: DOCS.routeTables, fix };
  return finding(endpoint, { severity: 'warning', rule: 'EDGE_RT_BYPASS', text: 'leaves-elsewhere', ...about });
}

function enteredElsewhere(endpoint: Resource, subnet: Resource): Finding {
  const about = { values: { subnet: nameOf(subnet) }, docs: DOCS.routeTables };
  return finding(endpoint, { severity: 'warning', rule: 'EDGE_RT_BYPASS', text: 'entered-elsewhere', ...about });
}

export const rules: readonly EndpointRule[] = [
  referencesExist,
  addressesAreOfTheirFamily,
  addressesFitSubnet,
  hasService,
  isUsed,
  bothWaysPass,
];
