import type { Topology } from '../model/topology.ts';
import type { Answer, Ask } from '../sim/protocol.ts';
import type { Simulation } from '../sim/simulation.ts';

type Answerer = Pick<Simulation, 'ask'>;

/** The worker's side of the conversation, apart from the worker: an answer for every trace, nothing for a load. */
export function createSimulationHost(simulate: (topology: Topology) => Answerer): (ask: Ask) => Answer | null {
  let loaded: { readonly revision: number; readonly topology: Topology } | null = null;
  let simulation: Answerer | null = null;
  return (ask) => {
    if (ask.type === 'load') {
      loaded = { revision: ask.revision, topology: ask.topology };
      simulation = null;
      return null;
    }
    const { id, revision, probe } = ask;
    try {
      if (loaded?.revision !== revision) throw new Error(`revision ${revision} is not loaded`);
      simulation ??= simulate(loaded.topology);
      return { type: 'traced', id, revision, answer: simulation.ask(probe) };
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
