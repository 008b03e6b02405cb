import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  ACK,
  hasFlags,
  ICMP,
  isIcmp,
  isIcmpError,
  type Packet,
  reply,
  rewritesBetween,
  SYN,
  TCP,
  UDP,
} from './packet.ts';

const packet: Packet = {
  src: 0x0a000001,
  dst: 0x3c010101,
  protocol: TCP,
  srcPort: 40_000,
  dstPort: 80,
  ttl: 64,
  length: 60,
  dontFragment: true,
  tcp: { flags: SYN, seq: 1, ack: 0, mss: 1460 },
  icmp: null,
  payload: '',
  fragment: null,
};

const error: Packet = {
  ...packet,
  src: 0x3c010101,
  dst: 0x46010101,
  protocol: ICMP,
  srcPort: 0,
  dstPort: 0,
  tcp: null,
  icmp: { type: 3, code: 3, mtu: null, quoted: { ...packet, src: 0x46010101, protocol: UDP, tcp: null } },
};

describe('rewrites between two packets', () => {
  const fields = (before: Packet, after: Packet): readonly string[] =>
    rewritesBetween(before, after).map(({ field, before: was, after: is }) => `${field} ${was} ${is}`);

  it('are none where nothing but the TTL changed', () => {
    expect(fields(packet, packet)).toEqual([]);
    expect(fields(packet, { ...packet, ttl: 63 })).toEqual([]);
  });

  it('name addresses and ports', () => {
    expect(fields(packet, { ...packet, src: 0x46010101, srcPort: 1024, dst: 0x0a000002, dstPort: 8080 })).toEqual([
      'src 10.0.0.1 70.1.1.1',
      'dst 60.1.1.1 10.0.0.2',
      'srcPort 40000 1024',
      'dstPort 80 8080',
    ]);
  });

  it('name the identifier of a ping once', () => {
    const echo: Packet = { ...packet, protocol: ICMP, tcp: null, srcPort: 7, dstPort: 7 };
    expect(fields(echo, { ...echo, srcPort: 8, dstPort: 8 })).toEqual(['icmpId 7 8']);
  });

  it('name what an ICMP error quotes', () => {
    const quoted = error.icmp?.quoted;
    if (!quoted || error.icmp === null) throw new Error('the error quotes nothing');
    const inner: Packet = { ...quoted, src: 0x0a000001, srcPort: 1, dst: 0x0a000002, dstPort: 2 };
    const after: Packet = { ...error, dst: 0x0a000001, icmp: { ...error.icmp, quoted: inner } };
    expect(fields(error, after)).toEqual([
      'dst 70.1.1.1 10.0.0.1',
      'quoted.src 70.1.1.1 10.0.0.1',
      'quoted.dst 60.1.1.1 10.0.0.2',
      'quoted.srcPort 40000 1',
      'quoted.dstPort 80 2',
    ]);
  });
});

test('packets are told apart', () => {
  expect([isIcmp(packet), isIcmp(error), isIcmpError(error), isIcmpError(packet)]).toEqual([false, true, true, false]);
  expect([hasFlags(packet, SYN), hasFlags(packet, SYN | ACK), hasFlags(error, SYN)]).toEqual([true, false, false]);
});

test('the reply of a reply is the packet', () => {
  fc.assert(
    fc.property(fc.nat(65535), fc.nat(65535), fc.nat(0xffffffff), (srcPort, dstPort, src) => {
      const sent = { ...packet, srcPort, dstPort, src };
      expect(reply(reply(sent))).toEqual(sent);
      expect(reply(sent)).toMatchObject({ src: sent.dst, dst: src, srcPort: dstPort, dstPort: srcPort });
    }),
  );
});
