import type { StartTimer } from '../editor/autosave.ts';
import type { Examiner, Reply } from '../editor/simulator.ts';
import type { Topology } from '../model/topology.ts';
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

export interface SimulatorClient extends Examiner {
  stop(): void;
}

/** After so many deaths over one question the question is taken to be the cause. */
const DEATHS = 3;

interface Inquiry {
  /** An inquiry replaces a waiting one with the same key. */
  readonly key: string;
  readonly revision: number;
  readonly topology: Topology;
  /** The message under a number. */
  readonly ask: (id: number) => Ask;
  /** Hears the answer, or why there is none. */
  readonly hear: (answer: Answer | string) => void;
}

interface Pending {
  readonly inquiry: Inquiry;
  readonly deaths: number;
}

/**
 * Asks a worker, one question at a time: a newer question about the same thing replaces one that still waits, and an answer to
 * a question that was replaced meanwhile is dropped. A worker that dies is started again and asked again.
 */
export function createSimulatorClient(parts: SimulatorClientParts): SimulatorClient {
  const { startWorker, startTimer, patienceMs = 15_000 } = parts;
  const waiting = new Map<string, Pending>();
  let current: (Pending & { readonly id: number }) | null = null;
  let lastId = 0;
  let stopTimer = (): void => {};

  const settle = (answer: Answer | string): void => {
    const settled = current?.inquiry;
    current = null;
    stopTimer();
    if (settled !== undefined && !waiting.has(settled.key)) settled.hear(answer);
    askNext();
  };
  const died = (cause: string): void => {
    stopTimer();
    line.drop();
    if (current === null) return;
    const { inquiry, deaths } = { ...current, deaths: current.deaths + 1 };
    if (deaths >= DEATHS) {
      settle(`the simulator stopped ${deaths} times: ${cause}`);
      return;
    }
    current = null;
    if (!waiting.has(inquiry.key)) waiting.set(inquiry.key, { inquiry, deaths });
    askNext();
  };
  const hear = (answer: Answer): void => {
    if (answer.id === current?.id) settle(answer);
  };
  const line = lineTo(startWorker, hear, died);
  const askNext = (): void => {
    const [next] = waiting.values();
    if (current !== null || next === undefined) return;
    waiting.delete(next.inquiry.key);
    lastId += 1;
    current = { ...next, id: lastId };
    stopTimer = startTimer(() => died(`no answer in ${patienceMs} ms`), patienceMs);
    line.send(next.inquiry, lastId);
  };

  const put = (inquiry: Inquiry): void => {
    waiting.delete(inquiry.key);
    waiting.set(inquiry.key, { inquiry, deaths: 0 });
    askNext();
  };

  return {
    ask: ({ revision, topology, probe }, reply) =>
      put({
        ...{ key: `probe ${probe.id}`, revision, topology },
        ask: (id) => ({ type: 'trace', id, revision, probe }),
        hear: (answer) => reply(replyOf(answer, (each) => (each.type === 'traced' ? each.answer : null))),
      }),
    matrix: ({ revision, topology, services }, reply) =>
      put({
        ...{ key: 'matrix', revision, topology },
        ask: (id) => ({ type: 'matrix', id, revision, services }),
        hear: (answer) => reply(replyOf(answer, (each) => (each.type === 'mapped' ? each.matrix : null))),
      }),
    flowRecords: ({ revision, topology, probe }, reply) =>
      put({
        ...{ key: 'flow-log', revision, topology },
        ask: (id) => ({ type: 'flow-log', id, revision, probe }),
        hear: (answer) => reply(replyOf(answer, (each) => (each.type === 'logged' ? each.records : null))),
      }),
    stop: () => {
      waiting.clear();
      current = null;
      stopTimer();
      line.drop();
    },
  };
}

function replyOf<T>(answer: Answer | string, wanted: (answer: Answer) => T | null): Reply<T> {
  if (typeof answer === 'string') return { ok: false, text: answer };
  const found = wanted(answer);
  if (found !== null) return { ok: true, answer: found };
  return { ok: false, text: answer.type === 'failed' ? answer.text : `the simulator answered ${answer.type}` };
}

interface Line {
  /** Sends the topology if this worker has not got it, then the question. A worker is started where there is none. */
  send(inquiry: Inquiry, id: number): void;
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
    send: ({ revision, topology, ask }, id) => {
      try {
        worker ??= started();
        if (loaded !== revision) worker.postMessage({ type: 'load', revision, topology });
        loaded = revision;
        worker.postMessage(ask(id));
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
