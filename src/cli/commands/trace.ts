import type { Probe } from '../../model/topology.ts';
import { viewOf } from '../../model/view.ts';
import { parseAddress } from '../../net/address.ts';
import { isPrivate } from '../../net/special.ts';
import { kinds } from '../../resources/registry.ts';
import { traceJson } from '../../sim/print-json.ts';
import { traceText } from '../../sim/print-text.ts';
import { simulate } from '../../sim/simulation.ts';
import {
  byteCount,
  languageOption,
  portNumber,
  protocolOption,
  readArguments,
  textOption,
  textsOption,
  type Values,
} from '../arguments.ts';
import { DONE, NEGATIVE } from '../exit.ts';
import { flowLogText, writtenFlowLogs } from '../flow-logs.ts';
import type { Io } from '../io.ts';
import { load } from '../load.ts';
import { candidatesLine, holdersOf, type Names, resolveReference } from '../reference.ts';
import { readTarget } from '../target.ts';
import { UsageError } from '../usage-error.ts';
import { findingLine, speaker } from '../words.ts';

export const TRACE_HELP = `hopwise trace SOURCE... --from REF --to TARGET [options]

Follows a conversation packet by packet and says what stops it.

  --from REF           who asks: an id or Name in the source, an address, internet, internet:60.1.1.1
  --to TARGET          who is asked: a REF, an address or a host name, with :port or without
  --protocol NAME      tcp (default), udp or icmp
  --port N             destination port, when TARGET has none
  --source-port N      source port, when it matters
  --size BYTES         bytes that are sent: of a ping, a datagram, a request
  --dont-fragment      datagrams and pings must stay in one packet
  --path PATH          path of the request, which load balancers may look at (/)
  --via-proxy REF      the proxy the program at the source is set to use, with :port or without (3128)
  --jump REF           a bastion to go through (ssh -J); may be given several times, in order
  --key NAME           a key pair the user has for SSH logins; may be given several times; without any, every key
  --imds v1|v2         how the instance metadata service is called: without a token (usual), or with one
  --container          the program runs in a container on the source, behind a bridge of its guest
  --flow-logs          also what VPC flow logs record of it: those in the source, else one in the default format everywhere
  --json               one JSON object instead of text
  --lang en|ko         language of the sentences

Exit: 0 the conversation succeeded, 1 it did not, 2 the question could not be asked.

Example:
  hopwise trace nat-instance-lab.yaml --from Instance2 --to checkip.amazonaws.com:80
`;

