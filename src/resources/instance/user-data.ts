import type { FirewallRow, ListenerRow, NatRow } from './schema.ts';
import { emptyTables, INSTALLED_RULES, readRule, type Tables } from './user-data-rules.ts';

/** What a start-up script makes of its instance. */
export interface Guest {
  /** `listed` when the script says what runs, `unknown` when it says nothing or starts programs that cannot be read here. */
  readonly listening: 'listed' | 'unknown';
  readonly listeners: readonly ListenerRow[];
  readonly ipForward: boolean;
  readonly nat: readonly NatRow[];
  readonly firewall: readonly FirewallRow[];
  /** Commands about packets that were not understood. */
  readonly puzzling: readonly string[];
}

/** Programs by the words that install or start them, and where they listen as installed. */
const SERVICES: readonly { readonly words: RegExp; readonly service: string; readonly ports: readonly number[] }[] = [
  { words: /\b(httpd|apache2)\b/, service: 'http', ports: [80] },
  { words: /\bnginx\b/, service: 'http', ports: [80] },
  { words: /\bmod_ssl\b/, service: 'https', ports: [443] },
  { words: /\bsquid\b/, service: 'squid', ports: [3128] },
  { words: /\btinyproxy\b/, service: 'tinyproxy', ports: [8888] },
  { words: /\b(mysqld|mysql-server|mariadb-server|mariadb)\b/, service: 'mysql', ports: [3306] },
  { words: /\b(postgresql-server|postgresql)\b/, service: 'postgresql', ports: [5432] },
  { words: /\bredis(-server|6)?\b/, service: 'redis', ports: [6379] },
];
const STARTS = /\b(install|start|restart|enable|reload)\b/;
const SSHD = /\bsshd?\b/;
/** Programs that open ports which only they know. */
const OPAQUE =
  /\b(cfn-init|docker|podman|kubectl|ansible|node|java|python3?|php|ruby|terraform)\b|\|\s*(sudo\s+)?(ba)?sh\b/;

const SSH: ListenerRow = { protocol: 'tcp', port: 22, address: '', service: 'ssh' };

/** Reads a shell script or cloud-config. Everything but services, forwarding and packet rules is passed over and forgotten. */
export function readUserData(script: string): Guest {
  const commands = commandsOf(script);
  const tables = emptyTables();
  const puzzling: string[] = [];
  let ipForward = false;
  let section: 'nat' | 'filter' | null = null;
  for (const command of commands) {
    ipForward = forwarding(command) ?? ipForward;
    section = sectionAfter(command, section);
    if (startsFirewall(command)) tables.firewall.splice(0, Infinity, ...INSTALLED_RULES);
    const rule = packetCommand(command, section);
    if (rule !== null && !readRule(rule, tables)) puzzling.push(command);
    if (/^(nft|ufw|firewall-cmd)\s/.test(command)) puzzling.push(command);
  }
  const listeners = listenersOf(commands);
  const known = commands.some(
    (command) => STARTS.test(command) && (SSHD.test(command) || serviceOf(command).length > 0),
  );
  const listening = known && !commands.some((command) => OPAQUE.test(command)) ? 'listed' : 'unknown';
  return { listening, listeners, ipForward, nat: tables.nat, firewall: finished(tables), puzzling };
}

/** Commands one by one: continued lines joined, lists at `;` and `&&` split, comments and list dashes removed. */
function commandsOf(script: string): readonly string[] {
  return script
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n|;|&&/)
    .map((line) =>
      line
        .trim()
        .replace(/^- +/, '')
        .replace(/^sudo +/, ''),
    )
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function forwarding(command: string): boolean | null {
  const set = [...command.matchAll(/net\.ipv4\.(?:ip_forward|conf\.all\.forwarding)\s*=\s*([01])/g)].pop();
  if (set !== undefined) return set[1] === '1';
  const written = /echo\s+["']?([01])["']?\s*>+\s*\/proc\/sys\/net\/ipv4\/ip_forward/.exec(command);
  return written === null ? null : written[1] === '1';
}

/** `*nat` and `*filter` open a section of an iptables-save file, `COMMIT` closes it. */
function sectionAfter(command: string, section: 'nat' | 'filter' | null): 'nat' | 'filter' | null {
  if (command === '*nat') return 'nat';
  if (command === '*filter') return 'filter';
  return command === 'COMMIT' || command.startsWith('*') ? null : section;
}

/** The words of a rule after `iptables`; null for other commands. */
function packetCommand(command: string, section: 'nat' | 'filter' | null): readonly string[] | null {
  const iptables = /^(?:\S*\/)?iptables\s+(.*)$/.exec(command);
  if (iptables?.[1] !== undefined) return wordsOf(iptables[1]);
  return section !== null && /^-[AIP]\s/.test(command) ? ['-t', section, ...wordsOf(command)] : null;
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^["']|["']$/g, ''))
    .filter((word) => word !== '');
}

/** The service of Red Hat and Amazon Linux, which loads its own rules when it starts. */
function startsFirewall(command: string): boolean {
  return /^(systemctl\s+((enable\s+)?--now\s+|(re)?start\s+)|service\s+)iptables(\.service)?(\s+(re)?start)?$/.test(
    command,
  );
}

function finished(tables: Tables): readonly FirewallRow[] {
  return [...tables.firewall, ...tables.policies.values()];
}

function listenersOf(commands: readonly string[]): readonly ListenerRow[] {
  const rows = new Map<number, ListenerRow>([[SSH.port, SSH]]);
  for (const command of commands) {
    if (!STARTS.test(command)) continue;
    for (const row of serviceOf(command)) rows.set(row.port, row);
  }
  return [...rows.values()].sort((a, b) => a.port - b.port);
}

function serviceOf(command: string): readonly ListenerRow[] {
  return SERVICES.filter(({ words }) => words.test(command)).flatMap(({ service, ports }) =>
    ports.map((port): ListenerRow => ({ protocol: 'tcp', port, address: '', service })),
  );
}
