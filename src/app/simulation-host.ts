import type { Topology } from '../model/topology.ts';
import type { MatrixService } from '../sim/matrix/decide.ts';
import { type Matrix, revise } from '../sim/matrix/matrix.ts';
import { reportOf } from '../sim/matrix/report.ts';
import type { Answer, Ask } from '../sim/protocol.ts';
import type { Simulation } from '../sim/simulation.ts';

/** What a topology is looked at with. */
export interface Instruments {
  readonly simulate: (topology: Topology) => Pick<Simulation, 'ask' | 'flowRecords'>;
  readonly openMatrix: (topology: Topology, services: readonly MatrixService[]) => Matrix;
}

type Question = Exclude<Ask, { readonly type: 'load' }>;

/** The worker's side of the conversation, apart from the worker: an answer for every question, nothing for a load. */
export function createSimulationHost({ simulate, openMatrix }: Instruments): (ask: Ask) => Answer | null {
  let loaded: { readonly revision: number; readonly topology: Topology } | null = null;
  let simulation: ReturnType<typeof simulate> | null = null;
  let matrix: Matrix | null = null;

  const answerTo = (question: Question, topology: Topology): Answer => {
    const { id, revision } = question;
    if (question.type === 'matrix') {
      const { services } = question;
      matrix = isAbout(matrix, services) ? revise(matrix, topology) : openMatrix(topology, services);
      return { type: 'mapped', id, revision, matrix: reportOf(matrix) };
    }
    simulation ??= simulate(topology);
    return question.type === 'trace'
      ? { type: 'traced', id, revision, answer: simulation.ask(question.probe) }
      : { type: 'logged', id, revision, records: simulation.flowRecords(question.probe) };
  };

  return (ask) => {
    if (ask.type === 'load') {
      loaded = { revision: ask.revision, topology: ask.topology };
      simulation = null;
      return null;
    }
    const { id, revision } = ask;
    try {
      if (loaded?.revision !== revision) throw new Error(`revision ${revision} is not loaded`);
      return answerTo(ask, loaded.topology);
    } catch (error) {
      return {
        type: 'failed',
        id,
        revision,
        text: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
    }
  };
}

/** Whether a matrix of an earlier topology can be taken on from. */
function isAbout(matrix: Matrix | null, services: readonly MatrixService[]): matrix is Matrix {
  return matrix !== null && JSON.stringify(matrix.services) === JSON.stringify(services);
}
