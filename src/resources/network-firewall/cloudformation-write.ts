import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Json, Resource } from '../../model/topology.ts';
import { firewallEndpoints } from '../shared/cfn-firewall.ts';
import { rowsOf, textOf, textsOf } from '../shared/props.ts';
import { subnetOf } from '../shared/subnets.ts';
import { vpcOf } from '../shared/vpc.ts';
import { statefulRules, statelessRules } from './rules-write.ts';

/** A firewall with a policy of its own, and a rule group of either kind where it has such rules. */
export function writeFirewall(firewall: Resource, template: CfnTemplate): void {
  const { view } = template;
  const subnets = firewallEndpoints(view, firewall).map((each) => subnetOf(view, each.id)?.id ?? null);
  template.put(firewall, 'AWS::NetworkFirewall::Firewall', {
    FirewallName: nameFor(firewall, template, ''),
    FirewallPolicyArn: { Ref: template.partId(firewall.id, POLICY) },
    VpcId: template.ref(vpcOf(view, firewall.id)?.id ?? null),
    SubnetMappings: subnets.map((subnet) => ({ SubnetId: template.ref(subnet) })),
    Tags: template.tags(firewall),
  });
  const stateless = statelessRules(rowsOf(firewall, 'statelessRules'));
  const stateful = statefulRules(rowsOf(firewall, 'rules'));
  if (stateless.length > 0)
    writeGroup(firewall, STATELESS, { StatelessRulesAndCustomActions: { StatelessRules: stateless } }, template);
  if (stateful.length > 0) writeGroup(firewall, STATEFUL, { StatefulRules: stateful }, template);
  writePolicy(firewall, { stateless: stateless.length > 0, stateful: stateful.length > 0 }, template);
}

const POLICY = 'Policy';
const STATELESS = 'StatelessRules';
const STATEFUL = 'StatefulRules';

/** Rules a group has room for at least, so that some can be added: a group's capacity never changes. */
const CAPACITY = 100;

function writeGroup(
  firewall: Resource,
  part: string,
  source: { readonly [name: string]: Json },
  template: CfnTemplate,
) {
  const isStateful = part === STATEFUL;
  template.part(firewall, part, 'AWS::NetworkFirewall::RuleGroup', {
    RuleGroupName: nameFor(firewall, template, isStateful ? '-stateful' : '-stateless'),
    Type: isStateful ? 'STATEFUL' : 'STATELESS',
    Capacity: Math.max(CAPACITY, 2 * rowsOf(firewall, isStateful ? 'rules' : 'statelessRules').length),
    RuleGroup: { RulesSource: source, StatefulRuleOptions: isStateful ? STRICT : null },
  });
}

/** Rules are tried in the order they stand in. */
const STRICT: Json = { RuleOrder: 'STRICT_ORDER' };

const STATELESS_DEFAULTS: Readonly<Record<string, string>> = { pass: 'aws:pass', drop: 'aws:drop' };

function writePolicy(
  firewall: Resource,
  has: { readonly stateless: boolean; readonly stateful: boolean },
  template: CfnTemplate,
): void {
  const reference = (part: string) => [{ ResourceArn: { Ref: template.partId(firewall.id, part) }, Priority: 1 }];
  const usual = STATELESS_DEFAULTS[textOf(firewall, 'statelessDefault')] ?? 'aws:forward_to_sfe';
  template.part(firewall, POLICY, 'AWS::NetworkFirewall::FirewallPolicy', {
    FirewallPolicyName: nameFor(firewall, template, '-policy'),
    FirewallPolicy: {
      StatelessDefaultActions: [usual],
      StatelessFragmentDefaultActions: [usual],
      StatelessRuleGroupReferences: has.stateless ? reference(STATELESS) : [],
      StatefulEngineOptions: STRICT,
      StatefulDefaultActions: textOf(firewall, 'defaultAction') === 'drop' ? ['aws:drop_strict'] : [],
      StatefulRuleGroupReferences: [...(has.stateful ? reference(STATEFUL) : []), ...elsewhere(firewall)],
    },
  });
}

/** Rule groups that are not read in full are there already, where their ARN is known: behind the rules that are. */
function elsewhere(firewall: Resource): readonly Json[] {
  const arns = textsOf(firewall, 'unread').filter((each) => each.includes(':stateful-rulegroup/'));
  return arns.map((ResourceArn, index) => ({ ResourceArn, Priority: index + 2 }));
}

/** Letters, digits and hyphens. */
function nameFor(firewall: Resource, template: CfnTemplate, suffix: string): string {
  const name = firewall.name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${(name || template.logicalId(firewall.id)).slice(0, 100)}${suffix}`;
}
