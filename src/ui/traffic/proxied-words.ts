import type { Probe } from '../../model/topology.ts';
import { proxyMethod, statusLine } from '../../sim/proxy-request.ts';
import type { Conversation } from '../../sim/trace.ts';

/** Port of a proxy whose setting names none, as squid has it. */
const PROXY_PORT = '3128';
const SSH = 22;

/** The command that asks by a proxy: curl for whatever is HTTP, else a program that nc opens the tunnel for. */
export function proxiedText({ port, path = '/' }: Probe, to: string, proxy: string): string {
  if (port === SSH) return `ssh -o ProxyCommand='nc -X connect -x ${proxy} %h %p' ${to}`;
  const scheme = proxyMethod(port ?? 80) === 'CONNECT' ? 'https' : 'http';
  const host = to.includes(':') ? `[${to}]` : to;
  const isUsual = port === null || port === (scheme === 'https' ? 443 : 80);
  return `curl -x http://${proxy} ${scheme}://${host}${isUsual ? '' : `:${port}`}${path}`;
}

/** A setting like `10.0.0.10:3128` in its parts. */
function proxyParts(proxy: string): { readonly host: string; readonly port: string } {
  const [host = proxy, port = PROXY_PORT] = proxy.split(':');
  return { host, port };
}

/**
 * What curl 8 (OpenBSD's nc, for SSH) prints where the proxy could not be reached or turned the request away; null where the program
 * heard from the origin.
 */
export function proxiedWords(probe: Probe, conversation: Conversation, proxy: string): string | null {
  const { outcome, reason, status, connections } = conversation;
  const { host, port } = proxyParts(proxy);
  const isSsh = probe.port === SSH;
  const isOwn = reason?.code === 'PROXY_DENIED' || reason?.code === 'PROXY_UPSTREAM';
  if (isOwn && status !== null) {
    if (isSsh) return `nc: Proxy error: "${statusLine(status)}"\n${CLOSED}`;
    return proxyMethod(probe.port ?? 80) === 'CONNECT'
      ? `curl: (56) CONNECT tunnel failed, response ${status}`
      : `curl: (22) The requested URL returned error: ${status}`;
  }
  if (outcome === 'not-sent' && connections.length === 0)
    return isSsh
      ? `nc: getaddrinfo for host "${host}" port ${port}: Name or service not known\n${CLOSED}`
      : `curl: (5) Could not resolve proxy: ${host}`;
  const why = connections.length > 1 ? undefined : UNREACHED[outcome];
  if (why === undefined) return null;
  return isSsh
    ? `nc: connect to ${host} port ${port} (tcp) failed: ${why.words}\n${CLOSED}`
    : `curl: (${why.code}) Failed to connect to ${host} port ${port}: ${why.words}`;
}

const CLOSED = 'Connection closed by UNKNOWN port 65535';

interface Unreached {
  readonly code: number;
  readonly words: string;
}

const UNREACHED: Partial<Readonly<Record<Conversation['outcome'], Unreached>>> = {
  refused: { code: 7, words: 'Connection refused' },
  'timed-out': { code: 28, words: 'Connection timed out' },
  unreachable: { code: 7, words: 'No route to host' },
};
