import type { Json } from '../../model/topology.ts';
import { parsePortRange } from '../../net/ports.ts';
import { parsePrefixOrAddress } from '../../net/prefix.ts';
import { parseProtocol } from '../../net/protocols.ts';
import { portsOf as rangeOf } from '../shared/cfn-ports.ts';
import type { Part } from './part.ts';

/** A rule group as it is noted until the firewall is settled. `$HOME_NET` stands until the VPC is known. */
export interface RuleGroupNote {
  readonly [member: string]: Json;
  readonly stateful: readonly Json[];
  readonly stateless: readonly Json[];
  /** What of it cannot be told by addresses, ports and protocols; empty where nothing. */
  readonly unread: string;
}

/** Reads a `RuleGroup`. @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RuleGroup.html */
export function readRuleGroup(group: Part): RuleGroupNote {
  const source = group.part('RulesSource');
  const unread = ['RulesString', 'RulesSourceList'].filter((member) => source?.has(member));
  const stateless = source?.part('StatelessRulesAndCustomActions')?.parts('StatelessRules') ?? [];
  return {
    stateful: (source?.parts('StatefulRules') ?? []).flatMap(statefulRows),
    stateless: byPriority(stateless).flatMap(statelessRows),
    unread: unread.join(', '),
  };
}

/** Lower numbers come first; those without one stay as they are. */
export function byPriority(parts: readonly Part[]): readonly Part[] {
  return parts
    .map((part) => ({ part, priority: part.number('Priority') ?? 0 }))
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ part }) => part);
}

const STATEFUL_ACTIONS: Readonly<Record<string, string>> = { PASS: 'pass', DROP: 'drop', REJECT: 'reject' };

/** Alerts decide nothing and are left out. */
function statefulRows(rule: Part): readonly Json[] {
  const header = rule.part('Header');
  const action = STATEFUL_ACTIONS[rule.text('Action') ?? ''];
  rule.ignore('RuleOptions');
  header?.ignore('Protocol', 'Source', 'SourcePort', 'Direction', 'Destination', 'DestinationPort');
  if (header === null || action === undefined) return [];
  const protocol = protocolOf(header.text('Protocol') ?? 'IP');
  const bothWays = header.text('Direction') === 'ANY';
  return combined({
    sources: listed(header.text('Source')).map(addressOf),
    sourcePorts: listed(header.text('SourcePort')).map(portsOf),
    destinations: listed(header.text('Destination')).map(addressOf),
    ports: listed(header.text('DestinationPort')).map(portsOf),
    protocols: [protocol],
  }).map((row) => ({ action, ...row, bothWays }));
}

function statelessRows(rule: Part): readonly Json[] {
  const definition = rule.part('RuleDefinition');
  const match = definition?.part('MatchAttributes') ?? null;
  match?.ignore('TCPFlags');
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
  return combined({
    sources: addresses('Sources'),
    sourcePorts: ports('SourcePorts'),
    destinations: addresses('Destinations'),
    ports: ports('DestinationPorts'),
    protocols: orAny(match?.items('Protocols') ?? [], 'all'),
  }).map((row) => ({ action, ...row }));
}

/** `aws:pass`, `aws:drop` or `aws:forward_to_sfe`, custom actions aside. */
export function statelessAction(actions: readonly string[]): 'pass' | 'drop' | 'forward' {
  if (actions.includes('aws:pass')) return 'pass';
  return actions.includes('aws:drop') ? 'drop' : 'forward';
}

interface Combination {
  readonly sources: readonly string[];
  readonly sourcePorts: readonly string[];
  readonly destinations: readonly string[];
  readonly ports: readonly string[];
  readonly protocols: readonly string[];
}

/** Rows that one rule may become: lists of lists are told by as many rows, up to this. */
const MOST_ROWS = 200;

function combined({ sources, sourcePorts, destinations, ports, protocols }: Combination) {
  return protocols
    .flatMap((protocol) => sources.map((source) => ({ protocol, source })))
    .flatMap((row) => destinations.map((destination) => ({ ...row, destination })))
    .flatMap((row) => sourcePorts.map((each) => ({ ...row, sourcePorts: each })))
    .flatMap((row) => ports.map((each) => ({ ...row, ports: each })))
    .slice(0, MOST_ROWS);
}

function orAny(items: readonly string[], any: string): readonly string[] {
  return items.length > 0 ? items : [any];
}

/** All addresses of both families are any address. */
function withoutFamilies(blocks: readonly string[]): readonly string[] {
  return blocks.includes('0.0.0.0/0') && blocks.includes('::/0') ? [] : blocks;
}

/** `ANY`, one item, or `[a, b]`. */
function listed(text: string | null): readonly string[] {
  const bare = (text ?? 'ANY').trim();
  if (!bare.startsWith('[')) return [bare];
  return bare
    .slice(1, -1)
    .split(',')
    .map((each) => each.trim());
}

/** An address block, `$HOME_NET` as it stands, or empty for any and for what is not known here. */
function addressOf(text: string): string {
  if (text === HOME_NET) return text;
  return parsePrefixOrAddress(text) === null ? '' : text;
}

/** The firewall's own VPC, unless the rule group says otherwise. */
export const HOME_NET = '$HOME_NET';

function portsOf(text: string): string {
  return /any/i.test(text) || parsePortRange(text) === null ? 'all' : text;
}

/** Protocols of the application layer stand for what carries them. */
function protocolOf(text: string): string {
  const name = text.toLowerCase();
  if (name === 'ip') return 'all';
  if (name === 'dns' || name === 'ntp' || name === 'dhcp' || name === 'tftp') return 'udp';
  return parseProtocol(name) === null ? 'tcp' : name;
}
