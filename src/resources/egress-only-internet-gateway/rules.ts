import type { Rule } from '../../kinds/kind.ts';
import { isInUse, isOnlyGateway } from '../shared/attachment-rules.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { textsOf } from '../shared/props.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { EgressOnlyInternetGatewayProps } from './schema.ts';

type GatewayRule = Rule<EgressOnlyInternetGatewayProps>;

/** It carries IPv6 only, so it is of no use in a VPC without an IPv6 block. */
const vpcHasIpv6: GatewayRule = (gateway, view) => {
  const vpc = vpcOf(view, gateway.id);
  if (vpc === undefined || textsOf(vpc, 'ipv6Cidrs').length > 0) return [];
  return [
    finding(gateway, {
      severity: 'warning',
      rule: 'vpc-without-ipv6',
      text: 'no-ipv6',
      values: { vpc: nameOf(vpc) },
      docs: DOCS.egressOnly,
    }),
  ];
};

export const rules: readonly GatewayRule[] = [isOnlyGateway, isInUse, vpcHasIpv6];
