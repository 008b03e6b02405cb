import { resourceId } from '../src/model/topology.ts';
import { parseAddress } from '../src/net/address.ts';
import { ACK, type Packet, reply, SYN, TCP } from '../src/net/packet.ts';
import { kinds } from '../src/resources/registry.ts';
import { compile } from '../src/sim/compile.ts';
import type { Network, Node } from '../src/sim/network.ts';
import { makeRecorder } from '../src/sim/recorder.ts';
import { openSessions, type Sessions } from '../src/sim/sessions.ts';
import { walk } from '../src/sim/walk.ts';
import { labTopology } from './lab.ts';
import { type Figure, timed } from './measure.ts';

const FLOWS = 500;
/** Round trips on each flow: the handshake, a request with its answer, the close. */
const ROUND_TRIPS = 3;
const RUNS = 60;

/** Connections from a private instance through NAT instance and internet gateway to a server: packets out, and answers back. */
export function walkFigures(): readonly Figure[] {
  const network = compile(labTopology(), kinds);
  const client = nodeOf(network, 'Instance2');
  const packets = syns();
  const hops = packets.slice(0, 1).reduce((sum, packet) => sum + hopsOf(network, client, packet), 0);
  const rates = (recorded: boolean): readonly Figure[] => {
    const { fastest, median } = timed(RUNS, () => roundTrips(network, client, packets, recorded));
    const perSecond = (ms: number): string => ((hops * packets.length * ROUND_TRIPS) / ms / 1_000).toFixed(2);
    const name = recorded ? 'walk, every step recorded' : 'walk, decided only';
    const unit = 'million packet-hops/s';
    return [
      { name: `${name}, fastest of ${RUNS} runs`, value: perSecond(fastest), unit },
      { name: `${name}, median`, value: perSecond(median), unit },
    ];
  };
  return [...rates(false), ...rates(true), { name: 'hops of a round trip', value: String(hops), unit: 'hops' }];
}

function nodeOf(network: Network, id: string): Node {
  const node = network.nodeOf.get(resourceId(id));
  if (node === undefined) throw new Error(`the template has no ${id}`);
  return node;
}

function syns(): readonly Packet[] {
  const src = parseAddress('10.10.2.101') ?? 0;
  const dst = parseAddress('99.80.82.214') ?? 0;
  return Array.from({ length: FLOWS }, (_, index) => ({
    src,
    dst,
    protocol: TCP,
    srcPort: 20_000 + index,
    dstPort: 80,
    ttl: 64,
    length: 60,
    dontFragment: true,
    tcp: { flags: SYN, seq: 1, ack: 0, mss: 8961 },
    icmp: null,
    payload: '',
    fragment: null,
  }));
}

function roundTrips(network: Network, client: Node, packets: readonly Packet[], recorded: boolean): void {
  const sessions = openSessions();
  for (const packet of packets) {
    for (let trip = 0; trip < ROUND_TRIPS; trip++)
      roundTrip(network, sessions, client, { packet: trip === 0 ? packet : acked(packet), recorded });
  }
}

function acked(packet: Packet): Packet {
  return { ...packet, tcp: { flags: ACK, seq: 2, ack: 2, mss: null } };
}

interface Sent {
  readonly packet: Packet;
  readonly recorded: boolean;
}

function roundTrip(network: Network, sessions: Sessions, client: Node, { packet, recorded }: Sent): number {
  const there = recorded ? makeRecorder() : null;
  const out = walk({ network, sessions, recorder: there, pardons: null, way: { entry: null } }, client, packet);
  if (out.type !== 'delivered') throw new Error(`the SYN was not delivered: ${out.reason.code}`);
  const back = recorded ? makeRecorder() : null;
  const flags = packet.tcp?.flags === SYN ? SYN | ACK : ACK;
  const answer: Packet = { ...reply(out.packet), ttl: 64, tcp: { flags, seq: 1, ack: 2, mss: 1460 } };
  const home = walk({ network, sessions, recorder: back, pardons: null, way: { entry: null } }, out.node, answer);
  if (home.type !== 'delivered') throw new Error(`the SYN-ACK was not delivered: ${home.reason.code}`);
  return (there?.hops().length ?? 0) + (back?.hops().length ?? 0);
}

function hopsOf(network: Network, client: Node, packet: Packet): number {
  return roundTrip(network, openSessions(), client, { packet, recorded: true });
}
