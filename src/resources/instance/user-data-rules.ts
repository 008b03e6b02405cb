import { parsePrefixOrAddress, printPrefix } from '../../net/prefix.ts';
import { parsePortRange, printPortRange } from '../../net/ports.ts';
import { parseProtocol, printProtocol } from '../../net/protocols.ts';
import type { FirewallRow, NatRow } from './schema.ts';

/** The kernel's tables while a script fills them. */
export interface Tables {
  readonly nat: NatRow[];
  readonly firewall: FirewallRow[];
  /** What becomes of a packet no rule matched, where that is not ACCEPT. */
  readonly policies: Map<string, FirewallRow>;
}

export function emptyTables(): Tables {
  return { nat: [], firewall: [], policies: new Map() };
}

type Chain = FirewallRow['chain'];
const ANY = { protocol: 'all', source: '', destination: '', ports: 'all', state: 'any' } as const;
const row = (chain: Chain, action: FirewallRow['action'], match: Partial<FirewallRow> = {}): FirewallRow => ({
  ...ANY,
  chain,
  action,
  ...match,
});

/** Rules that iptables-services of Red Hat and Amazon Linux installs: SSH and pings in, nothing through. */
export const INSTALLED_RULES: readonly FirewallRow[] = [
  row('INPUT', 'ACCEPT', { state: 'established' }),
  row('INPUT', 'ACCEPT', { protocol: 'icmp' }),
  row('INPUT', 'ACCEPT', { protocol: 'tcp', ports: '22', state: 'new' }),
  row('INPUT', 'REJECT'),
  row('FORWARD', 'REJECT'),
];

/** Options of a command by name; repeated ones keep the last. */
interface Command {
  readonly options: ReadonlyMap<string, string>;
  /** Words that were no known option. */
  readonly strange: readonly string[];
}

const LONG: Readonly<Record<string, string>> = {
  '--table': '-t',
  '--append': '-A',
  '--insert': '-I',
  '--policy': '-P',
  '--flush': '-F',
  '--delete-chain': '-X',
  '--zero': '-Z',
  '--jump': '-j',
  '--protocol': '-p',
  '--proto': '-p',
  '--source': '-s',
  '--src': '-s',
  '--destination': '-d',
  '--dst': '-d',
  '--in-interface': '-i',
  '--out-interface': '-o',
  '--match': '-m',
  '--destination-port': '--dport',
  '--destination-ports': '--dports',
  '--wait': '-w',
  '--list': '-L',
  '--list-rules': '-S',
  '--numeric': '-n',
  '--verbose': '-v',
};
const FLAGS = ['--random-fully', '--random', '--persistent', '-Z', '-w', '-n', '-v', '--line-numbers'];
const WITH_VALUE = [
  '-t',
  '-j',
  '-p',
  '-s',
  '-d',
  '-i',
  '-o',
  '-m',
  '--dport',
  '--dports',
  '--to-destination',
  '--to-source',
  '--to-ports',
  '--state',
  '--ctstate',
  '--comment',
  '--reject-with',
  '--icmp-type',
];
/** Commands with an optional chain, and for -I and -P an optional second word. */
const COMMANDS = ['-A', '-I', '-P', '-F', '-X', '-L', '-S', '-N'];

/** Applies one iptables command to the tables; false when its meaning is not understood, and nothing is changed then. */
export function readRule(words: readonly string[], tables: Tables): boolean {
  const { options, strange } = parse(words);
  if (strange.length > 0) return false;
  const table = options.get('-t') ?? 'filter';
  if (options.has('-L') || options.has('-S') || options.has('-X') || options.has('-N')) return true;
  if (table !== 'nat' && table !== 'filter') return options.has('-F');
  if (options.has('-F')) return flush(table, options.get('-F') ?? '', tables);
  if (options.has('-P')) return policy(options.get('-P') ?? '', tables);
  if (!options.has('-A') && !options.has('-I')) return options.size === 0 || (options.size === 1 && options.has('-Z'));
  return table === 'nat' ? addNat(options, tables) : addFilter(options, tables);
}

function parse(words: readonly string[]): Command {
  const options = new Map<string, string>();
  const strange: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const name = LONG[word] ?? word;
    if (FLAGS.includes(name)) options.set(name, '');
    else if (WITH_VALUE.includes(name)) options.set(name, rest.shift() ?? '');
    else if (COMMANDS.includes(name)) {
      const plain: string[] = [];
      while (rest[0] !== undefined && /^\w/.test(rest[0])) plain.push(rest.shift() ?? '');
      options.set(name, plain.join(' '));
    } else strange.push(word);
  }
  return { options, strange };
}

function flush(table: 'nat' | 'filter', chain: string, tables: Tables): boolean {
  const kept = <R extends { readonly chain: string }>(rows: R[]): void => {
    rows.splice(0, Infinity, ...rows.filter((each) => chain !== '' && each.chain !== chain));
  };
  if (table === 'nat') kept(tables.nat);
  else kept(tables.firewall);
  return true;
}

