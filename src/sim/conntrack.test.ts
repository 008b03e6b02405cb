import { describe, expect, it } from 'vitest';
import { ACK, FIN, ICMP, type Packet, RST, reply, SYN, TCP, UDP } from '../net/packet.ts';
import { CONNTRACK, isInvalid, lookUp, notePacket, openFlow, translated } from './conntrack.ts';
import { unreachable } from './icmp.ts';
import { openSessions, translatorOf } from './sessions.ts';

const INSIDE = 0x0a010101;
const OUTSIDE = 0x46010101;
const SERVER = 0x3c010101;

const segment = (flags: number, over: Partial<Packet> = {}): Packet => ({
  src: INSIDE,
  dst: SERVER,
  protocol: TCP,
  srcPort: 40_000,
  dstPort: 80,
  ttl: 64,
  length: 60,
  dontFragment: true,
  tcp: { flags, seq: 0, ack: 0, mss: null },
  icmp: null,
  payload: '',
  fragment: null,
  ...over,
});

/** One flow that leaves as OUTSIDE:1024. */
function translator(first: Packet = segment(SYN)) {
  const table = translatorOf(openSessions(), 0);
  const answer = { src: SERVER, dst: OUTSIDE, protocol: first.protocol, srcPort: 80, dstPort: 1024 };
  openFlow(table, first, answer, 0);
  const back = (flags: number): Packet => segment(flags, { ...answer });
  const see = (packet: Packet, now: number): string => {
    const tracked = lookUp(table, packet, now);
    if (tracked === null) return 'unknown';
    notePacket(table, packet, tracked, now);
    return tracked.side;
  };
  return { table, back, see };
}

describe('a tracked flow', () => {
  it('is recognised from both sides and translated both ways', () => {
    const { table, back } = translator();
    const there = lookUp(table, segment(ACK), 1);
    const here = lookUp(table, back(SYN | ACK), 1);
    if (there === null || here === null) throw new Error('the flow is unknown');
    expect([there.side, here.side]).toEqual(['original', 'reply']);
    expect(translated(segment(ACK), there)).toMatchObject({ src: OUTSIDE, srcPort: 1024, dst: SERVER, dstPort: 80 });
    expect(translated(back(ACK), here)).toMatchObject({ src: SERVER, srcPort: 80, dst: INSIDE, dstPort: 40_000 });
    expect(lookUp(table, segment(ACK, { dst: SERVER + 1 }), 1)).toBe(null);
  });

  it('is recognised in what an ICMP error quotes, which is translated with it', () => {
    const { table } = translator();
    const error = unreachable(segment(SYN, { src: OUTSIDE, srcPort: 1024 }), SERVER, 3);
    const tracked = lookUp(table, error, 1);
    if (tracked === null) throw new Error('the error is unknown');
    const seen = translated(error, tracked);
    expect(seen).toMatchObject({ src: SERVER, dst: INSIDE, protocol: ICMP });
    expect(seen.icmp?.quoted).toMatchObject({ src: INSIDE, srcPort: 40_000, dst: SERVER, dstPort: 80 });
  });

  it('is forgotten two minutes after a first packet, five days after an answer', () => {
    const { back, see } = translator();
    expect(see(segment(SYN), CONNTRACK.tcpNew)).toBe('original');
    expect(see(back(SYN | ACK), 2 * CONNTRACK.tcpNew)).toBe('reply');
    expect(see(segment(ACK), 2 * CONNTRACK.tcpNew + CONNTRACK.tcpEstablished)).toBe('original');
    expect(see(segment(ACK), 10 * CONNTRACK.tcpEstablished)).toBe('unknown');
  });

  it('is forgotten two minutes after both sides closed, and at once after a reset', () => {
    const closing = translator();
    for (const packet of [closing.back(SYN | ACK), segment(FIN | ACK), closing.back(FIN | ACK)]) closing.see(packet, 1);
    expect(closing.see(segment(ACK), 1 + CONNTRACK.tcpTimeWait)).toBe('original');
    expect(closing.see(segment(ACK), 3 + 2 * CONNTRACK.tcpTimeWait)).toBe('unknown');
    const reset = translator();
    reset.see(reset.back(RST | ACK), 1);
    expect(reset.see(segment(ACK), 1)).toBe('unknown');
  });

  it('of datagrams lives longer once there was an answer', () => {
    const datagram = segment(0, { protocol: UDP, tcp: null });
    const { table } = translator(datagram);
    expect(lookUp(table, datagram, CONNTRACK.udp)).not.toBe(null);
    expect(lookUp(table, datagram, CONNTRACK.udp + 1)).toBe(null);
    const answered = translator(datagram);
    const { src, dst, srcPort, dstPort } = answered.back(0);
    answered.see({ ...datagram, src, dst, srcPort, dstPort }, 1);
    expect(answered.see(datagram, CONNTRACK.udpStream)).toBe('original');
  });
});

describe('without a flow', () => {
  it.each([
    ['a first segment', segment(SYN), false],
    ['data, picked up in midstream', segment(ACK), false],
    ['the answer to a first segment', segment(SYN | ACK), true],
    ['a reset', segment(RST), true],
    [
      'an echo reply',
      segment(0, { protocol: ICMP, tcp: null, icmp: { type: 0, code: 0, mtu: null, quoted: null } }),
      true,
    ],
    ['an ICMP error', unreachable(reply(segment(SYN)), INSIDE, 3), true],
    ['a datagram', segment(0, { protocol: UDP, tcp: null }), false],
  ])('%s is invalid: %s', (_what, packet, expected) => {
    expect(isInvalid(packet)).toBe(expected);
  });
});
