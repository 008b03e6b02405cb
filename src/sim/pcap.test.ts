import { expect, test } from 'vitest';
import { parseAddress } from '../net/address.ts';
import { ICMP, ICMPV6, type Packet, SYN, TCP, UDP } from '../net/packet.ts';
import { packetBytes } from './packet-bytes.ts';
import { pcapBytes } from './pcap.ts';

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

test('a file has a header of 24 bytes and a record per packet', () => {
  const file = pcapBytes([{ timeUs: 1_500_000, direction: 'out', packet: syn, timestamps: null }]);
  const view = new DataView(file.buffer);
  expect(file).toHaveLength(24 + 16 + 60);
  expect(view.getUint32(0, true)).toBe(0xa1b2c3d4);
  expect(view.getUint32(20, true)).toBe(101);
  expect([view.getUint32(24, true), view.getUint32(28, true), view.getUint32(32, true)]).toEqual([1, 500_000, 60]);
});
