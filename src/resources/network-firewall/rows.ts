import { parseProtocol } from '../../net/protocols.ts';
import type { Row } from '../shared/props.ts';
import { blocksIn, rangesIn, type Sets } from './expressions.ts';
import type { WrittenRule } from './suricata.ts';

interface Combination {
  readonly sources: readonly string[];
  readonly sourcePorts: readonly string[];
  readonly destinations: readonly string[];
  readonly ports: readonly string[];
  readonly protocols: readonly string[];
}

/** Rows that one rule may become; one of more is not read. */
export const MOST_ROWS = 200;

/** A row for each way to choose among the lists. */
export function rowsOfCombination({ sources, sourcePorts, destinations, ports, protocols }: Combination) {
  return protocols
    .flatMap((protocol) => sources.map((source) => ({ protocol, source })))
    .flatMap((row) => destinations.map((destination) => ({ ...row, destination })))
    .flatMap((row) => sourcePorts.map((each) => ({ ...row, sourcePorts: each })))
    .flatMap((row) => ports.map((each) => ({ ...row, ports: each })));
}

/** The rows of a stateful rule; null where what it names is not known, or is too much. */
export function statefulRows(rule: WrittenRule, sets: Sets): readonly Row[] | null {
  const sources = blocksIn(rule.source, sets);
  const sourcePorts = rangesIn(rule.sourcePorts, sets);
  const destinations = blocksIn(rule.destination, sets);
  const ports = rangesIn(rule.ports, sets);
  if (sources === null || sourcePorts === null || destinations === null || ports === null) return null;
  const protocols = [protocolOf(rule.protocol)];
  const rows = rowsOfCombination({ sources, sourcePorts, destinations, ports, protocols });
  if (rows.length > MOST_ROWS) return null;
  return rows.map((row) => ({ action: rule.action, ...row, bothWays: rule.bothWays }));
}

/** Whether the protocol is one of the application layer and the header says nothing else: then what packets carry decides. */
export function isByContent({ protocol, ports }: WrittenRule): boolean {
  return parseProtocol(protocol.toLowerCase()) === null && protocol.toLowerCase() !== 'ip' && /^any$/i.test(ports);
}

/** Protocols of the application layer stand for what carries them. */
function protocolOf(text: string): string {
  const name = text.toLowerCase();
  if (name === 'ip') return 'all';
  if (name === 'dns' || name === 'ntp' || name === 'dhcp' || name === 'tftp') return 'udp';
  return parseProtocol(name) === null ? 'tcp' : name;
}
