import type { Json } from '../../model/topology.ts';
import { parsePrefixOrAddress } from '../../net/prefix.ts';
import { portsOf as rangeOf } from '../shared/cfn-ports.ts';
import type { Part } from './part.ts';
import { MOST_ROWS, rowsOfCombination } from './rows.ts';
import { isPlain, readSuricata, type WrittenRule } from './suricata.ts';

/** A rule group as it is noted until the firewall is settled: what `$HOME_NET` is, its VPC and the policy say. */
export interface RuleGroupNote {
  readonly [member: string]: Json;
  readonly stateful: readonly WrittenRule[];
  readonly stateless: readonly Json[];
  /** What the group's own variables stand for. */
  readonly sets: { readonly [name: string]: readonly string[] };
  /** What of it cannot be told by addresses, ports and protocols; empty where nothing. */
  readonly unread: string;
}

/** Reads a `RuleGroup`. @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RuleGroup.html */
export function readRuleGroup(group: Part): RuleGroupNote {
  const source = group.part('RulesSource');
  const written = readSuricata(source?.text('RulesString') ?? '');
  const domains = source?.has('RulesSourceList') === true;
  const listed = (source?.parts('StatefulRules') ?? []).map(statefulRule);
  const stateless = source?.part('StatelessRulesAndCustomActions')?.parts('StatelessRules') ?? [];
  const packets = byPriority(stateless).map(statelessRows);
  const unread = {
    RulesString: written.unread > 0,
    RulesSourceList: domains,
    RuleOptions: listed.includes('unread'),
    StatelessRules: packets.includes(null),
  };
  return {
    stateful: [...listed.filter((each) => each !== 'alert' && each !== 'unread'), ...written.rules],
    stateless: packets.flatMap((each) => each ?? []),
    sets: setsOf(group.part('RuleVariables')),
    unread: Object.entries(unread)
      .flatMap(([member, isUnread]) => (isUnread ? member : []))
      .join(', '),
  };
}

/** Variables of a rule group, by name: `IPSets` and `PortSets` share the space. */
function setsOf(variables: Part | null): { readonly [name: string]: readonly string[] } {
  return { ...variables?.sets('IPSets'), ...variables?.sets('PortSets') };
}

/** Lower numbers come first; those without one stay as they are. */
export function byPriority(parts: readonly Part[]): readonly Part[] {
  return parts
    .map((part) => ({ part, priority: part.number('Priority') ?? 0 }))
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ part }) => part);
}

/** Alerts decide nothing. Rules with options about what packets carry are not told by their headers. */
function statefulRule(rule: Part): WrittenRule | 'alert' | 'unread' {
  const header = rule.part('Header');
  const action = (rule.text('Action') ?? '').toLowerCase();
  const options = rule.parts('RuleOptions');
  header?.ignore('Protocol', 'Source', 'SourcePort', 'Direction', 'Destination', 'DestinationPort');
  const texts = options.map((each) => `${each.text('Keyword') ?? ''}:${each.items('Settings').join(',')}`);
  if (header === null || action === 'alert') return 'alert';
  if (!['pass', 'drop', 'reject'].includes(action) || !texts.every((each) => isPlain(each, action))) return 'unread';
  return {
    action,
    protocol: header.text('Protocol') ?? 'IP',
    source: header.text('Source') ?? 'ANY',
    sourcePorts: header.text('SourcePort') ?? 'ANY',
    destination: header.text('Destination') ?? 'ANY',
    ports: header.text('DestinationPort') ?? 'ANY',
    bothWays: header.text('Direction') === 'ANY',
  };
}

/** Null for a rule that looks at flags, or that is too long to be told by rows. */
function statelessRows(rule: Part): readonly Json[] | null {
  const definition = rule.part('RuleDefinition');
  const match = definition?.part('MatchAttributes') ?? null;
  const action = statelessAction(definition?.items('Actions') ?? []);
  const addresses = (member: string): readonly string[] =>
    orAny(
      withoutFamilies((match?.parts(member) ?? []).map((each) => addressOf(each.text('AddressDefinition') ?? ''))),
      '',
    );
  const ports = (member: string): readonly string[] =>
    orAny(
      (match?.parts(member) ?? []).map((each) => rangeOf(each.number('FromPort'), each.number('ToPort'))),
      'all',
    );
  const rows = rowsOfCombination({
    sources: addresses('Sources'),
    sourcePorts: ports('SourcePorts'),
    destinations: addresses('Destinations'),
    ports: ports('DestinationPorts'),
    protocols: orAny(match?.items('Protocols') ?? [], 'all'),
  });
  const looksAtFlags = match?.has('TCPFlags') === true;
  return looksAtFlags || rows.length > MOST_ROWS ? null : rows.map((row) => ({ action, ...row }));
}

/** `aws:pass`, `aws:drop` or `aws:forward_to_sfe`, custom actions aside. */
export function statelessAction(actions: readonly string[]): 'pass' | 'drop' | 'forward' {
  if (actions.includes('aws:pass')) return 'pass';
  return actions.includes('aws:drop') ? 'drop' : 'forward';
}

function orAny(items: readonly string[], any: string): readonly string[] {
  return items.length > 0 ? items : [any];
}

/** All addresses of both families are any address. */
function withoutFamilies(blocks: readonly string[]): readonly string[] {
  return blocks.includes('0.0.0.0/0') && blocks.includes('::/0') ? [] : blocks;
}

/** An address block, or empty for any. */
function addressOf(text: string): string {
  return parsePrefixOrAddress(text) === null ? '' : text;
}
