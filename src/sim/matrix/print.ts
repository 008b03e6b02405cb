import { message } from '../../model/message.ts';
import type { Json } from '../../model/topology.ts';
import { printedCode, type Say } from '../print-json.ts';
import type { MatrixService, Reach } from './decide.ts';
import { answerIn, type MatrixCell, type MatrixReport, type ReportedEnd } from './report.ts';

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

/** All relations, in order of group. */
export function* relationsOf(report: MatrixReport): Generator<Relation> {
  const groups = [...report.groups.keys()];
  for (const from of groups) {
    for (const to of groups) {
      const [far, near] = [false, true].map((isNear) => answersOf(report, { from, to, isNear }));
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

function answersOf(report: MatrixReport, pair: Omit<MatrixCell, 'service'>): readonly Reach[] | null {
  const found = report.services.flatMap((_, service) => answerIn(report, { ...pair, service }) ?? []);
  return found.length === report.services.length ? found : null;
}

function sameAnswers(a: readonly Reach[], b: readonly Reach[]): boolean {
  return a.every((each, index) => answerText(each) === answerText(b[index] ?? each));
}

/** `connected`, or the code of what stops it; `RET_` before it when the reply is stopped. */
export function answerText({ connected, code, direction }: Reach): string {
  return connected ? 'connected' : code === null ? 'no-answer' : printedCode(code, direction);
}

/** Who reaches whom as one JSON object, by groups. Field names are stable. */
export function matrixJson(report: MatrixReport): { readonly [name: string]: Json } {
  const { groups, services } = report;
  return {
    format: 'hopwise-matrix',
    version: MATRIX_VERSION,
    services: services.map(({ protocol, port }) => ({ protocol, port })),
    groups: groups.map((members) => members.map(endJson)),
    relations: [...relationsOf(report)].map(({ from, to, sameSubnet, answers }) => {
      return { from, to, sameSubnet, answers: answers.map(answerText) };
    }),
  };
}

function endJson({ ref, sourceId, device, kind, name, address }: ReportedEnd): Json {
  return { id: ref, sourceId, device, kind, name, address };
}

/** A line per relation and service, for spreadsheets (RFC 4180). */
export function matrixCsv(report: MatrixReport): string {
  const names = groupNames(report);
  const lines = ['from,to,same_subnet,protocol,port,connected,reason'];
  for (const { from, to, sameSubnet, answers } of relationsOf(report)) {
    for (const [index, answer] of answers.entries()) {
      const { protocol, port } = report.services[index] ?? { protocol: '', port: null };
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
function groupNames({ groups }: MatrixReport): readonly string[] {
  return groups.map((members) => members.map(({ name }) => name).join(' '));
}

/** Members that a line of text names. */
const NAMED = 6;

/** Groups with their members, and per service who reaches whom. */
export function matrixText(report: MatrixReport, say: Say): string {
  const { groups, services } = report;
  const relations = [...relationsOf(report)];
  const summary = say(message('matrix.summary', { ends: groups.flat().length, groups: groups.length }));
  const lines = [summary, ...groupNames(report).map((names, group) => `  ${group + 1}  ${shortened(names)}`)];
  for (const [index, service] of services.entries()) {
    lines.push('', serviceText(service));
    for (const from of groups.keys()) {
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
