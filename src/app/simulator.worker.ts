import { kinds } from '../resources/registry.ts';
import { openMatrix } from '../sim/matrix/matrix.ts';
import { simulate } from '../sim/simulation.ts';
import type { Ask } from '../sim/protocol.ts';
import { createSimulationHost } from './simulation-host.ts';

/** Runs the simulator beside the page: compiles a topology once per revision and answers what is asked about it. */
const answer = createSimulationHost({
  simulate: (topology) => simulate(topology, kinds),
  openMatrix: (topology, services) => openMatrix(topology, kinds, services),
});

self.onmessage = (event: MessageEvent<Ask>) => {
  const reply = answer(event.data);
  if (reply !== null) self.postMessage(reply);
};
