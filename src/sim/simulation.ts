import type { Probe, Topology } from '../model/topology.ts';
import type { SimulatedKinds } from './behaviour.ts';
import { findBlockers } from './blockers.ts';
import { compile } from './compile.ts';
import { networkUnder, topologyUnder } from './conditions.ts';
import { converse } from './converse.ts';
import type { Network } from './network.ts';
import type { ProbeAnswer } from './protocol.ts';

/** A compiled topology that answers probes. The same topology and probe give the same answer, byte for byte. */
export interface Simulation {
  readonly network: Network;
  ask(probe: Probe): ProbeAnswer;
}

export function simulate(topology: Topology, kinds: SimulatedKinds): Simulation {
  const network = compile(topology, kinds);
  return {
    network,
    ask: (probe) => {
      const changed = topologyUnder(topology, probe.condition, kinds);
      const present = networkUnder(changed === topology ? network : compile(changed, kinds), probe.condition, kinds);
      const conversation = converse(present, probe, null);
      const blockers = conversation.outcome === 'connected' ? [] : findBlockers(present, kinds, probe);
      return { conversation, blockers, assumptions: conversation.assumptions };
    },
  };
}
