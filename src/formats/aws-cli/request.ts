import type { Raw } from './json.ts';

/** The argument that a call is about, where its output does not name it. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'describe-vpc-attribute': 'VpcId',
  'search-transit-gateway-routes': 'TransitGatewayRouteTableId',
  'get-transit-gateway-route-table-associations': 'TransitGatewayRouteTableId',
  'get-transit-gateway-route-table-propagations': 'TransitGatewayRouteTableId',
  'get-transit-gateway-prefix-list-references': 'TransitGatewayRouteTableId',
  'get-transit-gateway-attachment-propagations': 'TransitGatewayAttachmentId',
  'get-managed-prefix-list-entries': 'PrefixListId',
  'get-managed-prefix-list-associations': 'PrefixListId',
  'describe-load-balancer-attributes': 'LoadBalancerArn',
  'describe-target-group-attributes': 'TargetGroupArn',
  'describe-target-health': 'TargetGroupArn',
  'describe-listeners': 'LoadBalancerArn',
  'describe-rules': 'ListenerArn',
  'list-resource-record-sets': 'HostedZoneId',
  'get-hosted-zone': 'Id',
  'describe-services': 'cluster',
  'describe-tasks': 'cluster',
};

/** What was asked for, as the output itself says it: `{"Request": {...}, <output>}`; names may be spelled as on the command line. */
export function requestIn(output: Raw): Raw {
  const { Request: request } = output;
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return {};
  return Object.fromEntries(Object.entries(request).map(([name, value]) => [memberName(name), value]));
}

/** What was asked for, as a file's name says it: `search-transit-gateway-routes.tgw-rtb-0123.json`. */
export function requestOfFile(name: string): Raw {
  const file = name.split(/[/\\]/).pop() ?? name;
  const [, call = '', argument = ''] = /^([a-z\d-]+)\.([^.]+)\./i.exec(file) ?? [];
  const member = ARGUMENTS[call.toLowerCase()];
  return member === undefined ? {} : { [member]: argument };
}

/** `--target-group-arn` as `TargetGroupArn`. */
function memberName(name: string): string {
  if (!name.includes('-')) return name;
  return name
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
}
