import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { ANY_PROTOCOL, type Packet, TCP, UDP } from '../../net/packet.ts';
import { ANY_PORT, inRange, type PortRange, parsePortRange } from '../../net/ports.ts';
import { contains, type Prefix, parsePrefix } from '../../net/prefix.ts';
import { parseProtocol } from '../../net/protocols.ts';
import { type Tuple, reversed } from '../../net/tuple.ts';
import type { PortSpec } from '../../sim/behaviour.ts';
import type { RuleRef } from '../../sim/trace.ts';
import { zoneOf } from './balancers.ts';
import { cellOf, type Row, rowsOf } from './props.ts';

/** A firewall's rule, ready to be compared. */
export interface InspectionRule {
  readonly action: string;
  readonly protocol: number;
  readonly source: Prefix | null;
  readonly destination: Prefix | null;
  readonly sourcePorts: PortRange;
  readonly ports: PortRange;
  readonly bothWays: boolean;
  readonly ref: RuleRef;
}

/** The rules of a table, in its order. */
export function inspectionRules(resource: Resource, field: string): readonly InspectionRule[] {
  return rowsOf(resource, field).flatMap((row, index) => {
    const protocol = parseProtocol(cellOf(row, 'protocol'));
    if (protocol === null) return [];
    return [
      {
        action: cellOf(row, 'action'),
        protocol,
        source: parsePrefix(cellOf(row, 'source')),
        destination: parsePrefix(cellOf(row, 'destination')),
        sourcePorts: parsePortRange(cellOf(row, 'sourcePorts')) ?? ANY_PORT,
        ports: parsePortRange(cellOf(row, 'ports')) ?? ANY_PORT,
        bothWays: row.bothWays === true,
        ref: { resource: resource.id, index, number: null, text: ruleText(row) },
      },
    ];
  });
}

function ruleText(row: Row): string {
  const from = cellOf(row, 'source') || 'any';
  const to = cellOf(row, 'destination') || 'any';
  const arrow = row.bothWays === true ? '<>' : '->';
  return `${cellOf(row, 'action')} ${cellOf(row, 'protocol')} ${from} ${arrow} ${to} ${cellOf(row, 'ports')}`;
}

/** The first rule that fits; null where none does. */
export function firstRule(rules: readonly InspectionRule[], packet: Packet): InspectionRule | null {
  return rules.find((rule) => fits(rule, packet) || (rule.bothWays && fits(rule, turned(packet)))) ?? null;
}

function turned(packet: Packet): Packet {
  return { ...packet, ...bare(reversed(packet)) };
}

function bare({ src, dst, protocol, srcPort, dstPort }: Tuple): Tuple {
  return { src, dst, protocol, srcPort, dstPort };
}

function fits(rule: InspectionRule, packet: Packet): boolean {
  if (rule.protocol !== ANY_PROTOCOL && rule.protocol !== packet.protocol) return false;
  if (rule.source !== null && !contains(rule.source, packet.src)) return false;
  if (rule.destination !== null && !contains(rule.destination, packet.dst)) return false;
  if (packet.protocol !== TCP && packet.protocol !== UDP) return true;
  return inRange(rule.sourcePorts, packet.srcPort) && inRange(rule.ports, packet.dstPort);
}

/** Endpoints that lead to an appliance or a firewall. */
export function endpointsOf(view: View, service: ResourceId): readonly Resource[] {
  return view.pointingAt(service).filter((each) => each.kind === 'gateway-load-balancer-endpoint');
}

/** One port per endpoint, plugged into it from outside of any VPC: what stands behind an endpoint may be anywhere. */
export function inspectionPorts(view: View, service: Resource): readonly PortSpec[] {
  return endpointsOf(view, service.id).map((endpoint) => ({
    resource: service.id,
    device: service.id,
    name: endpoint.id,
    into: endpoint.id,
    addresses: [],
    filters: [],
    sourceDestCheck: false,
    zone: zoneOf(view, endpoint.id),
    outside: true,
  }));
}
