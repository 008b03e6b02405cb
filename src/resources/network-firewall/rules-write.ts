import type { Json } from '../../model/topology.ts';
import { ANY_PROTOCOL, ICMP, ICMPV6, TCP, UDP } from '../../net/packet.ts';
import { ANY_PORT, type PortRange, parsePortRange } from '../../net/ports.ts';
import { parseProtocol } from '../../net/protocols.ts';
import { cellOf, type Row } from '../shared/props.ts';

const STATELESS_ACTIONS: Readonly<Record<string, string>> = { pass: 'aws:pass', drop: 'aws:drop' };

/** Stateless rules as a rule group holds them. Ports are of TCP and UDP: a rule for all protocols that names some is one for these. */
export function statelessRules(rows: readonly Row[]): readonly Json[] {
  return rows.map((row, index) => ({
    Priority: index + 1,
    RuleDefinition: {
      Actions: [STATELESS_ACTIONS[cellOf(row, 'action')] ?? 'aws:forward_to_sfe'],
      MatchAttributes: matchOf(row),
    },
  }));
}

/** What is left open fits everything; where all is, the sources say so. */
function matchOf(row: Row): { readonly [attribute: string]: Json } {
  const match = {
    Sources: definitions(cellOf(row, 'source')),
    SourcePorts: ranges(cellOf(row, 'sourcePorts')),
    Destinations: definitions(cellOf(row, 'destination')),
    DestinationPorts: ranges(cellOf(row, 'ports')),
    Protocols: protocols(row),
  };
  const isOpen = Object.values(match).every((each) => each.length === 0);
  return isOpen ? { Sources: ANYWHERE } : match;
}

const ANYWHERE: readonly Json[] = [{ AddressDefinition: '0.0.0.0/0' }, { AddressDefinition: '::/0' }];

function definitions(address: string): readonly Json[] {
  return address === '' ? [] : [{ AddressDefinition: address }];
}

function ranges(text: string): readonly Json[] {
  const range = parsePortRange(text) ?? ANY_PORT;
  return isAll(range) ? [] : [{ FromPort: range.from, ToPort: range.to }];
}

function isAll({ from, to }: PortRange): boolean {
  return from === ANY_PORT.from && to === ANY_PORT.to;
}

function protocols(row: Row): readonly number[] {
  const protocol = parseProtocol(cellOf(row, 'protocol')) ?? ANY_PROTOCOL;
  if (protocol !== ANY_PROTOCOL) return [protocol];
  const ports = [cellOf(row, 'sourcePorts'), cellOf(row, 'ports')];
  return ports.every((each) => isAll(parsePortRange(each) ?? ANY_PORT)) ? [] : [TCP, UDP];
}

const STATEFUL_PROTOCOLS: ReadonlyMap<number, string> = new Map([
  [ANY_PROTOCOL, 'IP'],
  [TCP, 'TCP'],
  [UDP, 'UDP'],
  [ICMP, 'ICMP'],
  [ICMPV6, 'ICMP'],
]);

/** Stateful rules as a rule group holds them, without those of protocols that its headers cannot name. */
export function statefulRules(rows: readonly Row[]): readonly Json[] {
  return rows.flatMap((row, index): readonly Json[] => {
    const Protocol = STATEFUL_PROTOCOLS.get(parseProtocol(cellOf(row, 'protocol')) ?? ANY_PROTOCOL);
    if (Protocol === undefined) return [];
    const Header = {
      Protocol,
      Source: cellOf(row, 'source') || 'ANY',
      SourcePort: portText(cellOf(row, 'sourcePorts')),
      Direction: row.bothWays === true ? 'ANY' : 'FORWARD',
      Destination: cellOf(row, 'destination') || 'ANY',
      DestinationPort: portText(cellOf(row, 'ports')),
    };
    const RuleOptions = [{ Keyword: 'sid', Settings: [String(index + 1)] }];
    return [{ Action: cellOf(row, 'action').toUpperCase(), Header, RuleOptions }];
  });
}

/** As Suricata writes them: `80`, `8000:8010`. */
function portText(text: string): string {
  const range = parsePortRange(text) ?? ANY_PORT;
  if (isAll(range)) return 'ANY';
  return range.from === range.to ? String(range.from) : `${range.from}:${range.to}`;
}
