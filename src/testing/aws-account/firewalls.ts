import type { Json, Resource } from '../../model/topology.ts';
import { cellOf, type Row, rowsOf, referenceOf, textOf, textsOf } from '../../resources/shared/props.ts';
import { ACCOUNT, type Printed, type Printing, said } from './printing.ts';

/** A firewall with its status, its policy, and a group of each sort of rules. */
export function firewallOutputs(printing: Printing): readonly Printed[] {
  return printing.ofKind('network-firewall').flatMap((firewall) => {
    const arn = (part: string): string =>
      `arn:aws:network-firewall:${printing.region}:${ACCOUNT}:${part}/${firewall.id}`;
    return [
      {
        Firewall: {
          FirewallName: firewall.name,
          FirewallArn: printing.name(firewall.id),
          FirewallPolicyArn: arn('firewall-policy'),
          VpcId: printing.vpcOf(firewall.id),
        },
        FirewallStatus: { Status: textOf(firewall, 'state'), SyncStates: syncStates(firewall, printing) },
      },
      {
        FirewallPolicyResponse: { FirewallPolicyArn: arn('firewall-policy') },
        FirewallPolicy: {
          StatelessDefaultActions: [statelessAction(textOf(firewall, 'statelessDefault'))],
          StatelessFragmentDefaultActions: [statelessAction(textOf(firewall, 'statelessDefault'))],
          StatelessRuleGroupReferences: [{ ResourceArn: arn('stateless-rulegroup'), Priority: 1 }],
          StatefulRuleGroupReferences: [arn('stateful-rulegroup'), ...textsOf(firewall, 'unread')].map(
            (ResourceArn, index) => ({ ResourceArn, Priority: index + 1 }),
          ),
          StatefulDefaultActions: textOf(firewall, 'defaultAction') === 'drop' ? ['aws:drop_strict'] : [],
          StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
        },
      },
      { RuleGroupResponse: { RuleGroupArn: arn('stateful-rulegroup') }, RuleGroup: statefulGroup(firewall) },
      { RuleGroupResponse: { RuleGroupArn: arn('stateless-rulegroup') }, RuleGroup: statelessGroup(firewall) },
    ];
  });
}

/** A firewall's endpoints by zone. */
function syncStates(firewall: Resource, printing: Printing): Json {
  const endpoints = printing
    .ofKind('gateway-load-balancer-endpoint')
    .filter((each) => referenceOf(each, 'service') === firewall.id);
  const entries = endpoints.map((each) => [
    printing.zoneOf(each.id),
    { Attachment: { SubnetId: each.parent, EndpointId: each.id, Status: 'READY' } },
  ]);
  return Object.fromEntries(entries) as Json; // names and objects of texts
}

function statelessAction(action: string): string {
  return action === 'forward' ? 'aws:forward_to_sfe' : `aws:${action}`;
}

function statefulGroup(firewall: Resource): Json {
  const StatefulRules = rowsOf(firewall, 'rules').map((row, index) => ({
    Action: cellOf(row, 'action').toUpperCase(),
    Header: {
      Protocol: cellOf(row, 'protocol') === 'all' ? 'IP' : cellOf(row, 'protocol').toUpperCase(),
      Source: cellOf(row, 'source') || 'ANY',
      SourcePort: portsOf(row, 'sourcePorts'),
      Direction: row.bothWays === true ? 'ANY' : 'FORWARD',
      Destination: cellOf(row, 'destination') || 'ANY',
      DestinationPort: portsOf(row, 'ports'),
    },
    RuleOptions: [{ Keyword: 'sid', Settings: [String(index + 1)] }],
  }));
  return { RulesSource: { StatefulRules } };
}

/** Suricata writes ranges with a colon. */
function portsOf(row: Row, column: string): string {
  const ports = cellOf(row, column);
  return ports === 'all' ? 'ANY' : ports.replace('-', ':');
}

const NUMBERS: Readonly<Record<string, number>> = { tcp: 6, udp: 17, icmp: 1 };

function statelessGroup(firewall: Resource): Json {
  const addresses = (row: Row, column: string): Json =>
    cellOf(row, column) === '' ? [] : [{ AddressDefinition: cellOf(row, column) }];
  const ports = (row: Row, column: string): Json => {
    if (cellOf(row, column) === 'all') return [];
    const [from = 0, to = from] = cellOf(row, column).split('-').map(Number);
    return [{ FromPort: from, ToPort: to }];
  };
  const StatelessRules = rowsOf(firewall, 'statelessRules').map((row, index) => ({
    Priority: index + 1,
    RuleDefinition: {
      Actions: [statelessAction(cellOf(row, 'action'))],
      MatchAttributes: said({
        Sources: addresses(row, 'source'),
        Destinations: addresses(row, 'destination'),
        SourcePorts: ports(row, 'sourcePorts'),
        DestinationPorts: ports(row, 'ports'),
        Protocols: cellOf(row, 'protocol') === 'all' ? [] : [NUMBERS[cellOf(row, 'protocol')] ?? 6],
      }),
    },
  }));
  return { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules } } };
}
