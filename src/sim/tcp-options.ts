import type { TcpSegment } from '../net/packet.ts';
import { SYN } from '../net/packet.ts';

/** Receive window of a fresh Linux socket with jumbo frames, and the scaled one after the handshake. */
const SYN_WINDOW = 62727;
const WINDOW = 491;
/** Window scale shift count that Linux sends with its default buffers. */
export const WINDOW_SCALE = 7;

/** Bytes of the options that Linux sends: MSS, SACK permitted, timestamps, window scale on SYN; timestamps afterwards. */
export function optionsLength(segment: TcpSegment): number {
  return isSyn(segment) ? 20 : 12;
}

export function windowOf(segment: TcpSegment): number {
  return isSyn(segment) ? SYN_WINDOW : WINDOW;
}

export function isSyn(segment: TcpSegment): boolean {
  return (segment.flags & SYN) !== 0;
}
