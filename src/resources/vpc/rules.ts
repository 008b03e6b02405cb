import type { Rule } from '../../kinds/kind.ts';
import { type Message, message } from '../../model/message.ts';
import type { Fix } from '../../model/findings.ts';
import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding, settingFix } from '../shared/finding.ts';
import { flagOf } from '../shared/props.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import {
  blocksAreApart,
  blocksAreFew,
  blocksAreNotLinkLocal,
  blocksAreOfASize,
  blocksAreOfTheirFamily,
  blocksArePrivate,
  blocksMayMix,
  blocksSpareDocker,
  hasPrimaryBlock,
  secondaryBlocksSpareRoutes,
} from './block-rules.ts';
import { type DefaultField, defaultResource } from './companions.ts';
import type { VpcProps } from './schema.ts';

type VpcRule = Rule<VpcProps>;

const DEFAULTS: readonly DefaultField[] = ['mainRouteTable', 'defaultNetworkAcl', 'defaultSecurityGroup'];

/** Every VPC has a main route table, a default network ACL and a default security group; they cannot be deleted. */
const hasDefaults: VpcRule = (vpc, view) =>
  DEFAULTS.flatMap((field) => {
    const id = vpc.props[field];
    if (id !== null && view.resource(id) === undefined) return [];
    if (id !== null && vpcOf(view, id)?.id === vpc.id) return [];
    const text = id === null ? `no-${field}` : `foreign-${field}`;
    const fix = id === null ? newDefault(vpc, field, view) : null;
    const rule = id === null ? 'missing-default' : 'foreign-default';
    const values = { other: id === null ? '' : (view.resource(id)?.name ?? id) };
    return [finding(vpc, { severity: 'error', rule, text, values, field, fix, docs: DOCS.vpcBlocks })];
  });

/** Makes the missing resource under an id that follows from the VPC's; nothing when that id is taken. */
function newDefault(vpc: Resource<VpcProps>, field: DefaultField, view: View): Fix | null {
  const id: ResourceId = resourceId(`${vpc.id}-${field}`);
  if (view.resource(id) !== undefined) return null;
  const text: Message = message(`vpc.fix.${field}`, { name: vpc.name });
  const put = { type: 'put', resource: defaultResource(vpc, field, id) } as const;
  return { message: text, edit: [put, { type: 'set', id: vpc.id, props: { [field]: id } }] };
}

/** Names need the resolver. */
const hostnamesNeedDns: VpcRule = (vpc) =>
  vpc.props.enableDnsHostnames && !vpc.props.enableDnsSupport
    ? [
        finding(vpc, {
          severity: 'warning',
          rule: 'hostnames-without-dns',
          text: 'hostnames',
          field: 'enableDnsHostnames',
          docs: DOCS.dns,
          fix: settingFix(message('vpc.fix.dns', { name: vpc.name }), vpc.id, { enableDnsSupport: true }),
        }),
      ]
    : [];

/** An account has one default VPC in a Region. */
const isOnlyDefault: VpcRule = (vpc, view) => {
  const region = view.enclosing(vpc.id, 'region');
  const isAlso = (each: Resource): boolean =>
    flagOf(each, 'isDefault') && each.id < vpc.id && view.enclosing(each.id, 'region') === region;
  const other = vpc.props.isDefault && region !== undefined ? view.ofKind('vpc').find(isAlso) : undefined;
  if (other === undefined) return [];
  const about = { field: 'isDefault', values: { other: nameOf(other) }, docs: DOCS.defaultVpc };
  return [finding(vpc, { severity: 'error', rule: 'DefaultVpcAlreadyExists', text: 'second-default', ...about })];
};

const isWithinQuotas: VpcRule = (vpc, view) => [
  ...quotaFinding(vpc, QUOTAS.subnetsPerVpc, inVpc(view, vpc.id, 'subnet').length, 'quota-subnets'),
  ...quotaFinding(vpc, QUOTAS.routeTablesPerVpc, inVpc(view, vpc.id, 'route-table').length, 'quota-tables'),
  ...quotaFinding(vpc, QUOTAS.aclsPerVpc, inVpc(view, vpc.id, 'network-acl').length, 'quota-acls'),
];

export const rules: readonly VpcRule[] = [
  hasPrimaryBlock,
  blocksAreOfTheirFamily,
  blocksAreOfASize,
  blocksAreNotLinkLocal,
  blocksArePrivate,
  blocksSpareDocker,
  blocksAreApart,
  blocksMayMix,
  secondaryBlocksSpareRoutes,
  blocksAreFew,
  hasDefaults,
  hostnamesNeedDns,
  isOnlyDefault,
  isWithinQuotas,
];
