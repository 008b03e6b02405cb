import type { Around } from '../../formats/mapping.ts';
import type { Json, Props, Resource } from '../../model/topology.ts';
import { textOf, type Row } from '../shared/props.ts';
import type { Part } from './part.ts';
import { byPriority, HOME_NET, statelessAction } from './rule-group.ts';

/** Reads a `FirewallPolicy` as it is noted. @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicy.html */
export function readPolicy(policy: Part): Json {
  const groups = (member: string): readonly string[] =>
    byPriority(policy.parts(member)).flatMap((each) => {
      each.ignore('Override');
      return each.id('ResourceArn') ?? [];
    });
  const isStrict = policy.part('StatefulEngineOptions')?.text('RuleOrder') === 'STRICT_ORDER';
  const dropsOthers = policy.items('StatefulDefaultActions').some((each) => each.startsWith('aws:drop'));
  return {
    stateless: groups('StatelessRuleGroupReferences'),
    stateful: groups('StatefulRuleGroupReferences'),
    statelessDefault: statelessAction(policy.items('StatelessDefaultActions')),
    isStrict,
    defaultAction: isStrict && dropsOthers ? 'drop' : 'pass',
  };
}

/** In the default order all rules that pass come before those that drop. @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html */
const DEFAULT_ORDER: Readonly<Record<string, number>> = { pass: 0, drop: 1, reject: 2 };

/** What a policy and its rule groups come to for a firewall; nothing where the policy is not in the input. */
export function propsOfPolicy(policy: string, firewall: Resource, around: Around): Props {
  const noted = around.noted(policy);
  if (!isRow(noted)) return {};
  const home = textOf(around.enclosing(firewall.id, 'vpc'), 'cidr');
  const rowsIn = (groups: Json | undefined, member: 'stateful' | 'stateless'): readonly Row[] =>
    listOf(groups).flatMap((group) => {
      const note = typeof group === 'string' ? around.noted(group) : null;
      return isRow(note)
        ? listOf(note[member])
            .filter(isRow)
            .map((row) => atHome(row, home))
        : [];
    });
  const stateful = rowsIn(noted.stateful, 'stateful');
  const isStrict = noted.isStrict === true;
  return {
    statelessDefault: noted.statelessDefault ?? 'forward',
    defaultAction: noted.defaultAction ?? 'pass',
    statelessRules: rowsIn(noted.stateless, 'stateless'),
    rules: isStrict ? stateful : stateful.toSorted((a, b) => rankOf(a) - rankOf(b)),
  };
}

function rankOf(row: Row): number {
  return DEFAULT_ORDER[String(row.action)] ?? 0;
}

function atHome(row: Row, home: string): Row {
  const replaced = (value: Json | undefined): Json => (value === HOME_NET ? home : (value ?? ''));
  return { ...row, source: replaced(row.source), destination: replaced(row.destination) };
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function isRow(value: Json): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
