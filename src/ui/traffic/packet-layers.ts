import { printAddress } from '../../net/address.ts';
import { contentLength, isLaterFragment } from '../../net/fragment.ts';
import { ACK, FIN, isIcmp, type Packet, PSH, RST, SYN, TCP, UDP } from '../../net/packet.ts';
import { printProtocol } from '../../net/protocols.ts';

/** A field of a header as it is printed. */
export interface HeaderField {
  /** Last part of its text key, `ui.traffic.header.<name>`. */
  readonly name: string;
  readonly value: string;
}

/** One layer of a packet: the outermost is the IP header. */
export interface Layer {
  readonly name: string;
  readonly fields: readonly HeaderField[];
}

const FLAGS = [
  [SYN, 'SYN'],
  [FIN, 'FIN'],
  [RST, 'RST'],
  [PSH, 'PSH'],
  [ACK, 'ACK'],
] as const;

/** The packet's headers, layer by layer; the packet that an ICMP error quotes is the last layers. */
export function packetLayers(packet: Packet): readonly Layer[] {
  const layers = [ipLayer(packet), ...transportLayers(packet)];
  const quoted = packet.icmp?.quoted ?? null;
  if (quoted === null) return layers;
  return [...layers, ...packetLayers(quoted).map((layer) => ({ ...layer, name: `${layer.name} ⊂ ICMP` }))];
}

function ipLayer(packet: Packet): Layer {
  const isV4 = typeof packet.src === 'number';
  const fields = [
    field('src', printAddress(packet.src)),
    field('dst', printAddress(packet.dst)),
    field('ttl', packet.ttl),
    field('protocol', printProtocol(packet.protocol)),
    field('length', packet.length),
  ];
  return {
    name: isV4 ? 'IPv4' : 'IPv6',
    fields: [...fields, ...(isV4 ? [field('df', packet.dontFragment ? 'DF' : '–')] : []), ...fragmentFields(packet)],
  };
}

/** `1480–2960 / 3008` for the bytes of the whole content that are in this piece. */
function fragmentFields(packet: Packet): readonly HeaderField[] {
  const { fragment } = packet;
  if (fragment === null) return [];
  return [field('fragment', `${fragment.offset}–${fragment.offset + contentLength(packet)} / ${fragment.total}`)];
}

function transportLayers(packet: Packet): readonly Layer[] {
  if (isLaterFragment(packet)) return [];
  const said = packet.payload === '' ? [] : [{ name: 'Data', fields: [field('payload', packet.payload)] }];
  if (isIcmp(packet)) return [icmpLayer(packet), ...said];
  const ports = [field('srcPort', packet.srcPort), field('dstPort', packet.dstPort)];
  if (packet.protocol === UDP) return [{ name: 'UDP', fields: ports }, ...said];
  if (packet.protocol !== TCP) return said;
  const { tcp } = packet;
  if (tcp === null) return [{ name: 'TCP', fields: ports }, ...said];
  const flags = FLAGS.flatMap(([bit, name]) => ((tcp.flags & bit) === 0 ? [] : [name])).join(' ');
  const mss = tcp.mss === null ? [] : [field('mss', tcp.mss)];
  const fields = [...ports, field('flags', flags), field('seq', tcp.seq), field('ack', tcp.ack), ...mss];
  return [{ name: 'TCP', fields }, ...said];
}

function icmpLayer({ icmp, srcPort }: Packet): Layer {
  if (icmp === null) return { name: 'ICMP', fields: [field('icmpId', srcPort)] };
  const mtu = icmp.mtu === null ? [] : [field('mtu', icmp.mtu)];
  const id = icmp.quoted === null ? [field('icmpId', srcPort)] : [];
  return { name: 'ICMP', fields: [field('icmpType', icmp.type), field('icmpCode', icmp.code), ...id, ...mtu] };
}

function field(name: string, value: string | number): HeaderField {
  return { name, value: String(value) };
}
