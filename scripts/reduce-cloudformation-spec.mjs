#!/usr/bin/env node
/**
 * Reduces the CloudFormation specification to the types that Hopwise reads and writes:
 * `node scripts/reduce-cloudformation-spec.mjs SPEC src/formats/cloudformation/fixtures/specification.json`. SPEC is the folder of
 * the installed npm package @aws-cdk/aws-service-spec (Apache-2.0), which Amazon makes of the schemas it publishes.
 * Texts stand as "", numbers as 0, flags as false, anything at all as null, enumerations as their values joined by `|`, what refers to
 * other resources as `@` and their types joined by `|`, maps under the key `*`, alternatives under the key `|`. Names of properties
 * that are required end in `!`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('usage: reduce-cloudformation-spec.mjs SPEC TO');

const { loadAwsServiceSpecSync } = createRequire(import.meta.url)(resolve(from));
const spec = loadAwsServiceSpecSync();

const TYPES = {
  AutoScaling: 'AutoScalingGroup LaunchConfiguration',
  DirectConnect: `DirectConnectGateway DirectConnectGatewayAssociation PrivateVirtualInterface PublicVirtualInterface
    TransitVirtualInterface`,
  EC2: `CustomerGateway DHCPOptions EIP EIPAssociation EgressOnlyInternetGateway FlowLog GatewayRouteTableAssociation
    Instance InternetGateway LaunchTemplate NatGateway NetworkAcl NetworkAclEntry NetworkInterface NetworkInterfaceAttachment
    PrefixList Route RouteTable SecurityGroup SecurityGroupEgress SecurityGroupIngress Subnet SubnetCidrBlock
    SubnetNetworkAclAssociation SubnetRouteTableAssociation TransitGateway TransitGatewayAttachment
    TransitGatewayPeeringAttachment TransitGatewayRoute TransitGatewayRouteTable TransitGatewayRouteTableAssociation
    TransitGatewayRouteTablePropagation TransitGatewayVpcAttachment VPC VPCBlockPublicAccessExclusion
    VPCBlockPublicAccessOptions VPCCidrBlock VPCDHCPOptionsAssociation VPCEndpoint VPCEndpointService VPCGatewayAttachment
    VPCPeeringConnection VPNConnection VPNConnectionRoute VPNGateway VPNGatewayRoutePropagation`,
  ECS: 'Cluster Service TaskDefinition',
  ElasticLoadBalancingV2: 'Listener ListenerRule LoadBalancer TargetGroup',
  IAM: 'Role',
  Lambda: 'Function',
  NetworkFirewall: 'Firewall FirewallPolicy LoggingConfiguration RuleGroup VpcEndpointAssociation',
  RDS: 'DBCluster DBInstance DBSubnetGroup',
  Route53: 'HostedZone RecordSet',
  S3: 'Bucket',
};

/** Types whose insides nobody here has a use for: only the names of their properties are kept. */
const SHALLOW = ['AWS::IAM::Role', 'AWS::S3::Bucket'];

const names = Object.entries(TYPES).flatMap(([service, list]) =>
  list.split(/\s+/).map((name) => `AWS::${service}::${name}`),
);

function reduced(type, around) {
  switch (type.type) {
    case 'ref': {
      if (around.length > 0 && SHALLOW.includes(around[0])) return null;
      const id = type.reference.$ref;
      return around.includes(id) ? null : members(spec.get('typeDefinition', id).properties, [...around, id]);
    }
    case 'array':
      return [reduced(type.element, around)];
    case 'map':
      return { '*': reduced(type.element, around) };
    case 'union':
      return { '|': type.types.map((each) => reduced(each, around)) };
    case 'tag':
      return { 'Key!': '', 'Value!': '' };
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return 0;
    case 'string':
      return type.allowedValues?.join('|') ?? '';
    default:
      return null;
  }
}

function members(properties, around) {
  return Object.fromEntries(
    Object.entries(properties)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, property]) => [property.required ? `${name}!` : name, withTargets(property, around)]),
  );
}

/** What refers to resources says to which. */
function withTargets({ type, relationshipRefs }, around) {
  const shape = reduced(type, around);
  const targets = [
    ...new Set(relationshipRefs?.map((each) => each.cloudFormationType).filter((each) => names.includes(each))),
  ];
  if (targets.length === 0) return shape;
  const target = `@${targets.join('|')}`;
  if (shape === '') return target;
  return Array.isArray(shape) && shape[0] === '' ? [target] : shape;
}

const types = names.map((name) => {
  const [type] = spec.lookup('resource', 'cloudFormationType', 'equals', name);
  if (type === undefined) throw new Error(`${name} is not in the specification`);
  const attributes = Object.keys(type.attributes).toSorted();
  return `${JSON.stringify(name)}: ${JSON.stringify({ properties: members(type.properties, [name]), attributes })}`;
});
writeFileSync(to, `{\n${types.join(',\n')}\n}\n`);
