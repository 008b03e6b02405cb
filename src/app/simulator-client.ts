import type { StartTimer } from '../editor/autosave.ts';
import type { Question, Reply, Simulator } from '../editor/simulator.ts';
import type { Answer, Ask } from '../sim/protocol.ts';

/** As much of a Worker as the client needs; tests put something else in its place. */
export interface SimulatorWorker {
  postMessage(ask: Ask): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  /** A script that cannot be loaded, or an error nobody caught. */
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface SimulatorClientParts {
  readonly startWorker: () => SimulatorWorker;
  readonly startTimer: StartTimer;
  /** How long the worker may keep silent while it owes an answer before it counts as dead. */
  readonly patienceMs?: number;
}

export interface SimulatorClient extends Simulator {
  stop(): void;
}

/** After so many deaths over one question the question is taken to be the cause. */
const DEATHS = 3;

interface Pending {
  readonly question: Question;
  readonly reply: (reply: Reply) => void;
  readonly deaths: number;
}

/**
 * Asks a worker, one question at a time: a newer question about a probe replaces one that still waits, and an answer to
 * a question that was replaced meanwhile is dropped. A worker that dies is started again and asked again.
 */
export function createSimulatorClient(parts: SimulatorClientParts): SimulatorClient {
  const { startWorker, startTimer, patienceMs = 15_000 } = parts;
  const waiting = new Map<string, Pending>();
  let current: (Pending & { readonly id: number }) | null = null;
  let lastId = 0;
  let stopTimer = (): void => {};

  const settle = (reply: Reply): void => {
    const settled = current;
    current = null;
    stopTimer();
    if (settled !== null && !waiting.has(settled.question.probe.id)) settled.reply(reply);
    askNext();
  };
  const died = (cause: string): void => {
    stopTimer();
    line.drop();
    if (current === null) return;
    const { question, reply, deaths } = { ...current, deaths: current.deaths + 1 };
    if (deaths >= DEATHS) {
      settle({ ok: false, text: `the simulator stopped ${deaths} times: ${cause}` });
      return;
    }
    current = null;
    if (!waiting.has(question.probe.id)) waiting.set(question.probe.id, { question, reply, deaths });
    askNext();
  };
  const hear = (answer: Answer): void => {
    if (answer.id !== current?.id) return;
    settle(answer.type === 'traced' ? { ok: true, answer: answer.answer } : { ok: false, text: answer.text });
  };
  const line = lineTo(startWorker, hear, died);
  const askNext = (): void => {
    const [next] = waiting.values();
    if (current !== null || next === undefined) return;
    waiting.delete(next.question.probe.id);
    lastId += 1;
    current = { ...next, id: lastId };
    stopTimer = startTimer(() => died(`no answer in ${patienceMs} ms`), patienceMs);
    line.send(next.question, lastId);
  };

  return {
    ask: (question, reply) => {
      waiting.delete(question.probe.id);
      waiting.set(question.probe.id, { question, reply, deaths: 0 });
      askNext();
    },
    stop: () => {
      waiting.clear();
      current = null;
      stopTimer();
      line.drop();
    },
  };
}

interface Line {
  /** Sends the topology if this worker has not got it, then the question. A worker is started where there is none. */
  send(question: Question, id: number): void;
  drop(): void;
}

function lineTo(
  startWorker: () => SimulatorWorker,
  hear: (answer: Answer) => void,
  died: (cause: string) => void,
): Line {
  let worker: SimulatorWorker | null = null;
  let loaded: number | null = null;
  const started = (): SimulatorWorker => {
    const fresh = startWorker();
    fresh.onmessage = (event) => hear(event.data);
    fresh.onerror = (event) => died(event.message || 'error');
    return fresh;
  };
  return {
    send: ({ revision, topology, probe }, id) => {
      try {
        worker ??= started();
        if (loaded !== revision) worker.postMessage({ type: 'load', revision, topology });
        loaded = revision;
        worker.postMessage({ type: 'trace', id, revision, probe });
      } catch (error) {
        died(String(error));
      }
    },
    drop: () => {
      if (worker !== null) {
        worker.onmessage = null;
        worker.onerror = null;
        worker.terminate();
      }
      worker = null;
      loaded = null;
    },
  };
}
