import type { Topology } from '../../model/topology.ts';
import type { SimulatedKinds } from '../behaviour.ts';
import { compile } from '../compile.ts';
import type { Network } from '../network.ts';
import { recompile } from '../recompile.ts';
import { addressClasses } from './address-classes.ts';
import { type Cells, makeCells, pairOf, rowOf } from './cells.ts';
import { decide, type MatrixService, type Reach } from './decide.ts';
import { type MatrixEnd, mentionedPrefixes, type Structure, structureOf } from './ends.ts';
import { type Groups, groupEnds } from './groups.ts';
import { makeNumbers, type Numbers } from './numbers.ts';
import { makePaths, type Paths, pathsWith } from './paths.ts';
import { type Signatures, signaturesOf } from './signatures.ts';
import { makeWatch, type Watch } from './watch.ts';

/**
 * Who reaches whom: ends in groups of equal behaviour, and one answer per pair of groups, nearness and service. Answers are decided
 * when they are first asked for, and kept. Owned by whoever opened it; the network is never changed.
 */
export interface Matrix {
  readonly network: Network;
  readonly kinds: SimulatedKinds;
  readonly services: readonly MatrixService[];
  readonly ends: readonly MatrixEnd[];
  readonly groups: Groups;
  readonly structure: Structure;
  readonly cells: Cells;
  /** Answers that rest on nothing outside of the sender's address space, by group, address class and service. */
  readonly local: Map<number, { readonly answer: number; readonly path: number }>;
  readonly signatures: Signatures;
  readonly watch: Watch;
  readonly shared: Shared;
  readonly counts: { decided: number };
}

/** What a matrix hands on to the one after an edit; it only grows. */
interface Shared {
  readonly reaches: Reach[];
  readonly reachNumbers: Numbers;
  readonly elements: Numbers;
  readonly paths: Paths;
}

export function openMatrix(topology: Topology, kinds: SimulatedKinds, services: readonly MatrixService[]): Matrix {
  const network = compile(topology, kinds);
  const shared = { reaches: [], reachNumbers: makeNumbers(), elements: makeNumbers(), paths: makePaths() };
  return assemble({ network, kinds, services, structure: structureOf(network, kinds), shared });
}

type Parts = Pick<Matrix, 'network' | 'kinds' | 'services' | 'structure' | 'shared'>;

function assemble(parts: Parts): Matrix {
  const { network, kinds, services, structure, shared } = parts;
  const signatures = signaturesOf(network);
  const classes = addressClasses(mentionedPrefixes(structure, network));
  const groups = groupEnds({ network, structure, shapes: kinds, signatures, classes });
  return {
    ...parts,
    ends: structure.ends,
    groups,
    cells: makeCells(groups, services.length),
    local: new Map(),
    signatures,
    watch: makeWatch({ network, signatures, elements: shared.elements, paths: shared.paths }),
    counts: { decided: 0 },
  };
}

/** The answer for two ends, by their positions in `ends`; null for an end and itself. */
export function reachOf(matrix: Matrix, from: number, to: number, service: number): Reach | null {
  if (from === to) return null;
  return answerAt(matrix, { from, to, isNear: isNear(matrix, from, to), service });
}

/** The answer for members of two groups that are plugged in at the same place, or not; null where there are no two such. */
export function reachBetween(
  matrix: Matrix,
  pair: readonly [number, number],
  near: boolean,
  service: number,
): Reach | null {
  const ends = pairOf(matrix.groups, pair[0], pair[1], near);
  return ends === null ? null : answerAt(matrix, { from: ends[0], to: ends[1], isNear: near, service });
}

/** Decides every pair of groups that is not decided yet. */
export function decideAll(matrix: Matrix): void {
  const { groups, services } = matrix;
  for (let a = 0; a < groups.members.length; a++) {
    for (let b = 0; b < groups.members.length; b++) {
      for (const near of [false, true]) {
        const ends = pairOf(groups, a, b, near);
        if (ends === null) continue;
        const [from, to] = ends;
        for (let service = 0; service < services.length; service++)
          answerAt(matrix, { from, to, isNear: near, service });
      }
    }
  }
}

function isNear({ ends }: Matrix, from: number, to: number): boolean {
  const place = ends[from]?.port?.into ?? -1;
  return place >= 0 && place === ends[to]?.port?.into;
}

