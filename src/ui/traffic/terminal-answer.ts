import type { Probe } from '../../model/topology.ts';
import type { Conversation, OutcomeName } from '../../sim/trace.ts';
import { proxiedWords } from './proxied-words.ts';
import { renamedWay } from './way.ts';

type Program = 'curl' | 'ssh' | 'ping' | 'nc' | 'dig';

/** What the program at the source would print: the service's answer, or the error in the program's own words. */
export function terminalAnswer(probe: Probe, conversation: Conversation, nameOf: (ref: string) => string): string {
  const { outcome, answer } = conversation;
  if (outcome === 'connected' && answer !== null) return answer;
  const { proxy, jumps = [] } = renamedWay(probe, nameOf);
  const byProxy = proxy === undefined || jumps.length > 0 ? null : proxiedWords(probe, conversation, proxy);
  if (byProxy !== null) return byProxy;
  return outcome === 'connected' || jumps.length === 0
    ? ownWords(probe, conversation, nameOf(probe.to))
    : tunnelWords(probe, conversation, nameOf);
}

function ownWords(probe: Probe, { outcome, resolved, reason, status }: Conversation, target: string): string {
  const isKeyMissing = reason?.code === 'SSH_KEY_MISSING';
  const text = isKeyMissing ? NO_KEY : ANSWERS[programOf(probe)][outcome];
  return text
    .replaceAll('{to}', target)
    .replaceAll('{port}', String(probe.port ?? ''))
    .replaceAll('{address}', resolved ?? target)
    .replaceAll('{protocol}', probe.protocol)
    .replaceAll('{status}', String(status ?? 403));
}

/**
 * Of a way by bastions: what `ssh` prints of the leg that failed. It knows itself only of the first; of those behind it hears from the
 * bastion that was to open them. A login that fails is told by its own host.
 */
function tunnelWords(probe: Probe, conversation: Conversation, nameOf: (ref: string) => string): string {
  const { outcome, reason, connections } = conversation;
  const jumps = probe.jumps ?? [];
  const failed = outcome === 'not-sent' ? connections.length : Math.max(0, connections.length - 1);
  const isLogin = (probe.port ?? SSH) === SSH;
  const closed = isLogin && failed < jumps.length ? `\n${CLOSED}` : '';
  if (reason?.code === 'SSH_KEY_MISSING') return `${NO_KEY.replace('{to}', nameOf(reason.at))}${closed}`;
  if (failed === 0) {
    const bastion = nameOf(jumps[0] ?? probe.to);
    return `${ownWords({ ...probe, port: SSH }, conversation, bastion)}${closed}`;
  }
  const told = CHANNEL[outcome];
  if (told === '') return '';
  return isLogin
    ? `channel 0: open failed: ${told}\nstdio forwarding failed\n${CLOSED}`
    : `channel 2: open failed: ${told}`;
}

const SSH = 22;
const NO_KEY = 'ec2-user@{to}: Permission denied (publickey).';
const CLOSED = 'Connection closed by UNKNOWN port 65535';

/** Why a bastion opened no connection, as OpenSSH's `channel … open failed` says it. */
const CHANNEL: Readonly<Record<OutcomeName, string>> = {
  connected: '',
  refused: 'connect failed: Connection refused',
  'timed-out': 'connect failed: Connection timed out',
  unreachable: 'connect failed: No route to host',
  rejected: 'connect failed: Connection closed',
  'not-sent': 'connect failed: Name or service not known',
  unknown: '',
};

function programOf(probe: Probe): Program {
  if (probe.protocol === 'icmp') return 'ping';
  if (probe.protocol === 'udp') return probe.port === 53 ? 'dig' : 'nc';
  if (probe.port === SSH) return 'ssh';
  return probe.proxy !== undefined || [80, 443, 8000, 8080].includes(probe.port ?? 0) ? 'curl' : 'nc';
}

const LOST = '1 packets transmitted, 0 received, 100% packet loss';

/** As curl 8, OpenSSH, iputils, Ncat and BIND's dig print it. */
const ANSWERS: Readonly<Record<Program, Readonly<Record<OutcomeName, string>>>> = {
  curl: {
    connected: 'HTTP/1.1 200 OK',
    refused: 'curl: (7) Failed to connect to {to} port {port}: Connection refused',
    'timed-out': 'curl: (28) Failed to connect to {to} port {port}: Connection timed out',
    unreachable: 'curl: (7) Failed to connect to {to} port {port}: No route to host',
    rejected: 'curl: (22) The requested URL returned error: {status}',
    'not-sent': 'curl: (6) Could not resolve host: {to}',
    unknown: '',
  },
  ssh: {
    connected: '[ec2-user@{to} ~]$',
    refused: 'ssh: connect to host {to} port {port}: Connection refused',
    'timed-out': 'ssh: connect to host {to} port {port}: Connection timed out',
    unreachable: 'ssh: connect to host {to} port {port}: No route to host',
    rejected: 'ssh: connect to host {to} port {port}: Connection closed',
    'not-sent': 'ssh: Could not resolve hostname {to}: Name or service not known',
    unknown: '',
  },
  ping: {
    connected: '64 bytes from {address}: icmp_seq=1',
    refused: 'From {address} icmp_seq=1 Destination Host Prohibited',
    'timed-out': LOST,
    unreachable: 'From {address} icmp_seq=1 Destination Host Unreachable',
    rejected: 'From {address} icmp_seq=1 Packet filtered',
    'not-sent': 'ping: {to}: Name or service not known',
    unknown: '',
  },
  nc: {
    connected: 'Connection to {to} {port} port [{protocol}/*] succeeded!',
    refused: 'nc: connect to {to} port {port} ({protocol}) failed: Connection refused',
    'timed-out': 'nc: connect to {to} port {port} ({protocol}) failed: Connection timed out',
    unreachable: 'nc: connect to {to} port {port} ({protocol}) failed: No route to host',
    rejected: 'nc: connect to {to} port {port} ({protocol}) failed: Connection reset by peer',
    'not-sent': 'nc: getaddrinfo for host "{to}" port {port}: Name or service not known',
    unknown: '',
  },
  dig: {
    connected: ';; Got answer: status: NOERROR',
    refused: ';; communications error to {to}#{port}: connection refused',
    'timed-out': ';; communications error to {to}#{port}: timed out',
    unreachable: ';; communications error to {to}#{port}: host unreachable',
    rejected: ';; Got answer: status: REFUSED',
    'not-sent': ';; no servers could be reached',
    unknown: '',
  },
};
