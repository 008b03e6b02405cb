import { describe, expect, it } from 'vitest';
import type { Reply } from '../editor/simulator.ts';
import { EMPTY_TOPOLOGY, type Probe } from '../model/topology.ts';
import type { Answer, Ask, ProbeAnswer } from '../sim/protocol.ts';
import { createSimulationHost, type Instruments } from './simulation-host.ts';
import { createSimulatorClient, type SimulatorWorker } from './simulator-client.ts';

const answerOf = (text: string): ProbeAnswer => ({
  conversation: {
    outcome: 'connected',
    verdict: null,
    direction: null,
    reason: null,
    connections: [],
    assumptions: [],
    answer: text,
    resolved: null,
    status: null,
  },
  blockers: [],
  assumptions: [],
});
const probe = (id: string): Probe => ({
  id,
  from: 'a',
  to: 'b',
  protocol: 'tcp',
  port: 80,
  sourcePort: null,
  expect: null,
});
const question = (id: string, revision = 1) => ({ revision, topology: EMPTY_TOPOLOGY, probe: probe(id) });

// Node knows no ErrorEvent; the client reads no more than this of it.
const broken = (message: string): ErrorEvent => Object.assign(new Event('error'), { message }) as ErrorEvent;

/** Workers that answer only when told to, and a clock that runs only when told to. */
function stage() {
  const workers: (SimulatorWorker & { readonly heard: Ask[]; alive: boolean })[] = [];
  const timers = new Set<() => void>();
  const replies: [string, Reply][] = [];
  const client = createSimulatorClient({
    startWorker: () => {
      const worker = {
        heard: [] as Ask[],
        alive: true,
        onmessage: null as SimulatorWorker['onmessage'],
        onerror: null as SimulatorWorker['onerror'],
        postMessage: (ask: Ask): void => void worker.heard.push(ask),
        terminate: (): void => {
          worker.alive = false;
        },
      };
      workers.push(worker);
      return worker;
    },
    startTimer: (callback) => {
      timers.add(callback);
      return () => timers.delete(callback);
    },
  });
  const ask = (id: string, revision?: number): void => {
    client.ask(question(id, revision), (reply) => replies.push([id, reply]));
  };
  const last = () => {
    const worker = workers.at(-1);
    if (worker === undefined) throw new Error('no worker was started');
    return worker;
  };
  const answer = (text: string): void => {
    const asked = last().heard.at(-1);
    if (asked?.type !== 'trace') throw new Error('nothing was asked');
    last().onmessage?.(
      new MessageEvent('message', {
        data: { type: 'traced', id: asked.id, revision: asked.revision, answer: answerOf(text) },
      }),
    );
  };
  const runTimers = (): void => {
    for (const callback of [...timers]) {
      timers.delete(callback);
      callback();
    }
  };
  return { client, workers, replies, timers, ask, answer, last, runTimers };
}

