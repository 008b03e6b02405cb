import { expect, test } from 'vitest';
import { parseAddress } from '../net/address.ts';
import { ICMP, ICMPV6, type Packet, SYN, TCP, UDP } from '../net/packet.ts';
import { cut } from '../net/fragment.ts';
import { packetBytes } from './packet-bytes.ts';
import { pcapBytes } from './pcap.ts';
import { tcpdumpLines } from './print-tcpdump.ts';

const address = (text: string) => parseAddress(text) ?? 0;
const syn: Packet = {
  src: address('10.10.2.101'),
  dst: address('99.80.82.214'),
  protocol: TCP,
  srcPort: 55634,
  dstPort: 80,
  ttl: 64,
  length: 60,
  dontFragment: true,
  tcp: { flags: SYN, seq: 2732866788, ack: 0, mss: 8961 },
  icmp: null,
  payload: '',
  fragment: null,
};
const v6 = { src: address('2001:db8::1'), dst: address('2001:db8::2') };

/** Ones' complement sum of 16-bit words: 0xffff when the checksum in them is right (RFC 1071 §1). */
function wordSum(...parts: readonly Uint8Array[]): number {
  let total = 0;
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 2) total += ((part[index] ?? 0) << 8) | (part[index + 1] ?? 0);
  }
  while (total > 0xffff) total = (total & 0xffff) + (total >>> 16);
  return total;
}

function pseudoHeader(bytes: Uint8Array, protocol: number): Uint8Array {
  const isV4 = (bytes[0] ?? 0) >>> 4 === 4;
  const addresses = isV4 ? bytes.slice(12, 20) : bytes.slice(8, 40);
  const length = bytes.length - (isV4 ? 20 : 40);
  return Uint8Array.from([...addresses, length >>> 8, length & 255, 0, protocol]);
}

test('the IPv4 header and the TCP segment carry right checksums', () => {
  const bytes = packetBytes(syn, { value: 1, echo: 0 });
  expect(bytes).toHaveLength(60);
  expect(wordSum(bytes.slice(0, 20))).toBe(0xffff);
  expect(wordSum(pseudoHeader(bytes, TCP), bytes.slice(20))).toBe(0xffff);
});

test.each([
  [
    'TCP with data over IPv6',
    { ...syn, ...v6, length: 40 + 32 + 5, payload: 'hello', tcp: { flags: 24, seq: 1, ack: 2, mss: null } },
    TCP,
  ],
  ['UDP', { ...syn, protocol: UDP, tcp: null, length: 31, payload: 'abc' }, UDP],
  ['UDP over IPv6', { ...syn, ...v6, protocol: UDP, tcp: null, length: 51, payload: 'abc' }, UDP],
  [
    'ICMPv6 echo',
    { ...syn, ...v6, protocol: ICMPV6, tcp: null, length: 104, icmp: { type: 128, code: 0, mtu: null, quoted: null } },
    ICMPV6,
  ],
])('%s carries a right checksum', (_, packet: Packet, protocol) => {
  const bytes = packetBytes(packet, null);
  expect(bytes).toHaveLength(packet.length);
  const header = typeof packet.src === 'number' ? 20 : 40;
  expect(wordSum(pseudoHeader(bytes, protocol), bytes.slice(header))).toBe(0xffff);
});

test('an ICMP error quotes the beginning of the packet it is about', () => {
  const icmp = { type: 3, code: 4, mtu: 1500, quoted: syn };
  const bytes = packetBytes({ ...syn, protocol: ICMP, tcp: null, length: 56, icmp }, null);
  expect(wordSum(bytes.slice(20))).toBe(0xffff);
  expect([...bytes.slice(26, 28)]).toEqual([1500 >>> 8, 1500 & 255]);
  expect([...bytes.slice(28, 56)]).toEqual([...packetBytes(syn, null).slice(0, 28)]);
});

test.each([
  ['IPv4', { ...syn, protocol: UDP, tcp: null, dontFragment: false, length: 3028, payload: 'datagram' }, 20],
  ['IPv6', { ...syn, ...v6, protocol: UDP, tcp: null, dontFragment: false, length: 3048, payload: 'datagram' }, 48],
])('fragments of %s hold the packet between them', (_, packet: Packet, header) => {
  const pieces = cut(packet, 1500);
  const contents = pieces.map((piece) => packetBytes(piece, null));
  expect(contents.map((bytes) => bytes.length)).toEqual(pieces.map((piece) => piece.length));
  const joined = contents.flatMap((bytes) => [...bytes.slice(header)]);
  expect(joined).toEqual([...packetBytes(packet, null).slice(typeof packet.src === 'number' ? 20 : 40)]);
});

test('fragments carry an id, offset and whether more come', () => {
  const pieces = cut({ ...syn, protocol: UDP, tcp: null, dontFragment: false, length: 3028 }, 1500);
  const words = pieces.map((piece) => new DataView(packetBytes(piece, null).buffer));
  expect(words.map((view) => view.getUint16(6))).toEqual([0x2000, 0x2000 | 185, 370]);
  expect(new Set(words.map((view) => view.getUint16(4))).size).toBe(1);
  expect(pieces.map((piece) => wordSum(packetBytes(piece, null).slice(0, 20)))).toEqual([0xffff, 0xffff, 0xffff]);
});

test('fragments are told as tcpdump tells them', () => {
  const told = (packet: Packet): readonly string[] =>
    tcpdumpLines(cut(packet, 1500).map((piece) => ({ timeUs: 0, direction: 'out', packet: piece, timestamps: null })));
  const udp = { ...syn, protocol: UDP, tcp: null, dontFragment: false };
  expect(told({ ...udp, length: 3028 }).map((line) => line.slice(16))).toEqual([
    'IP 10.10.2.101.55634 > 99.80.82.214.80: UDP, bad length 3000 > 1472',
    'IP 10.10.2.101 > 99.80.82.214: ip-proto-17',
    'IP 10.10.2.101 > 99.80.82.214: ip-proto-17',
  ]);
  expect(told({ ...udp, ...v6, length: 3048 }).map((line) => line.slice(16))).toEqual([
    'IP6 2001:db8::1 > 2001:db8::2: frag (0|1448) 55634 > 80: UDP, bad length 3000 > 1440',
    'IP6 2001:db8::1 > 2001:db8::2: frag (1448|1448)',
    'IP6 2001:db8::1 > 2001:db8::2: frag (2896|112)',
  ]);
});

test('a file has a header of 24 bytes and a record per packet', () => {
  const file = pcapBytes([{ timeUs: 1_500_000, direction: 'out', packet: syn, timestamps: null }]);
  const view = new DataView(file.buffer);
  expect(file).toHaveLength(24 + 16 + 60);
  expect(view.getUint32(0, true)).toBe(0xa1b2c3d4);
  expect(view.getUint32(20, true)).toBe(101);
  expect([view.getUint32(24, true), view.getUint32(28, true), view.getUint32(32, true)]).toEqual([1, 500_000, 60]);
});