interface Question {
  readonly from: number;
  readonly to: number;
  readonly isNear: boolean;
  readonly service: number;
}

function answerAt(matrix: Matrix, question: Question): Reach | null {
  const { groups, services, shared, cells } = matrix;
  const { from, to, isNear: near, service } = question;
  const row = rowOf(cells, groups.of[from] ?? 0);
  const column = ((groups.of[to] ?? 0) * 2 + (near ? 1 : 0)) * services.length + service;
  const known = row.answers[column] ?? 0;
  if (known > 0) return shared.reaches[known - 1] ?? null;
  const { answer, path } = fromAfar(matrix, question) ?? decided(matrix, question);
  row.answers[column] = answer + 1;
  row.paths[column] = path;
  return shared.reaches[answer] ?? null;
}

/** Where a like address was asked for before and the packet never left its own address space, whose address it is does not matter. */
function fromAfar(matrix: Matrix, question: Question): { readonly answer: number; readonly path: number } | null {
  const key = localKey(matrix, question);
  return key < 0 ? null : (matrix.local.get(key) ?? null);
}

function localKey({ ends, groups, services }: Matrix, { from, to, service }: Question): number {
  const [source, target] = [ends[from], ends[to]];
  const address = groups.addressOf[to] ?? -1;
  if (address < 0 || !source?.port || source.port.scope < 0 || source.port.scope === target?.port?.scope) return -1;
  return ((groups.of[from] ?? 0) * groups.addressClasses + address) * services.length + service;
}

function decided(matrix: Matrix, question: Question): { readonly answer: number; readonly path: number } {
  const { network, watch, shared, services } = matrix;
  const [from, to] = [matrix.ends[question.from], matrix.ends[question.to]];
  const service = services[question.service];
  if (from === undefined || to === undefined || service === undefined) throw new Error('no such pair in the matrix');
  const reach = decide(network, watch, { from, to }, service);
  matrix.counts.decided += 1;
  const answer = shared.reachNumbers.of(`${reach.code} ${reach.connected ? '' : reach.direction}`);
  shared.reaches[answer] ??= reach;
  const result = { answer, path: watch.path() };
  const key = watch.stayed() ? localKey(matrix, question) : -1;
  if (key >= 0) matrix.local.set(key, result);
  return result;
}

/**
 * The matrix after an edit. Where only rules and routes changed, answers that consulted none of them are kept; anything else is a
 * new matrix. Nothing is decided here: `decideAll` or the next question does.
 */
export function revise(matrix: Matrix, topology: Topology): Matrix {
  const { kinds, services, structure, shared } = matrix;
  const network = recompile(matrix.network, topology, kinds);
  if (network === null) return openMatrix(topology, kinds, services);
  const revised = assemble({ network, kinds, services, structure, shared });
  keep(matrix, revised, pathsWith(shared.paths, changedElements(matrix, revised)));
  return revised;
}

/** Elements whose policies changed: what their ports and tables had and have no more. */
function changedElements(before: Matrix, after: Matrix): ReadonlySet<number> {
  const changed = new Set<number>();
  for (const [port, element] of before.watch.filters.entries())
    if (element !== undefined && after.watch.filters[port] !== element) changed.add(element);
  for (const [table, element] of before.watch.tables)
    if (after.watch.tables.get(table) !== element) changed.add(element);
  return changed;
}

/** Copies the answers that still hold. A new group's answers are those of any of its members before. */
function keep(before: Matrix, after: Matrix, stale: Uint8Array): void {
  const services = after.services.length;
  const former = after.groups.members.map((members) => before.groups.of[members[0] ?? 0] ?? 0);
  for (const [group, origin] of former.entries()) {
    const [answers, paths] = [before.cells.answers[origin], before.cells.paths[origin]];
    if (!answers || !paths) continue;
    const row = rowOf(after.cells, group);
    for (const [other, counterpart] of former.entries()) {
      const from = counterpart * 2 * services;
      const to = other * 2 * services;
      for (let each = 0; each < 2 * services; each++) {
        const path = paths[from + each] ?? 0;
        if (stale[path] === 1) continue;
        row.answers[to + each] = answers[from + each] ?? 0;
        row.paths[to + each] = path;
      }
    }
  }
}
