import { type Message, message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { TCP, UDP } from '../../net/packet.ts';
import { printPortRange } from '../../net/ports.ts';
import { printProtocol } from '../../net/protocols.ts';
import type { Packet } from '../../net/packet.ts';
import { nameOf } from './finding.ts';
import { hostBlock } from './host-block.ts';

/** Columns that fit a packet's flow and no other one; the sender's port is left open. */
export interface MatchRow {
  readonly protocol: string;
  readonly source: string;
  readonly sourcePorts: string;
  readonly destination: string;
  readonly ports: string;
}

export function matchOf(packet: Packet): MatchRow {
  return {
    protocol: printProtocol(packet.protocol),
    source: hostBlock(packet.src),
    sourcePorts: 'all',
    destination: hostBlock(packet.dst),
    ports: portText(packet, packet.dstPort),
  };
}

/** The same for the answers. */
export function answersOf(packet: Packet): MatchRow {
  const { source, destination, protocol } = matchOf(packet);
  return {
    protocol,
    source: destination,
    sourcePorts: portText(packet, packet.dstPort),
    destination: source,
    ports: 'all',
  };
}

function portText({ protocol }: Packet, port: number): string {
  return protocol === TCP || protocol === UDP ? printPortRange({ from: port, to: port }) : 'all';
}

/** What a fix says that lets a flow pass a firewall. */
export function passText(firewall: Resource, packet: Packet): Message {
  return message('fix.pass', { name: nameOf(firewall), ...matchOf(packet) });
}
