import type { KindName, ResourceId } from '../../model/topology.ts';
import { printAddress } from '../../net/address.ts';
import type { Network } from '../network.ts';
import { nameOf } from '../reason.ts';
import type { MatrixService, Reach } from './decide.ts';
import type { MatrixEnd } from './ends.ts';
import { type Matrix, reachBetween } from './matrix.ts';

/** An end as one reads it. */
export interface ReportedEnd {
  /** What a probe calls it. */
  readonly ref: ResourceId;
  readonly sourceId: string | null;
  /** The resource whose programs send and answer there. */
  readonly device: ResourceId;
  readonly kind: KindName;
  /** The device's name. */
  readonly name: string;
  /** Its first address; null where it has none of its own. */
  readonly address: string | null;
  /** Number of what it is plugged into; two ends with the same one share a subnet. -1 for nothing. */
  readonly place: number;
}

/** Every answer of a matrix as plain data, to be printed, shown, or sent from a worker to the page. */
export interface MatrixReport {
  readonly services: readonly MatrixService[];
  readonly groups: readonly (readonly ReportedEnd[])[];
  /** Every answer that occurs. */
  readonly reaches: readonly Reach[];
  /** Positions in `reaches` plus one, by sender's group, receiver's group, nearness and service; 0 where there are no such two ends. */
  readonly answers: Uint16Array;
}

export interface MatrixCell {
  readonly from: number;
  readonly to: number;
  /** Whether the ends share a subnet. */
  readonly isNear: boolean;
  readonly service: number;
}

/** Decides what is not decided yet. */
export function reportOf(matrix: Matrix): MatrixReport {
  const { network, ends, services, groups } = matrix;
  const reaches: Reach[] = [];
  const numbers = new Map<Reach, number>();
  const numberOf = (reach: Reach): number => {
    const number = numbers.get(reach) ?? reaches.push(reach);
    numbers.set(reach, number);
    return number;
  };
  const count = groups.members.length;
  const answers = new Uint16Array(count * count * 2 * services.length);
  for (const index of answers.keys()) {
    const { from, to, isNear, service } = cellAt(index, count, services.length);
    const reach = reachBetween(matrix, [from, to], isNear, service);
    if (reach !== null) answers[index] = numberOf(reach);
  }
  const reported = groups.members.map((members) => members.flatMap((each) => reportedEnd(ends[each], network) ?? []));
  return { services, groups: reported, reaches, answers };
}

/** The inverse of a cell's position. */
function cellAt(index: number, groups: number, services: number): MatrixCell {
  const pair = Math.floor(index / services);
  const row = Math.floor(pair / 2);
  return { from: Math.floor(row / groups), to: row % groups, isNear: pair % 2 === 1, service: index % services };
}

/** The answer for ends of two groups; null where there are no two such. */
export function answerIn(
  { groups, services, reaches, answers }: MatrixReport,
  { from, to, isNear, service }: MatrixCell,
): Reach | null {
  const number = answers[((from * groups.length + to) * 2 + (isNear ? 1 : 0)) * services.length + service] ?? 0;
  return number === 0 ? null : (reaches[number - 1] ?? null);
}

/** Whether the far side said no, rather than nothing at all. */
export function isRefusal({ code }: Reach): boolean {
  return code === 'TCP_CLOSED_PORT' || code === 'UDP_CLOSED_PORT' || code === 'TCP_RESET';
}

function reportedEnd(end: MatrixEnd | undefined, network: Network): ReportedEnd | null {
  if (end === undefined) return null;
  const device = end.end.node.resource;
  const address = end.port?.addresses[0];
  return {
    ref: end.ref,
    sourceId: network.topology.resources[end.ref]?.sourceId ?? null,
    device: device.id,
    kind: device.kind,
    name: nameOf(network, device.id),
    address: address === undefined ? null : printAddress(address),
    place: end.port?.into ?? -1,
  };
}
