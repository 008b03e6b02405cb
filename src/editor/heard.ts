import type { Probe } from '../model/topology.ts';
import type { ProbeAnswer } from '../sim/protocol.ts';

/** What the simulator said of a probe, and of which revision. */
export interface Answered {
  readonly revision: number;
  readonly answer: ProbeAnswer;
}

/** The simulator broke on a probe: a defect of ours. The text is for a report. */
export interface Failed {
  readonly revision: number;
  readonly text: string;
}

/** The playing of one probe's answer. Not part of the document. */
export interface Playback {
  readonly probe: string | null;
  /** Step of the timeline, from 0. */
  readonly step: number;
  readonly playing: boolean;
  /** 0.25 to 4. */
  readonly speed: number;
  readonly loop: boolean;
}

/** What is known of the document's probes. */
export interface Heard {
  /** Answers by probe id, of the present revision or the last one that was answered. */
  readonly answers: Readonly<Record<string, Answered>>;
  readonly failures: Readonly<Record<string, Failed>>;
  readonly playback: Playback;
}

export const NOTHING_HEARD: Heard = {
  answers: {},
  failures: {},
  playback: { probe: null, step: 0, playing: false, speed: 1, loop: false },
};

/** What is still known after the probes changed: a changed question has no answer yet; it stays chosen, at its beginning. */
export function heardAfter(heard: Heard, before: readonly Probe[], after: readonly Probe[]): Heard {
  const known = new Map(before.map((probe) => [probe.id, probe]));
  const kept = new Set(after.filter((probe) => asksTheSame(probe, known.get(probe.id))).map((probe) => probe.id));
  const { probe, speed, loop } = heard.playback;
  return {
    answers: only(heard.answers, kept),
    failures: only(heard.failures, kept),
    playback:
      probe === null || kept.has(probe)
        ? heard.playback
        : { ...NOTHING_HEARD.playback, speed, loop, probe: after.some(({ id }) => id === probe) ? probe : null },
  };
}

/** With an answer, which takes the place of a failure. Older news than what is known changes nothing. */
export function withAnswer(heard: Heard, probe: string, answered: Answered): Heard {
  if (!isNews(heard, probe, answered.revision)) return heard;
  const failures = only(heard.failures, new Set(Object.keys(heard.failures).filter((id) => id !== probe)));
  return { ...heard, answers: { ...heard.answers, [probe]: answered }, failures };
}

/** With a failure. The last answer stays, as an old one. */
export function withFailure(heard: Heard, probe: string, failed: Failed): Heard {
  return isNews(heard, probe, failed.revision) ? { ...heard, failures: { ...heard.failures, [probe]: failed } } : heard;
}

function isNews({ answers, failures }: Heard, probe: string, revision: number): boolean {
  return revision >= Math.max(answers[probe]?.revision ?? 0, failures[probe]?.revision ?? 0);
}

/** Whether two probes put the same question, whatever answer they expect. */
function asksTheSame(probe: Probe, other: Probe | undefined): boolean {
  return other !== undefined && questionOf(probe) === questionOf(other);
}

function questionOf(probe: Probe): string {
  return JSON.stringify({ ...probe, expect: null, expectReason: undefined });
}

function only<T>(records: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(records).filter(([id]) => ids.has(id)));
}
