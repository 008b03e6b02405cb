import type { Around } from '../../formats/mapping.ts';
import type { Json, Props, Resource } from '../../model/topology.ts';
import { cellOf, textOf, type Row } from '../shared/props.ts';
import type { Sets } from './expressions.ts';
import type { Part } from './part.ts';
import { isByContent, statefulRows } from './rows.ts';
import { byPriority, statelessAction } from './rule-group.ts';
import type { WrittenRule } from './suricata.ts';

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
    sets: { ...policy.part('PolicyVariables')?.sets('RuleVariables') },
    defaultAction: isStrict && dropsOthers ? 'drop' : 'pass',
  };
}

/** In the default order all rules that pass come before those that drop. @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html */
const DEFAULT_ORDER: Readonly<Record<string, number>> = { pass: 0, drop: 1, reject: 2 };

/** What a policy and its rule groups come to for a firewall. What the input does not hold, or is not read, is named. */
export function propsOfPolicy(policy: string, firewall: Resource, around: Around): Props {
  const noted = around.noted(policy);
  if (!isRow(noted)) return { unread: [policy] };
  const groups = (member: string): readonly Told[] =>
    listOf(noted[member]).flatMap((id) => (typeof id === 'string' ? [{ id, note: around.noted(id) }] : []));
  const home = textOf(around.enclosing(firewall.id, 'vpc'), 'cidr');
  const read = groups('stateful').map((each) => statefulIn(each, variables(home, noted.sets)));
  const stateless = groups('stateless');
  const stateful = read.flatMap((each) => each.rows);
  const unread = [...stateless.filter(({ note }) => isUnread(note)), ...read.filter((each) => each.isUnread)];
  const isStrict = noted.isStrict === true;
  return {
    statelessDefault: noted.statelessDefault ?? 'forward',
    defaultAction: noted.defaultAction ?? 'pass',
    statelessRules: stateless.flatMap(({ note }) => (isRow(note) ? listOf(note.stateless) : [])),
    rules: isStrict ? stateful : stateful.toSorted((a, b) => rankOf(a) - rankOf(b)),
    unread: unread.map((each) => each.id),
  };
}

/** A rule group that a policy names, and what is noted of it; null where the input does not hold it. */
interface Told {
  readonly id: string;
  readonly note: Json;
}

function isUnread(note: Json): boolean {
  return !isRow(note) || note.unread !== '';
}

/** The firewall's own VPC is at home, unless the policy says otherwise, and the rest is elsewhere. */
function variables(home: string, ofPolicy: Json | undefined): Sets {
  return new Map([['HOME_NET', [home]], ['EXTERNAL_NET', ['!$HOME_NET']], ...namedSets(ofPolicy)]);
}

function namedSets(sets: Json | undefined): readonly (readonly [string, readonly string[]])[] {
  if (sets === undefined || !isRow(sets)) return [];
  return Object.entries(sets).map(([name, items]) => [name, listOf(items).map(String)] as const);
}

function statefulIn({ id, note }: Told, usual: Sets) {
  if (!isRow(note)) return { id, rows: [], isUnread: true };
  const sets = new Map([...usual, ...namedSets(note.sets)]);
  const rules = listOf(note.stateful).filter(isRow).map(ruleOf);
  const rows = rules.map((rule) => statefulRows(rule, sets));
  return {
    id,
    rows: rows.flatMap((each) => each ?? []),
    isUnread: isUnread(note) || rows.includes(null) || rules.some(isByContent),
  };
}

function ruleOf(row: Row): WrittenRule {
  return {
    action: cellOf(row, 'action'),
    protocol: cellOf(row, 'protocol'),
    source: cellOf(row, 'source'),
    sourcePorts: cellOf(row, 'sourcePorts'),
    destination: cellOf(row, 'destination'),
    ports: cellOf(row, 'ports'),
    bothWays: row.bothWays === true,
  };
}

function rankOf(row: Row): number {
  return DEFAULT_ORDER[String(row.action)] ?? 0;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function isRow(value: Json): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
