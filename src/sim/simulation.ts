import type { Probe, Topology } from '../model/topology.ts';
import type { SimulatedKinds } from './behaviour.ts';
import { findBlockers } from './blockers.ts';
import { compile } from './compile.ts';
import { networkAfter, networkUnder, topologyUnder } from './conditions.ts';
import { converse } from './converse.ts';
import { allFlowRecords, type FlowRecord } from './flow-log.ts';
import type { Network } from './network.ts';
import type { ProbeAnswer } from './protocol.ts';

/** A compiled topology that answers probes. The same topology and probe give the same answer, byte for byte. */
export interface Simulation {
  readonly network: Network;
  ask(probe: Probe): ProbeAnswer;
  /** What flow logs would hold of the probe if every interface had one. */
  flowRecords(probe: Probe): readonly FlowRecord[];
}

export function simulate(topology: Topology, kinds: SimulatedKinds): Simulation {
  const network = compile(topology, kinds);
  const presentFor = ({ condition }: Probe): Network => {
    const changed = topologyUnder(topology, condition, kinds);
    return networkUnder(changed === topology ? network : compile(changed, kinds), condition, kinds);
  };
  return {
    network,
    ask: (probe) => {
      const present = presentFor(probe);
      const conversation = converse(present, probe, null, networkAfter(present, probe.condition, kinds));
      const blockers = conversation.outcome === 'connected' ? [] : findBlockers(present, kinds, probe);
      return { conversation, blockers, assumptions: conversation.assumptions };
    },
    flowRecords: (probe) => {
      const present = presentFor(probe);
      return allFlowRecords(present, converse(present, probe, null));
    },
  };
}
