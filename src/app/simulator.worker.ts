import { kinds } from '../resources/registry.ts';
import { simulate } from '../sim/simulation.ts';
import type { Ask } from '../sim/protocol.ts';
import { createSimulationHost } from './simulation-host.ts';

/** Runs the simulator beside the page: compiles a topology once per revision and answers probes. */
const answer = createSimulationHost((topology) => simulate(topology, kinds));

self.onmessage = (event: MessageEvent<Ask>) => {
  const reply = answer(event.data);
  if (reply !== null) self.postMessage(reply);
};
