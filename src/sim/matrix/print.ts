import { message } from '../../model/message.ts';
import type { Json } from '../../model/topology.ts';
import { printAddress } from '../../net/address.ts';
import type { Network } from '../network.ts';
import { printedCode, type Say } from '../print-json.ts';
import { nameOf } from '../reason.ts';
import type { MatrixService, Reach } from './decide.ts';
import type { MatrixEnd } from './ends.ts';
import { type Matrix, reachBetween } from './matrix.ts';

/** Version of the printed object; it rises when a field is renamed or removed. */
const MATRIX_VERSION = 1;

/** Answers for members of two groups: per service, where it makes a difference apart for those that share a subnet. */
export interface Relation {
  readonly from: number;
  readonly to: number;
  /** Null where sharing a subnet makes no difference, or cannot be otherwise. */
  readonly sameSubnet: boolean | null;
  readonly answers: readonly Reach[];
}

/** All relations, in order of group; decides what is not decided yet. */
export function* relationsOf(matrix: Matrix): Generator<Relation> {
  const groups = [...matrix.groups.members.keys()];
  for (const from of groups) {
    for (const to of groups) {
      const [far, near] = [false, true].map((isNear) => answersOf(matrix, [from, to], isNear));
      if (!far || !near || sameAnswers(far, near)) {
        const answers = far ?? near;
        if (answers) yield { from, to, sameSubnet: null, answers };
        continue;
      }
      yield { from, to, sameSubnet: false, answers: far };
      yield { from, to, sameSubnet: true, answers: near };
    }
  }
}

function answersOf(matrix: Matrix, pair: readonly [number, number], near: boolean): readonly Reach[] | null {
  const found = matrix.services.flatMap((_, service) => reachBetween(matrix, pair, near, service) ?? []);
  return found.length === matrix.services.length ? found : null;
}

function sameAnswers(a: readonly Reach[], b: readonly Reach[]): boolean {
  return a.every((each, index) => answerText(each) === answerText(b[index] ?? each));
}

/** `connected`, or the code of what stops it; `RET_` before it when the reply is stopped. */
function answerText({ connected, code, direction }: Reach): string {
  return connected ? 'connected' : code === null ? 'no-answer' : printedCode(code, direction);
}

/** Who reaches whom as one JSON object, by groups. Field names are stable. */
export function matrixJson(matrix: Matrix): { readonly [name: string]: Json } {
  const { network, ends, groups, services } = matrix;
  return {
    format: 'hopwise-matrix',
    version: MATRIX_VERSION,
    services: services.map(({ protocol, port }) => ({ protocol, port })),
    groups: groups.members.map((members) => members.flatMap((each) => endJson(ends[each], network) ?? [])),
    relations: [...relationsOf(matrix)].map(({ from, to, sameSubnet, answers }) => {
      return { from, to, sameSubnet, answers: answers.map(answerText) };
    }),
  };
}

function endJson(end: MatrixEnd | undefined, network: Network): Json | null {
  if (end === undefined) return null;
  const device = end.end.node.resource;
  const address = end.port?.addresses[0] ?? null;
  return {
    id: end.ref,
    sourceId: network.topology.resources[end.ref]?.sourceId ?? null,
    device: device.id,
    kind: device.kind,
    name: nameOf(network, device.id),
    address: address === null ? null : printAddress(address),
  };
}

/** A line per relation and service, for spreadsheets (RFC 4180). */
export function matrixCsv(matrix: Matrix): string {
  const names = groupNames(matrix);
  const lines = ['from,to,same_subnet,protocol,port,connected,reason'];
  for (const { from, to, sameSubnet, answers } of relationsOf(matrix)) {
    for (const [index, answer] of answers.entries()) {
      const { protocol, port } = matrix.services[index] ?? { protocol: '', port: null };
      const cells = [names[from], names[to], sameSubnet, protocol, port, answer.connected, reasonText(answer)];
      lines.push(cells.map((cell) => quoted(cell ?? '')).join(','));
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

function reasonText(answer: Reach): string {
  return answer.connected ? '' : answerText(answer);
}

function quoted(cell: string | number | boolean): string {
  const text = String(cell);
  // A spreadsheet takes a cell that begins so for a formula.
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Names of every group's members. */
function groupNames({ ends, groups, network }: Matrix): readonly string[] {
  return groups.members.map((members) =>
    members
      .map((each) => ends[each])
      .map((end) => (end === undefined ? '' : nameOf(network, end.end.node.resource.id)))
      .join(' '),
  );
}

/** Members that a line of text names. */
const NAMED = 6;

/** Groups with their members, and per service who reaches whom. */
export function matrixText(matrix: Matrix, say: Say): string {
  const { ends, groups, services } = matrix;
  const relations = [...relationsOf(matrix)];
  const summary = say(message('matrix.summary', { ends: ends.length, groups: groups.members.length }));
  const lines = [summary, ...groupNames(matrix).map((names, group) => `  ${group + 1}  ${shortened(names)}`)];
  for (const [index, service] of services.entries()) {
    lines.push('', serviceText(service));
    for (const from of groups.members.keys()) {
      const reached = relations.filter((each) => each.from === from && each.answers[index]?.connected);
      if (reached.length > 0) lines.push(`  ${from + 1} → ${reached.map((each) => targetText(each, say)).join(', ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function targetText({ to, sameSubnet }: Relation, say: Say): string {
  if (sameSubnet === null) return String(to + 1);
  return `${to + 1} ${say(message(sameSubnet ? 'matrix.same-subnet' : 'matrix.other-subnet'))}`;
}

function serviceText({ protocol, port }: MatrixService): string {
  return port === null ? protocol : `${protocol} ${port}`;
}

function shortened(names: string): string {
  const all = names.split(' ');
  return all.length <= NAMED ? names : `${all.slice(0, NAMED).join(' ')} … (${all.length})`;
}
