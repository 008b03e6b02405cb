import { type Message, message } from '../../model/message.ts';
import type { MetadataCall, ProbeProtocol } from '../../model/topology.ts';
import { MAX_PAYLOAD } from '../../net/packet.ts';
import { type CommandWords, readCommandWords } from './command-words.ts';
import type { Way } from './way.ts';

/** What a command asks of the network. */
export interface CommandQuestion extends Way {
  /** Host name or address, without port. */
  readonly to: string;
  readonly protocol: ProbeProtocol;
  /** Destination port; null for ICMP. */
  readonly port: number | null;
  readonly sourcePort: number | null;
  /** Bytes of a ping, and whether they must stay in one packet. */
  readonly size?: number;
  readonly dontFragment?: boolean;
  /** Path of a request, other than the root. */
  readonly path?: string;
  /** Whether a metadata token is asked for, or shown; and whether the command is run in a container. */
  readonly metadata?: MetadataCall;
  readonly container?: boolean;
}

export type CommandReading =
  | { readonly ok: true; readonly question: CommandQuestion }
  | { readonly ok: false; readonly problem: Message };

/** The VPC's resolver under its link-local address. @see https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html */
const RESOLVER = '169.254.169.253';
/** Where traceroute begins to count its UDP ports. */
const TRACEROUTE_PORT = 33434;
const SCHEMES: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

const READERS: Readonly<Record<string, (words: CommandWords) => CommandReading>> = {
  curl: readUrl,
  wget: readUrl,
  ping: readPing,
  ping6: readPing,
  ssh: (words) => readLogin(words, '-p'),
  sftp: (words) => readLogin(words, '-P'),
  telnet: (words) => readHostAndPort(words.operands, 'tcp', '23'),
  nc: readNetcat,
  ncat: readNetcat,
  dig: readDig,
  nslookup: (words) => ask(words.operands[1] ?? RESOLVER, 'udp', '53'),
  traceroute: readTraceroute,
  mysql: (words) => readClient(words, '-P', '3306'),
  psql: (words) => readClient(words, '-p', '5432'),
  'redis-cli': (words) => readClient(words, '-p', '6379'),
};

/** Programs whose command lines are understood, for suggestions. */
export const KNOWN_PROGRAMS: readonly string[] = Object.keys(READERS);

