import { expect, it } from 'vitest';
import { parseAddress } from '../../net/address.ts';
import { ACK, type Packet, SYN, TCP } from '../../net/packet.ts';
import { parseCaptureFilter } from './capture-filter.ts';

const packet: Packet = {
  ...{ src: parseAddress('10.10.2.101') ?? 0, dst: parseAddress('99.80.82.214') ?? 0, protocol: TCP, srcPort: 55634 },
  ...{ dstPort: 80, ttl: 64, length: 60, dontFragment: true, icmp: null, payload: '', fragment: null },
  tcp: { flags: SYN, seq: 0, ack: 0, mss: null },
};

it.each([
  ['', true],
  ['tcp port 80', true],
  ['tcp dst port 80', true],
  ['src port 80', false],
  ['udp port 80', false],
  ['host 10.10.2.101', true],
  ['dst host 10.10.2.101', false],
  ['src net 10.10.0.0/16 and not port 443', true],
  ['icmp or portrange 1-100', true],
  ['tcp[tcpflags] & tcp-syn != 0', true],
  ['10.10.2.101', true],
])('%j lets the packet through: %s', (text, expected) => {
  expect(parseCaptureFilter(text)?.(packet)).toBe(expected);
});

it('finds no ports in later fragments', () => {
  const later: Packet = { ...packet, fragment: { id: 1, offset: 1480, more: false, total: 2000 } };
  expect(['port 80', 'host 10.10.2.101'].map((text) => parseCaptureFilter(text)?.(later))).toEqual([false, true]);
});

it('tells a SYN from the rest', () => {
  const rest: Packet = { ...packet, tcp: { flags: ACK, seq: 1, ack: 1, mss: null } };
  expect(parseCaptureFilter('tcp[tcpflags] & tcp-syn != 0')?.(rest)).toBe(false);
});

it.each(['port web', 'host nowhere', 'tcp port', 'frame 7', 'port 80 90'])('does not understand %j', (text) => {
  expect(parseCaptureFilter(text)).toBeNull();
});