function policy(words: string, tables: Tables): boolean {
  const [chain, action] = words.split(' ');
  if (chain !== 'INPUT' && chain !== 'FORWARD' && chain !== 'OUTPUT') return false;
  if (action === 'DROP') tables.policies.set(chain, row(chain, 'DROP'));
  else tables.policies.delete(chain);
  return action === 'DROP' || action === 'ACCEPT';
}

/** What both tables compare; null when a value has no form in Hopwise (a variable of the script, a negation). */
function matchOf(options: ReadonlyMap<string, string>): Pick<NatRow, 'protocol' | 'source' | 'destination'> | null {
  const protocol = parseProtocol(options.get('-p') ?? 'all');
  const [source, destination] = [options.get('-s'), options.get('-d')].map(blockOf);
  if (protocol === null || source == null || destination == null) return null;
  return { protocol: printProtocol(protocol), source, destination };
}

function blockOf(text: string | undefined): string | null {
  if (text === undefined || text === '0.0.0.0/0') return '';
  const prefix = parsePrefixOrAddress(text);
  return prefix === null ? null : printPrefix(prefix);
}

/** One range per row: `--dports 80,443` makes two rows. */
function portsOf(options: ReadonlyMap<string, string>): readonly string[] | null {
  const text = options.get('--dport') ?? options.get('--dports');
  if (text === undefined) return ['all'];
  const ranges = text.split(',').map((part) => parsePortRange(part));
  const read = ranges.flatMap((range) => (range === null ? [] : [printPortRange(range)]));
  return read.length === ranges.length ? read : null;
}

function addNat(options: ReadonlyMap<string, string>, tables: Tables): boolean {
  const chain = chainOf(options);
  const action = options.get('-j');
  const match = matchOf(options);
  const ports = portsOf(options);
  if (match === null || ports === null || options.has('--icmp-type')) return false;
  if (chain !== 'POSTROUTING' && chain !== 'PREROUTING' && chain !== 'OUTPUT') return false;
  if (action !== 'MASQUERADE' && action !== 'SNAT' && action !== 'DNAT') return false;
  const to = options.get('--to-destination') ?? options.get('--to-source') ?? options.get('--to-ports') ?? '';
  const rows = ports.map(
    (each): NatRow => ({
      ...match,
      chain,
      inInterface: interfaceOf(options.get('-i')),
      outInterface: interfaceOf(options.get('-o')),
      ports: each,
      action,
      to,
      randomFully: options.has('--random-fully'),
    }),
  );
  insert(tables.nat, rows, options, chain);
  return true;
}

function addFilter(options: ReadonlyMap<string, string>, tables: Tables): boolean {
  const chain = chainOf(options);
  const action = options.get('-j');
  const match = matchOf(options);
  const ports = portsOf(options);
  const state = stateOf(options.get('--ctstate') ?? options.get('--state'));
  if (options.get('-i') === 'lo' || options.get('-o') === 'lo') return true; // traffic within the guest is not simulated
  if (match === null || ports === null || state === null || options.has('--icmp-type')) return false;
  if (chain !== 'INPUT' && chain !== 'FORWARD' && chain !== 'OUTPUT') return false;
  if (action !== 'ACCEPT' && action !== 'DROP' && action !== 'REJECT') return false;
  const rows = ports.map((each): FirewallRow => ({ ...match, chain, ports: each, state, action }));
  insert(tables.firewall, rows, options, chain);
  return true;
}

function chainOf(options: ReadonlyMap<string, string>): string {
  return (options.get('-A') ?? options.get('-I') ?? '').split(' ')[0] ?? '';
}

/** `-A` goes to the end, `-I CHAIN n` before the n-th rule of its chain (1 without a number). */
function insert<R extends { readonly chain: string }>(
  into: R[],
  rows: readonly R[],
  options: ReadonlyMap<string, string>,
  chain: string,
): void {
  const place = options.get('-I')?.split(' ')[1];
  const indices = into.flatMap((each, index) => (each.chain === chain ? [index] : []));
  const before = options.has('-I') ? indices[Number(place ?? '1') - 1] : undefined;
  into.splice(before ?? into.length, 0, ...rows);
}

/** Names of shell variables stand for whichever interface there is. */
function interfaceOf(text: string | undefined): string {
  return text === undefined || text.includes('$') || text.includes('`') ? '' : text;
}

function stateOf(text: string | undefined): FirewallRow['state'] | null {
  if (text === undefined) return 'any';
  const states = text.split(',');
  if (states.includes('NEW')) return states.includes('ESTABLISHED') ? 'any' : 'new';
  if (states.includes('ESTABLISHED') || states.includes('RELATED')) return 'established';
  return text === 'INVALID' ? 'invalid' : null;
}
