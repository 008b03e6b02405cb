import { parseAddress } from '../../net/address.ts';
import { inRange, parsePortRange } from '../../net/ports.ts';
import { contains, parsePrefix } from '../../net/prefix.ts';
import { TCP, type Packet } from '../../net/packet.ts';
import type { Resource } from '../../model/topology.ts';
import type { Relay } from '../../sim/relay.ts';
import type { RelayRequest, RelayService } from '../../sim/network.ts';
import { nameOf, reasonFor } from '../../sim/reason.ts';
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
function admits(row: RelayRow, { opened, wants }: RelayRequest): boolean {
  const clients = parsePrefix(row.clients);
  const ports = parsePortRange(row.ports);
  const isOpen = row.mode === 'reverse-proxy' || ports === null || wants === null || inRange(ports, wants.port);
  return isOpen && (clients === null || contains(clients, opened.src));
}

/** Upstream failures are HTTP answers (squid 503, gateway time-out 504); the access list's refusal is a 403. */
function passed(instance: Resource<InstanceProps>, row: RelayRow, request: RelayRequest): Relay {
  const wants = row.mode === 'reverse-proxy' ? { host: row.target, port: row.targetPort } : request.wants;
  if (wants === null) return { type: 'answer' };
  if (!admits(row, request)) {
    const proxy = nameOf(request.network, instance.id);
    const values = { proxy, name: proxy, target: `${wants.host}:${wants.port}` };
    return { type: 'reject', reason: reasonFor('PROXY_DENIED', instance.id, request.opened, values), status: 403 };
  }
  return {
    type: 'open',
    targets: [{ address: parseAddress(wants.host), host: wants.host, port: wants.port, source: null }],
    onRefused: 'PROXY_UPSTREAM',
    onTimeout: 'PROXY_UPSTREAM',
  };
}
