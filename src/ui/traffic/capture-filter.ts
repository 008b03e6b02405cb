import { type Address, parseAddress } from '../../net/address.ts';
import { isLaterFragment } from '../../net/fragment.ts';
import { ICMP, ICMPV6, isIcmp, type Packet, SYN, TCP, UDP } from '../../net/packet.ts';
import { inRange, parsePortRange } from '../../net/ports.ts';
import { contains, parsePrefix } from '../../net/prefix.ts';

type Test = (packet: Packet) => boolean;
type Side = 'src' | 'dst' | 'either';

/**
 * Reads the common part of tcpdump's filters: `tcp`, `udp`, `icmp`, `host`, `net`, `port`, `portrange`, with `src`, `dst`, `not`, `and`,
 * `or`; empty text lets everything through. Null when it is not understood. @see pcap-filter(7)
 */
export function parseCaptureFilter(text: string): Test | null {
  const words = text.replace(/tcp\[tcpflags\]\s*&\s*tcp-syn\s*!=\s*0/g, 'syn').match(/[^\s()]+/g) ?? [];
  if (words.length === 0) return () => true;
  const alternatives = split(words, 'or').map((part) => allOf(split(part, 'and').map(readTerm)));
  return alternatives.every((each) => each !== null) ? (packet) => alternatives.some((each) => each?.(packet)) : null;
}

function allOf(tests: readonly (Test | null)[]): Test | null {
  return tests.every((each) => each !== null) ? (packet) => tests.every((each) => each?.(packet)) : null;
}

function split(words: readonly string[], separator: string): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word.toLowerCase() === separator) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

/** `[not] [protocol] [src|dst] [host|net|port|portrange value]`. */
function readTerm(words: readonly string[]): Test | null {
  const [first = '', ...rest] = words.map((word) => word.toLowerCase());
  if (first === 'not' || first === '!') {
    const inner = readTerm(rest);
    return inner && ((packet) => !inner(packet));
  }
  const protocol = PROTOCOLS[first];
  if (protocol === undefined) return readValue([first, ...rest]);
  if (rest.length === 0) return protocol;
  const value = readValue(rest);
  return value && ((packet) => protocol(packet) && value(packet));
}

const PROTOCOLS: Readonly<Record<string, Test>> = {
  tcp: (packet) => packet.protocol === TCP,
  udp: (packet) => packet.protocol === UDP,
  icmp: (packet) => packet.protocol === ICMP,
  icmp6: (packet) => packet.protocol === ICMPV6,
  ip: (packet) => typeof packet.src === 'number',
  ip6: (packet) => typeof packet.src === 'bigint',
  syn: (packet) => packet.tcp !== null && (packet.tcp.flags & SYN) !== 0,
};

function readValue(words: readonly string[]): Test | null {
  const side: Side = words[0] === 'src' || words[0] === 'dst' ? words[0] : 'either';
  const rest = side === 'either' ? words : words.slice(1);
  const [what = '', value = '', more] = rest.length === 1 ? ['host', rest[0]] : rest;
  if (more !== undefined) return null;
  if (what === 'port' || what === 'portrange') return portTest(side, value);
  if (what !== 'host' && what !== 'net') return null;
  const address = parseAddress(value);
  const prefix = parsePrefix(value);
  if (address !== null) return addressTest(side, (each) => each === address);
  return prefix && addressTest(side, (each) => contains(prefix, each));
}

function portTest(side: Side, value: string): Test | null {
  const range = /\d/.test(value) ? parsePortRange(value) : null;
  if (range === null) return null;
  return (packet) =>
    !isIcmp(packet) &&
    !isLaterFragment(packet) &&
    ((side !== 'dst' && inRange(range, packet.srcPort)) || (side !== 'src' && inRange(range, packet.dstPort)));
}

function addressTest(side: Side, test: (address: Address) => boolean): Test {
  return (packet) => (side !== 'dst' && test(packet.src)) || (side !== 'src' && test(packet.dst));
}
