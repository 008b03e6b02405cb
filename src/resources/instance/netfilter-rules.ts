import { parseAddress } from '../../net/address.ts';
import { ANY_PROTOCOL } from '../../net/packet.ts';
import { ANY_PORT, type PortRange, parsePortRange } from '../../net/ports.ts';
import { type Prefix, parsePrefix } from '../../net/prefix.ts';
import { parseProtocol } from '../../net/protocols.ts';
import type { FirewallRule, NatRule } from '../../sim/netfilter.ts';
import type { FirewallRow, NatRow } from './schema.ts';

/** The rows of `iptables -t nat` as the simulator takes them, in order. @see https://man7.org/linux/man-pages/man8/iptables-extensions.8.html */
export function natRules(rows: readonly NatRow[]): readonly NatRule[] {
  return rows.map((row, index) => {
    const target = translationOf(row.to);
    return {
      ...matchOf(row),
      chain: row.chain,
      inInterface: row.inInterface,
      outInterface: row.outInterface,
      action: row.action,
      address: row.action === 'MASQUERADE' ? null : target.address,
      toPorts: target.ports,
      randomFully: row.randomFully,
      index,
    };
  });
}

export function firewallRules(rows: readonly FirewallRow[]): readonly FirewallRule[] {
  return rows.map((row, index) => ({
    ...matchOf(row),
    chain: row.chain,
    state: row.state,
    action: row.action,
    index,
    text: `${row.chain} ${row.action} ${row.protocol} ${row.ports}`,
  }));
}

type MatchColumns = Pick<FirewallRow, 'protocol' | 'source' | 'destination' | 'ports'>;

function matchOf(row: MatchColumns): {
  protocol: number;
  source: Prefix | null;
  destination: Prefix | null;
  ports: PortRange;
} {
  return {
    protocol: parseProtocol(row.protocol) ?? ANY_PROTOCOL,
    source: parsePrefix(row.source),
    destination: parsePrefix(row.destination),
    ports: parsePortRange(row.ports) ?? ANY_PORT,
  };
}

/** Reads `10.0.0.5`, `10.0.0.5:80`, `10.0.0.5:1000-2000`, or ports alone (`1024-65535`). */
function translationOf(to: string): { readonly address: number | null; readonly ports: PortRange | null } {
  const text = to.trim();
  const [host = '', ports = ''] = text.includes('.') ? text.split(':') : ['', text.replace(/^:/, '')];
  const address = parseAddress(host);
  return { address: typeof address === 'number' ? address : null, ports: ports === '' ? null : parsePortRange(ports) };
}
