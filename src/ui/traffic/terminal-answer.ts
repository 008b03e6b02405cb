import type { Probe } from '../../model/topology.ts';
import type { Conversation, OutcomeName } from '../../sim/trace.ts';

type Program = 'curl' | 'ssh' | 'ping' | 'nc' | 'dig';

/** What the program at the source would print: the service's answer, or the error in the program's own words. */
export function terminalAnswer(probe: Probe, conversation: Conversation, target: string): string {
  if (conversation.outcome === 'connected' && conversation.answer !== null) return conversation.answer;
  const program = programOf(probe);
  const text = ANSWERS[program][conversation.outcome];
  const port = String(probe.port ?? '');
  return text
    .replaceAll('{to}', target)
    .replaceAll('{port}', port)
    .replaceAll('{address}', conversation.resolved ?? target)
    .replaceAll('{protocol}', probe.protocol);
}

function programOf(probe: Probe): Program {
  if (probe.protocol === 'icmp') return 'ping';
  if (probe.protocol === 'udp') return probe.port === 53 ? 'dig' : 'nc';
  if (probe.port === 22) return 'ssh';
  return [80, 443, 8000, 8080].includes(probe.port ?? 0) ? 'curl' : 'nc';
}

const LOST = '1 packets transmitted, 0 received, 100% packet loss';

/** As curl 8, OpenSSH, iputils, Ncat and BIND's dig print it. */
const ANSWERS: Readonly<Record<Program, Readonly<Record<OutcomeName, string>>>> = {
  curl: {
    connected: 'HTTP/1.1 200 OK',
    refused: 'curl: (7) Failed to connect to {to} port {port}: Connection refused',
    'timed-out': 'curl: (28) Failed to connect to {to} port {port}: Connection timed out',
    unreachable: 'curl: (7) Failed to connect to {to} port {port}: No route to host',
    rejected: 'curl: (22) The requested URL returned error: 403',
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
