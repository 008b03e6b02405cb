import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { contains, printPrefix } from '../../net/prefix.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { serviceBlocks } from '../shared/gateway-endpoints.ts';
import { cellOf, rowsOf } from '../shared/props.ts';
import { prefixesOf, routeTableOf } from '../shared/subnets.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { GatewayEndpointProps } from './schema.ts';

type Endpoint = Resource<GatewayEndpointProps>;

/** The policy is opened; a sender in another VPC, whom the endpoint does not serve, gets one of its own. */
export function mend(endpoint: Endpoint, cause: Cause, view: View): readonly Fix[] {
  switch (cause.code) {
    case 'EP_POLICY_DENIED': {
      const text = message('gateway-endpoint.mend.policy', { name: nameOf(endpoint) });
      return [settingFix(text, endpoint.id, { policy: 'full-access' })];
    }
    case 'GWE_NOT_EXTENDABLE':
      return ownEndpoint(endpoint, cause, view);
    default:
      return [];
  }
}

/** Rows for the service's own blocks give way: a static route would win over the endpoint's. Its id follows from the VPC's. */
function ownEndpoint(endpoint: Endpoint, { packet }: Cause, view: View): readonly Fix[] {
  const subnet = view.ofKind('subnet').find((each) => prefixesOf(each).some((block) => contains(block, packet.src)));
  const vpc = subnet && vpcOf(view, subnet.id);
  const table = subnet && routeTableOf(view, subnet);
  const near = view.resource(endpoint.id);
  if (vpc === undefined || table === undefined || near === undefined) return [];
  const id = resourceId(`${vpc.id}-${endpoint.props.service}`);
  if (view.resource(id) !== undefined) return [];
  const blocks = serviceBlocks(view, near).map(printPrefix);
  const routes = rowsOf(table, 'routes').filter((row) => !blocks.includes(cellOf(row, 'destination')));
  const props = { ...endpoint.props, routeTables: [table.id] };
  const resource: Resource = {
    id,
    kind: 'gateway-endpoint',
    name: `${nameOf(vpc)}-${endpoint.props.service}`,
    parent: vpc.id,
    props,
  };
  const values = { service: endpoint.props.service, vpc: nameOf(vpc), table: nameOf(table) };
  return [
    {
      message: message('gateway-endpoint.mend.own', values),
      edit: [
        { type: 'put', resource },
        { type: 'set', id: table.id, props: { routes } },
      ],
    },
  ];
}
