import type { CapturedPacket } from './capture.ts';
import { packetBytes } from './packet-bytes.ts';

/** Link type of packets that begin with their IP header. @see https://www.tcpdump.org/linktypes.html (LINKTYPE_RAW) */
const LINKTYPE_RAW = 101;
const FILE_HEADER = 24;
const RECORD_HEADER = 16;
const SNAP_LENGTH = 262_144;

/**
 * A capture file that Wireshark and tcpdump open: classic pcap, little-endian, microseconds.
 * @see https://www.ietf.org/archive/id/draft-ietf-opsawg-pcap-03.html
 */
export function pcapBytes(captured: readonly CapturedPacket[]): Uint8Array {
  const packets = captured.map(({ packet, timestamps }) => packetBytes(packet, timestamps));
  const size = packets.reduce((total, bytes) => total + RECORD_HEADER + bytes.length, FILE_HEADER);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0xa1b2c3d4, true);
  view.setUint16(4, 2, true);
  view.setUint16(6, 4, true);
  view.setUint32(16, SNAP_LENGTH, true);
  view.setUint32(20, LINKTYPE_RAW, true);
  let offset = FILE_HEADER;
  for (const [index, bytes] of packets.entries()) {
    const timeUs = captured[index]?.timeUs ?? 0;
    view.setUint32(offset, Math.floor(timeUs / 1_000_000), true);
    view.setUint32(offset + 4, timeUs % 1_000_000, true);
    view.setUint32(offset + 8, bytes.length, true);
    view.setUint32(offset + 12, bytes.length, true);
    file.set(bytes, offset + RECORD_HEADER);
    offset += RECORD_HEADER + bytes.length;
  }
  return file;
}