export async function trace(args: readonly string[], io: Io): Promise<number> {
  const { values, sources } = readArguments(args, {
    from: { type: 'string' },
    to: { type: 'string' },
    protocol: { type: 'string' },
    port: { type: 'string' },
    'source-port': { type: 'string' },
    size: { type: 'string' },
    'dont-fragment': { type: 'boolean' },
    path: { type: 'string' },
    'via-proxy': { type: 'string' },
    jump: { type: 'string', multiple: true },
    key: { type: 'string', multiple: true },
    imds: { type: 'string' },
    container: { type: 'boolean' },
    'flow-logs': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (values.help === true) {
    io.out(TRACE_HELP);
    return DONE;
  }
  const say = speaker(languageOption(values));
  const { document, findings } = await load(sources, io, say);
  for (const finding of findings) io.err(`${findingLine(finding, say)}\n`);
  const simulation = simulate(document.topology, kinds);
  const probe = readProbe(values, { topology: document.topology, network: simulation.network });
  const answer = simulation.ask(probe);
  const view = viewOf(document.topology, kinds);
  const connected = answer.conversation.outcome === 'connected';
  const logs = values['flow-logs'] === true ? writtenFlowLogs(view, simulation.flowRecords(probe)) : null;
  if (values.json === true) {
    const printed = { ...traceJson(answer, probe, view, say), ...(logs === null ? {} : { flowLogs: logs }) };
    io.out(`${JSON.stringify(printed, null, 2)}\n`);
  } else {
    io.out(painted(traceText(answer, probe, view, say), connected, io.colour));
    if (logs !== null) io.out(flowLogText(logs, say));
  }
  return connected ? DONE : NEGATIVE;
}

function readProbe(values: Values, names: Names): Probe {
  const from = resolveSource(required(values, 'from', 'REF'), names);
  const protocol = protocolOption(values);
  const target = readTarget(required(values, 'to', 'TARGET'), names);
  const option = portNumber(textOption(values, 'port'), '--port');
  const port = target.port ?? option;
  if (target.port !== null && option !== null && target.port !== option) {
    throw new UsageError(`--to says port ${target.port} and --port says ${option}: give one of them.`);
  }
  if (protocol === 'icmp' && port !== null)
    throw new UsageError('ICMP has no ports: leave the port out, or use --protocol tcp.');
  if (protocol !== 'icmp' && port === null)
    throw new UsageError(`${protocol.toUpperCase()} needs a port: --to ${target.to}:80 or --port 80.`);
  const sourcePort = portNumber(textOption(values, 'source-port'), '--source-port');
  return {
    id: 'trace',
    from,
    to: target.to,
    protocol,
    port,
    sourcePort,
    expect: null,
    ...readPath(values),
    ...readSize(values),
    ...readCaller(values),
    ...readWay(values, names),
  };
}

function readPath(values: Values): Pick<Probe, 'path'> {
  const path = textOption(values, 'path');
  if (path !== null && !path.startsWith('/')) throw new UsageError(`--path ${path}: a path begins with a slash.`);
  return path === null ? {} : { path };
}

/** How long the packets are. */
function readSize(values: Values): Pick<Probe, 'size' | 'dontFragment'> {
  const size = byteCount(textOption(values, 'size'), '--size');
  return {
    ...(size === null ? {} : { size }),
    ...(values['dont-fragment'] === true ? { dontFragment: true } : {}),
  };
}

/** How the metadata service is called, and from where on the source. */
function readCaller(values: Values): Pick<Probe, 'metadata' | 'container'> {
  const given = textOption(values, 'imds');
  if (given !== null && given !== 'v1' && given !== 'v2') throw new UsageError(`--imds ${given}: use v1 or v2.`);
  return {
    ...(given === null ? {} : { metadata: given }),
    ...(values.container === true ? { container: true } : {}),
  };
}

/** The proxy and the bastions a conversation goes by, and the keys for them. */
function readWay(values: Values, names: Names): Pick<Probe, 'proxy' | 'jumps' | 'keys'> {
  const proxy = textOption(values, 'via-proxy');
  const keys = textsOption(values, 'key');
  const jumps = textsOption(values, 'jump').map((ref) => resolveHost(ref, '--jump', names));
  return {
    ...(proxy === null ? {} : { proxy: readProxy(proxy, names) }),
    ...(jumps.length === 0 ? {} : { jumps }),
    ...(keys.length === 0 ? {} : { keys }),
  };
}

function readProxy(text: string, names: Names): string {
  const { to, port } = readTarget(text, names);
  if (to.includes(':')) throw new UsageError(`--via-proxy ${text}: name the proxy by its id or its IPv4 address.`);
  return port === null ? to : `${to}:${port}`;
}

function resolveHost(ref: string, option: string, names: Names): string {
  const found = resolveReference(ref, names);
  if (found === null)
    throw new UsageError(`${option} ${ref}: there is no such resource or address. ${candidatesLine(ref, names)}`);
  return found;
}

function required(values: Values, name: string, what: string): string {
  const value = textOption(values, name);
  if (value === null || value === '')
    throw new UsageError(`--${name} ${what} is missing; hopwise trace --help has an example.`);
  return value;
}

function resolveSource(ref: string, names: Names): string {
  const from = resolveHost(ref, '--from', names);
  const address = parseAddress(from);
  if (address !== null && isPrivate(address) && holdersOf(address, names).length === 0) {
    throw new UsageError(`--from ${ref}: nothing in the source has this address. ${candidatesLine(ref, names)}`);
  }
  return from;
}

const GREEN = '\u001b[32m';
const RED = '\u001b[31m';
const PLAIN = '\u001b[0m';

/** The first line, which is the verdict, in colour. */
function painted(text: string, good: boolean, colour: boolean): string {
  return colour ? text.replace(/^.*/, (verdict) => `${good ? GREEN : RED}${verdict}${PLAIN}`) : text;
}
