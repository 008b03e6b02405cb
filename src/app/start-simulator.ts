import type { StartTimer } from '../editor/autosave.ts';
import { createSimulatorClient, type SimulatorClient, type SimulatorWorker } from './simulator-client.ts';

/** The page's own timers. */
export const startTimer: StartTimer = (callback, ms) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

/** The simulator in a worker of its own. */
export function startSimulator(): SimulatorClient {
  return createSimulatorClient({ startWorker, startTimer });
}

function startWorker(): SimulatorWorker {
  const worker = new Worker(new URL('./simulator.worker.ts', import.meta.url), { type: 'module', name: 'simulator' });
  const line: SimulatorWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (ask) => worker.postMessage(ask),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = (event) => line.onmessage?.(event);
  worker.onerror = (event) => line.onerror?.(event);
  worker.onmessageerror = () => line.onerror?.({ message: 'an answer could not be read' });
  return line;
}
