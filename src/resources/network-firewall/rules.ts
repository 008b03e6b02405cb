import type { Rule } from '../../kinds/kind.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { zoneOf } from '../shared/balancers.ts';
import { endpointsOf } from '../shared/inspection.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { NetworkFirewallProps } from './schema.ts';

type FirewallRule = Rule<NetworkFirewallProps>;

const PAGE = 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewalls.html';

const hasEndpoints: FirewallRule = (firewall, view) =>
  endpointsOf(view, firewall.id).length > 0
    ? []
    : [finding(firewall, { severity: 'hint', rule: 'no-endpoint', text: 'no-endpoint', docs: PAGE })];

/** One endpoint per Availability Zone, all in the firewall's VPC. */
const endpointsAreApart: FirewallRule = (firewall, view) => {
  const endpoints = endpointsOf(view, firewall.id);
  return endpoints.flatMap((endpoint, index) => {
    const zone = zoneOf(view, endpoint.id);
    const values = { endpoint: nameOf(endpoint), zone };
    if (vpcOf(view, endpoint.id)?.id !== vpcOf(view, firewall.id)?.id)
      return [
        finding(firewall, { severity: 'error', rule: 'InvalidRequestException', text: 'foreign', values, docs: PAGE }),
      ];
    const isSecond = endpoints.slice(0, index).some((each) => zone !== '' && zoneOf(view, each.id) === zone);
    if (!isSecond) return [];
    return [
      finding(firewall, { severity: 'error', rule: 'InvalidRequestException', text: 'same-zone', values, docs: PAGE }),
    ];
  });
};

export const rules: readonly FirewallRule[] = [hasEndpoints, endpointsAreApart];
