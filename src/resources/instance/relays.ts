import { parseAddress } from '../../net/address.ts';
import { inRange, parsePortRange } from '../../net/ports.ts';
import { contains, parsePrefix } from '../../net/prefix.ts';
import { TCP, type Packet } from '../../net/packet.ts';
import type { Resource } from '../../model/topology.ts';
import type { Relay } from '../../sim/relay.ts';
import type { RelayRequest, RelayService } from '../../sim/network.ts';
import { passedRequest, proxyMethod } from '../../sim/proxy-request.ts';
import { citing, nameOf, reasonFor } from '../../sim/reason.ts';
import type { InstanceProps, RelayRow } from './schema.ts';

/** The proxies on an instance as one service; undefined when there is none. */
export function relayService(instance: Resource<InstanceProps>): RelayService | undefined {
  const { relays } = instance.props;
  if (relays.length === 0) return undefined;
  const rowsFor = (packet: Packet): readonly RelayRow[] => relays.filter((row) => row.port === packet.dstPort);
  const rowFor = (packet: Packet): RelayRow | undefined => relays.find((row) => row.port === packet.dstPort);
  return {
    takes: (packet) => packet.protocol === TCP && rowFor(packet) !== undefined,
    pass: (request) => {
      const row = rowsFor(request.opened).find((each) => admits(each, request)) ?? rowFor(request.opened);
      return row === undefined ? { type: 'answer' } : passed(instance, row, request);
    },
  };
}

/** Whether the row lets the client in and on; several rows of one port are lines of one access list. */
function admits(row: RelayRow, request: RelayRequest): boolean {
  return denialBy(row, request) === null;
}

/** The line of squid's or nginx's configuration that says no; null where none does. */
function denialBy(row: RelayRow, { opened, wants }: RelayRequest): string | null {
  const clients = parsePrefix(row.clients);
  const isKnown = clients === null || contains(clients, opened.src);
  if (row.mode === 'reverse-proxy') return isKnown ? null : 'deny all';
  if (wants === null) return isKnown ? null : DENY_OTHERS;
  const byDefault = row.access === 'squid' ? denialByDefault(wants.port) : null;
  if (byDefault !== null) return byDefault;
  const ports = parsePortRange(row.ports);
  return isKnown && (ports === null || inRange(ports, wants.port)) ? null : DENY_OTHERS;
}

const DENY_OTHERS = 'http_access deny all';

/**
 * Rules of the configuration that squid comes with, which stand before all that let clients in.
 * @see https://wiki.squid-cache.org/SquidFaq/SecurityPitfalls
 */
function denialByDefault(port: number): string | null {
  if (port <= LAST_RESERVED && !SAFE_PORTS.has(port)) return 'http_access deny !Safe_ports';
  return proxyMethod(port) === 'CONNECT' && port !== SSL_PORT ? 'http_access deny CONNECT !SSL_ports' : null;
}

const SSL_PORT = 443;
/** Below 1025, where every port is safe. */
const SAFE_PORTS: ReadonlySet<number> = new Set([21, 70, 80, 210, 280, SSL_PORT, 488, 591, 777]);
const LAST_RESERVED = 1024;

/** What squid and nginx answer for an origin that turned them away, or that they heard nothing of. */
const STATUSES = {
  'forward-proxy': { refused: 503, silent: 503 },
  'reverse-proxy': { refused: 502, silent: 504 },
} as const;

/** Upstream failures are HTTP answers (squid 503, nginx 502 and 504); the access list's refusal is a 403. */
function passed(instance: Resource<InstanceProps>, row: RelayRow, request: RelayRequest): Relay {
  const own = { host: row.target, port: row.targetPort, said: row.target };
  const wants = row.mode === 'reverse-proxy' ? own : request.wants;
  if (wants === null) return { type: 'answer' };
  const rule = denialBy(row, request);
  const via = nameOf(request.network, instance.id);
  if (rule !== null) {
    const values = { proxy: via, name: via, target: `${wants.host}:${wants.port}`, rule };
    const reason = reasonFor('PROXY_DENIED', instance.id, request.opened, values);
    const ref = { resource: instance.id, index: null, number: null, text: rule };
    return { type: 'reject', reason: citing(reason, ref), status: 403 };
  }
  const { path } = request.http;
  const isForward = row.mode === 'forward-proxy';
  const isTunnel = isForward && proxyMethod(wants.port) === 'CONNECT';
  return {
    isTunnel,
    statuses: STATUSES[row.mode],
    ...(isTunnel || !isForward ? {} : { request: passedRequest(wants, path, { via, client: request.opened.src }) }),
    type: 'open',
    targets: [{ address: parseAddress(wants.host), host: wants.host, port: wants.port, source: null }],
    onRefused: 'PROXY_UPSTREAM',
    onTimeout: 'PROXY_UPSTREAM',
  };
}
