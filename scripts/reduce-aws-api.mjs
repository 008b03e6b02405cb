#!/usr/bin/env node
/**
 * Reduces AWS's own models of its APIs to what the calls of docs/collect-account.sh take and print:
 * `node scripts/reduce-aws-api.mjs BOTOCORE/data src/formats/aws-cli/fixtures/api.json`. BOTOCORE is the unpacked Python package.
 * Texts stand as "", numbers as 0, flags as false, enumerations as their values joined by `|`, maps under the key `*`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('usage: reduce-aws-api.mjs BOTOCORE/data TO');

const CALLS = {
  ec2: `DescribeAddresses DescribeAvailabilityZones DescribeCustomerGateways DescribeDhcpOptions
    DescribeEgressOnlyInternetGateways DescribeFlowLogs DescribeInstanceConnectEndpoints DescribeInstances
    DescribeInternetGateways DescribeManagedPrefixLists DescribeNatGateways DescribeNetworkAcls DescribeNetworkInterfaces
    DescribePrefixLists DescribeRegions DescribeRouteTables DescribeSecurityGroupRules DescribeSecurityGroups
    DescribeSubnets DescribeTransitGatewayAttachments DescribeTransitGatewayConnects
    DescribeTransitGatewayPeeringAttachments DescribeTransitGatewayRouteTables DescribeTransitGatewayVpcAttachments
    DescribeTransitGateways DescribeVpcAttribute DescribeVpcBlockPublicAccessExclusions
    DescribeVpcBlockPublicAccessOptions DescribeVpcEndpointServiceConfigurations DescribeVpcEndpoints
    DescribeVpcPeeringConnections DescribeVpcs DescribeVpnConnections DescribeVpnGateways GetManagedPrefixListEntries
    GetTransitGatewayAttachmentPropagations GetTransitGatewayPrefixListReferences
    GetTransitGatewayRouteTableAssociations GetTransitGatewayRouteTablePropagations SearchTransitGatewayRoutes`,
  elbv2: `DescribeListeners DescribeLoadBalancerAttributes DescribeLoadBalancers DescribeRules
    DescribeTargetGroupAttributes DescribeTargetGroups DescribeTargetHealth`,
  directconnect: `DescribeConnections DescribeDirectConnectGatewayAssociations DescribeDirectConnectGatewayAttachments
    DescribeDirectConnectGateways DescribeVirtualInterfaces`,
  'network-firewall': `DescribeFirewall DescribeFirewallPolicy DescribeRuleGroup ListFirewallPolicies ListFirewalls
    ListRuleGroups`,
  rds: 'DescribeDBInstances DescribeDBSubnetGroups',
  lambda: 'ListFunctions',
  autoscaling: 'DescribeAutoScalingGroups',
  ecs: 'DescribeServices DescribeTaskDefinition DescribeTasks ListClusters ListServices ListTasks',
  route53: 'GetHostedZone ListHostedZones ListResourceRecordSets',
};

function modelOf(service) {
  const versions = readdirSync(join(from, service)).filter((name) => /^\d/.test(name));
  const file = join(from, service, versions.sort().at(-1), 'service-2.json');
  return JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : gunzipSync(readFileSync(`${file}.gz`)).toString());
}

function reduced(name, shapes, around = []) {
  const shape = shapes[name];
  if (around.includes(name)) return {}; // a shape within itself
  const inner = (member) => reduced(member.shape, shapes, [...around, name]);
  switch (shape.type) {
    case 'structure':
      return Object.fromEntries(Object.entries(shape.members).map(([key, member]) => [key, inner(member)]));
    case 'list':
      return [inner(shape.member)];
    case 'map':
      return { '*': inner(shape.value) };
    case 'boolean':
      return false;
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return 0;
    default:
      return shape.enum?.length <= 40 ? shape.enum.join('|') : '';
  }
}

/** `DescribeDBInstances` as the command line writes it. */
const kebab = (name) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

const calls = Object.entries(CALLS).flatMap(([service, names]) => {
  const { operations, shapes } = modelOf(service);
  return names.split(/\s+/).map((name) => {
    const { input, output } = operations[name];
    const request = Object.keys(shapes[input.shape].members ?? {});
    return [`${service} ${kebab(name)}`, { request, output: reduced(output.shape, shapes) }];
  });
});
writeFileSync(
  to,
  `{\n${calls.map(([name, call]) => `${JSON.stringify(name)}: ${JSON.stringify(call)}`).join(',\n')}\n}\n`,
);