/** Reads a familiar command (`curl`, `ping`, `ssh`, `nc`, `dig` …) as a question to the network, or says what is missing. */
export function parseCommand(line: string): CommandReading {
  const inside = /^(?:.*?[$#>]\s+)?(?:sudo\s+)?(?:docker|podman|nerdctl)\s+exec\s+(?:-\w+\s+)*\S+\s+(.+)$/.exec(
    line,
  )?.[1];
  if (inside !== undefined) {
    const reading = parseCommand(inside);
    return reading.ok ? { ok: true, question: { ...reading.question, container: true } } : reading;
  }
  const words = readCommandWords(line);
  if (words === null) return refuse('ui.traffic.command.empty');
  const reader = READERS[words.program];
  if (reader === undefined) {
    return refuse('ui.traffic.command.unknown', { program: words.program, known: KNOWN_PROGRAMS.join(', ') });
  }
  return reader(words);
}

/** `ping -s 10000 -M do host`; `-D` is how it is asked for elsewhere than on Linux. */
function readPing({ operands, options }: CommandWords): CommandReading {
  const reading = ask(operands[0], 'icmp', null);
  const size = options.get('-s');
  if (!reading.ok) return reading;
  if (size !== undefined && !(/^\d{1,5}$/.test(size) && Number(size) <= MAX_PAYLOAD))
    return refuse('ui.traffic.command.size', { size, most: MAX_PAYLOAD });
  const mustStayWhole = options.get('-M') === 'do' || options.has('-D');
  return {
    ok: true,
    question: {
      ...reading.question,
      ...(size === undefined ? {} : { size: Number(size) }),
      ...(mustStayWhole ? { dontFragment: true } : {}),
    },
  };
}

function readUrl(words: CommandWords): CommandReading {
  const url = words.operands[0];
  if (url === undefined) return refuse('ui.traffic.command.no-host');
  const match = /^(?:([a-z]+):\/\/)?(?:[^/@]*@)?(\[[^\]]+\]|[^:/?#]+)(?::(\d+))?(\/[^?#]*)?(?:[?#].*)?$/i.exec(url);
  const scheme = (match?.[1] ?? 'http').toLowerCase();
  const port = match?.[3] ?? SCHEMES[scheme];
  if (match?.[2] === undefined || port === undefined) return refuse('ui.traffic.command.url', { url });
  const asked = ask(match[2].replace(/[[\]]/g, ''), 'tcp', String(port), words.options.get('--local-port'));
  const reading = asking(asked, match[4] ?? '/');
  const proxy = words.options.get('-x') ?? words.options.get('--proxy');
  if (isTokenCall(words, url) && reading.ok) return { ok: true, question: { ...reading.question, metadata: 'v2' } };
  return proxy === undefined ? reading : by(reading, { proxy: proxy.replace(/^https?:\/\/|\/$/g, '') });
}

/** Services at these addresses look at no path that matters here. */
const LINK_LOCAL = /^169\.254\.|^fd00:ec2:/i;

/** The question with the path it asks for; the root goes without saying. */
function asking(reading: CommandReading, path: string): CommandReading {
  return reading.ok && path !== '/' && !LINK_LOCAL.test(reading.question.to)
    ? { ok: true, question: { ...reading.question, path } }
    : reading;
}

/** `curl -X PUT …/latest/api/token`, or a request that shows a token. */
function isTokenCall({ options }: CommandWords, url: string): boolean {
  const header = options.get('-H') ?? options.get('--header') ?? '';
  return /\/latest\/api\/token$/.test(url) || /^x-aws-ec2-metadata-token/i.test(header);
}

function readLogin(words: CommandWords, portOption: string): CommandReading {
  const target = words.operands[0]?.replace(/^.*@/, '');
  const jumps = (words.options.get('-J') ?? '').split(',').filter(Boolean).map(hostOf);
  const forward = /^(?:[^:]+:)?\d+:(\[[^\]]+\]|[^:]+):(\d+)$/.exec(words.options.get('-L') ?? '');
  if (forward?.[1] !== undefined && target !== undefined)
    return by(ask(forward[1].replace(/[[\]]/g, ''), 'tcp', forward[2] ?? null), { jumps: [...jumps, target] });
  return by(ask(target, 'tcp', words.options.get(portOption) ?? '22'), jumps.length === 0 ? {} : { jumps });
}

/** `user@host:port` without user and port. */
function hostOf(text: string): string {
  return text.replace(/^.*@/, '').replace(/:\d+$/, '');
}

function by(reading: CommandReading, way: Way): CommandReading {
  return reading.ok ? { ok: true, question: { ...reading.question, ...way } } : reading;
}

function readHostAndPort(operands: readonly string[], protocol: ProbeProtocol, usual: string | null): CommandReading {
  const [host, port = usual] = operands;
  return port === null ? refuse('ui.traffic.command.no-port') : ask(host, protocol, port);
}

function readNetcat(words: CommandWords): CommandReading {
  const reading = readHostAndPort(words.operands, words.options.has('-u') ? 'udp' : 'tcp', null);
  const sourcePort = words.options.get('-p');
  if (!reading.ok || sourcePort === undefined) return reading;
  return ask(reading.question.to, reading.question.protocol, String(reading.question.port), sourcePort);
}

function readDig(words: CommandWords): CommandReading {
  const server = words.operands.find((word) => word.startsWith('@'));
  const protocol = words.operands.includes('+tcp') ? 'tcp' : 'udp';
  return ask(server?.slice(1) ?? RESOLVER, protocol, words.options.get('-p') ?? '53');
}

function readTraceroute(words: CommandWords): CommandReading {
  const host = words.operands[0];
  if (words.options.has('-I')) return ask(host, 'icmp', null);
  if (words.options.has('-T')) return ask(host, 'tcp', words.options.get('-p') ?? '80');
  return ask(host, 'udp', words.options.get('-p') ?? String(TRACEROUTE_PORT));
}

function readClient(words: CommandWords, portOption: string, usual: string): CommandReading {
  const host = words.options.get('-h') ?? words.options.get('--host') ?? words.operands[0];
  return ask(host, 'tcp', words.options.get(portOption) ?? words.options.get('--port') ?? usual);
}

function ask(
  host: string | undefined,
  protocol: ProbeProtocol,
  port: string | null,
  sourcePort?: string,
): CommandReading {
  if (host === undefined || host === '') return refuse('ui.traffic.command.no-host');
  const wrong = [port, sourcePort].find((each) => typeof each === 'string' && !isPort(each));
  if (typeof wrong === 'string') return refuse('ui.traffic.command.port', { port: wrong });
  return {
    ok: true,
    question: {
      to: host,
      protocol,
      port: port === null ? null : Number(port),
      sourcePort: sourcePort === undefined ? null : Number(sourcePort),
    },
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}

function refuse(key: string, values: Message['values'] = {}): CommandReading {
  return { ok: false, problem: message(key, values) };
}
