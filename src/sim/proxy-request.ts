import type { Address } from '../net/address.ts';
import { printAddress } from '../net/address.ts';
import { type ResourceId, resourceId } from '../model/topology.ts';
import { addressTowards } from './endpoints.ts';
import type { Network, Node } from './network.ts';
import type { ProxyWish } from './relay.ts';

/** What the proxy says once it has opened the tunnel. */
export const TUNNEL_OPEN = 'HTTP/1.1 200 Connection established';

/** Ports whose programs ask for a tunnel, as they speak TLS or no HTTP at all; for others curl sends the whole URL. */
const TUNNELLED: ReadonlySet<number> = new Set([22, 443, 8443]);

/** How a program asks for a port: with `https_proxy` by `CONNECT`, with `http_proxy` by `GET`. @see RFC 9110 §9.3.6 */
export function proxyMethod(port: number): 'GET' | 'CONNECT' {
  return TUNNELLED.has(port) ? 'CONNECT' : 'GET';
}

/** The request to the proxy: the whole URL, or an authority. @see RFC 9112 §3.2.2, §3.2.3 */
export function proxyRequest(wish: ProxyWish, path: string): string {
  const host = hostAndPort(wish);
  if (proxyMethod(wish.port) === 'GET') return `GET http://${host}${path} HTTP/1.1\r\nHost: ${host}`;
  return `CONNECT ${wish.said}:${wish.port} HTTP/1.1\r\nHost: ${wish.said}:${wish.port}`;
}

/** A request as a proxy passes it on: the path alone, and who sent it. @see RFC 9110 §7.6.3 */
export function passedRequest(
  wish: ProxyWish,
  path: string,
  through: { readonly via: string; readonly client: Address },
) {
  const host = `Host: ${hostAndPort(wish)}`;
  return [
    `GET ${path} HTTP/1.1`,
    host,
    `Via: 1.1 ${through.via}`,
    `X-Forwarded-For: ${printAddress(through.client)}`,
  ].join('\r\n');
}

function hostAndPort({ said, port }: ProxyWish): string {
  return port === 80 ? said : `${said}:${port}`;
}

/** A target as the client writes it into a URL: a name stays, a resource is called by its address. */
export function saidHost(network: Network, target: string, from: Node): string {
  const address = literalOf(network, target, from);
  if (address === null) return target.replace(/^internet:/i, '');
  return typeof address === 'bigint' ? `[${printAddress(address)}]` : printAddress(address);
}

function literalOf(network: Network, target: string, from: Node): Address | null {
  const id: ResourceId = resourceId(target);
  return network.portOf.has(id) || network.nodeOf.has(id) ? addressTowards(network, id, from) : null;
}

const PHRASES: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** First line of an answer. @see RFC 9112 §4 */
export function statusLine(status: number): string {
  const phrase = PHRASES[status];
  return phrase === undefined ? `HTTP/1.1 ${status}` : `HTTP/1.1 ${status} ${phrase}`;
}