describe('the client', () => {
  it('sends a topology once per revision and one question at a time', () => {
    const { ask, answer, last, replies, workers } = stage();
    ask('p');
    ask('q');
    expect(last().heard.map(({ type }) => type)).toEqual(['load', 'trace']);
    answer('one');
    answer('two');
    ask('p', 2);
    expect(last().heard.map(({ type }) => type)).toEqual(['load', 'trace', 'trace', 'load', 'trace']);
    expect(replies).toEqual([
      ['p', { ok: true, answer: answerOf('one') }],
      ['q', { ok: true, answer: answerOf('two') }],
    ]);
    expect(workers).toHaveLength(1);
  });

  it('drops what was replaced while it waited or ran', () => {
    const { ask, answer, replies, last } = stage();
    ask('p', 1);
    ask('p', 2);
    ask('p', 3);
    answer('old');
    answer('new');
    expect(replies).toEqual([['p', { ok: true, answer: answerOf('new') }]]);
    expect(last().heard.map((each) => each.revision)).toEqual([1, 1, 3, 3]);
  });

  it('starts a worker that died again, and asks it again', () => {
    const { ask, answer, replies, workers, last } = stage();
    ask('p');
    last().onerror?.(broken('out of memory'));
    expect(workers.map((worker) => worker.alive)).toEqual([false, true]);
    expect(last().heard.map(({ type }) => type)).toEqual(['load', 'trace']);
    answer('here');
    expect(replies).toEqual([['p', { ok: true, answer: answerOf('here') }]]);
  });

  it('gives up a question that three workers died of, and goes on with the next', () => {
    const { ask, answer, replies, workers, runTimers } = stage();
    ask('p');
    runTimers();
    runTimers();
    ask('q');
    runTimers();
    expect(replies).toEqual([['p', { ok: false, text: 'the simulator stopped 3 times: no answer in 15000 ms' }]]);
    answer('fine');
    expect(replies.at(-1)).toEqual(['q', { ok: true, answer: answerOf('fine') }]);
    expect(workers).toHaveLength(4);
  });

  it('passes a failure on, ignores what it did not ask, and falls silent when stopped', () => {
    const { client, ask, replies, last, timers } = stage();
    ask('p');
    const failed: Answer = { type: 'failed', id: 99, revision: 1, text: 'x' };
    last().onmessage?.(new MessageEvent('message', { data: failed }));
    expect(replies).toEqual([]);
    last().onmessage?.(new MessageEvent('message', { data: { ...failed, id: 1 } }));
    expect(replies).toEqual([['p', { ok: false, text: 'x' }]]);
    ask('q');
    client.stop();
    expect(last().alive).toBe(false);
    expect(timers.size).toBe(0);
    expect(replies).toHaveLength(1);
  });

  it('hears of flow records and of a matrix beside probes', () => {
    const { client, ask, last, answer } = stage();
    const heard: unknown[] = [];
    ask('p');
    client.flowRecords(question('p'), (reply) => heard.push(reply));
    client.matrix({ revision: 1, topology: EMPTY_TOPOLOGY, services: [] }, (reply) => heard.push(reply));
    answer('one');
    const tell = (data: Answer): void => last().onmessage?.(new MessageEvent('message', { data }));
    tell({ type: 'logged', id: 2, revision: 1, records: [] });
    tell({ type: 'failed', id: 3, revision: 1, text: 'x' });
    expect(last().heard.map(({ type }) => type)).toEqual(['load', 'trace', 'flow-log', 'matrix']);
    expect(heard).toEqual([
      { ok: true, answer: [] },
      { ok: false, text: 'x' },
    ]);
  });

  it('says so when no worker can be started', () => {
    const replies: Reply[] = [];
    const client = createSimulatorClient({
      startWorker: () => {
        throw new Error('blocked');
      },
      startTimer: () => () => {},
    });
    client.ask(question('p'), (reply) => replies.push(reply));
    expect(replies).toEqual([{ ok: false, text: 'the simulator stopped 3 times: Error: blocked' }]);
  });
});

describe('the host', () => {
  const broken = (): never => {
    throw new Error('broken');
  };
  const nothing: Instruments = { simulate: broken, openMatrix: broken };
  const trace: Ask = { type: 'trace', id: 7, revision: 1, probe: probe('p') };
  const load: Ask = { type: 'load', revision: 1, topology: EMPTY_TOPOLOGY };

  it('compiles a revision once and answers by id', () => {
    let compiled = 0;
    const host = createSimulationHost({
      ...nothing,
      simulate: () => {
        compiled += 1;
        return { ask: () => answerOf('x'), flowRecords: () => [] };
      },
    });
    expect(host(load)).toBeNull();
    expect(host(trace)).toEqual({ type: 'traced', id: 7, revision: 1, answer: answerOf('x') });
    host(trace);
    expect(compiled).toBe(1);
  });

  it('fails a question of a revision it has not, and one that breaks the simulator', () => {
    const host = createSimulationHost(nothing);
    expect(host(trace)).toMatchObject({ type: 'failed', id: 7, text: expect.stringContaining('not loaded') });
    host(load);
    expect(host(trace)).toMatchObject({ type: 'failed', text: expect.stringContaining('broken') });
  });
});
