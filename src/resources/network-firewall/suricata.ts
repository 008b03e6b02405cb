/** A stateful rule as it is written: addresses and ports are expressions still. */
export interface WrittenRule {
  readonly [member: string]: string | boolean;
  readonly action: string;
  readonly protocol: string;
  readonly source: string;
  readonly sourcePorts: string;
  readonly destination: string;
  readonly ports: string;
  readonly bothWays: boolean;
}

/** Rules of a text, in its order, and how many of them look at more than addresses, ports and protocols. */
export interface SuricataRules {
  readonly rules: readonly WrittenRule[];
  readonly unread: number;
}

const PLACE = String.raw`(!?\[.*?\]|\S+)`;
const RULE = new RegExp(
  String.raw`^(pass|drop|reject|alert)\s+(\S+)\s+${PLACE}\s+${PLACE}\s+(->|<>)\s+${PLACE}\s+${PLACE}\s*\((.*)\)$`,
  'i',
);

/**
 * Rules in Suricata's language. Those that only alert decide nothing; those that look into packets are counted.
 * @see https://docs.suricata.io/en/latest/rules/intro.html
 */
export function readSuricata(text: string): SuricataRules {
  const lines = text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const read = lines.map(readRule);
  return {
    rules: read.filter((each) => each !== 'alert' && each !== 'unread'),
    unread: read.filter((each) => each === 'unread').length,
  };
}

function readRule(line: string): WrittenRule | 'alert' | 'unread' {
  const match = RULE.exec(line);
  if (match === null) return 'unread';
  const [, word = '', protocol = '', source = '', sourcePorts = '', arrow = '', destination = '', ports = ''] = match;
  const action = word.toLowerCase();
  if (action === 'alert') return 'alert';
  if (!isOfHeader(protocol.toLowerCase()) || !optionsOf(match[8] ?? '').every((each) => isPlain(each, action)))
    return 'unread';
  return { action, protocol, source, sourcePorts, destination, ports, bothWays: arrow === '<>' };
}

/** Protocols that a packet's header tells; those of the application layer are found in what it carries. */
function isOfHeader(protocol: string): boolean {
  return ['ip', 'tcp', 'udp', 'icmp'].includes(protocol);
}

/** Options of a rule, without the semicolons between them. */
function optionsOf(text: string): readonly string[] {
  return text
    .split(/(?<!\\);/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Options that say something about the rule and nothing about packets. */
const ABOUT_RULES = [
  ...['sid', 'rev', 'gid', 'msg', 'metadata', 'classtype', 'priority', 'reference', 'target', 'noalert'],
];
/** Which packets of a flow are meant: those of its opener are. A rule that passes established flows alone leaves their beginning to others. */
const FLOW: Readonly<Record<string, readonly string[]>> = {
  pass: ['to_server', 'from_client', 'stateless'],
  drop: ['to_server', 'from_client', 'stateless', 'established'],
  reject: ['to_server', 'from_client', 'stateless', 'established'],
};

/** Whether an option changes nothing about which flows the rule decides. */
export function isPlain(option: string, action: string): boolean {
  const [name = '', ...rest] = option.split(':');
  const keyword = name.trim().toLowerCase();
  if (ABOUT_RULES.includes(keyword)) return true;
  if (keyword !== 'flow') return false;
  const words = rest.join(':').split(',');
  return words.every((word) => FLOW[action]?.includes(word.trim().toLowerCase()) === true);
}
