import type { Rule } from '../../kinds/kind.ts';
import type { Finding } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { QUOTAS } from '../figures.ts';
import { nodesOf } from '../shared/balancers.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding, settingFix } from '../shared/finding.ts';
import { answersPrivately } from '../shared/private-dns.ts';
import { flagOf, textOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import { interfacesFit } from '../shared/service-host-rules.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import type { InterfaceEndpointProps } from './schema.ts';

type EndpointRule = Rule<InterfaceEndpointProps>;

const docs = DOCS.interfaceEndpoints;

const zonesDiffer: EndpointRule = (endpoint, view) => {
  const nodes = nodesOf(view, endpoint);
  return nodes.flatMap(({ index, subnet, zone }) => {
    const isTwice = nodes.some(
      (each) => each.index < index && (each.subnet?.id === subnet?.id || (zone !== '' && each.zone === zone)),
    );
    if (subnet === undefined || !isTwice) return [];
    const about = { field: `nodes.${index}.subnet`, values: { subnet: nameOf(subnet), zone }, docs };
    return [finding(endpoint, { severity: 'error', rule: 'DuplicateSubnetsInSameZone', text: 'same-zone', ...about })];
  });
};

const hasInterfaces: EndpointRule = (endpoint) =>
  endpoint.props.nodes.length > 0
    ? []
    : [finding(endpoint, { severity: 'warning', rule: 'no-interface', text: 'no-interface', field: 'nodes', docs })];

/** Private DNS needs both switches of the VPC, and one endpoint of a service may have it. */
const privateDnsWorks: EndpointRule = (endpoint, view): readonly Finding[] => {
  const vpc = vpcOf(view, endpoint.id);
  if (!endpoint.props.privateDns || vpc === undefined) return [];
  const about = { severity: 'error', rule: 'InvalidParameter', field: 'privateDns', docs } as const;
  if (!answersPrivately(vpc)) {
    const text = message('interface-endpoint.fix.dns', { vpc: nameOf(vpc) });
    const fix = settingFix(text, vpc.id, { enableDnsSupport: true, enableDnsHostnames: true });
    return [finding(endpoint, { ...about, text: 'dns-off', values: { vpc: nameOf(vpc) }, fix })];
  }
  const other = inVpc(view, vpc.id, endpoint.kind).find(
    (each) => each.id < endpoint.id && flagOf(each, 'privateDns') && textOf(each, 'service') === endpoint.props.service,
  );
  if (other === undefined) return [];
  return [finding(endpoint, { ...about, text: 'second-dns', values: { other: nameOf(other) } })];
};

const isWithinQuota: EndpointRule = (endpoint, view) => {
  const vpc = vpcOf(view, endpoint.id);
  const all = vpc === undefined ? [] : inVpc(view, vpc.id, endpoint.kind);
  return all[0]?.id === endpoint.id ? quotaFinding(endpoint, QUOTAS.interfaceEndpointsPerVpc, all.length, 'quota') : [];
};

export const rules: readonly EndpointRule[] = [
  referencesExist,
  hasInterfaces,
  interfacesFit,
  zonesDiffer,
  privateDnsWorks,
  isWithinQuota,
];
