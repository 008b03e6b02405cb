import type { Finding, Severity } from '../model/findings.ts';
import type { Message } from '../model/message.ts';
import type { Probe, Resource, ResourceId } from '../model/topology.ts';
import { isMet } from '../sim/expectation.ts';
import type { ProbeAnswer } from '../sim/protocol.ts';
import type { EditorState } from './editor.ts';
import type { Answered } from './heard.ts';

/** What is known of a probe. */
export interface ProbeStatus {
  readonly probe: Probe;
  /** The last answer, also when it is to an older revision. */
  readonly answer: ProbeAnswer | null;
  /** `asking` has no answer to the present revision yet; `failed` means that the simulator broke. */
  readonly state: 'asking' | 'answered' | 'failed';
  /** Whether the answer is what the probe expects; null without expectation or answer, and where the answer is not known. */
  readonly met: boolean | null;
}

/** Selected resources, in the order they were selected. */
export const selectedResources = derived(
  (state) => [state.document.topology, state.selection],
  ({ document, selection }): readonly Resource[] => selection.flatMap((id) => document.topology.resources[id] ?? []),
);

/** The selected resource when it is the only one. */
export function selectedResource(state: EditorState): Resource | null {
  const [only, second] = selectedResources(state);
  return second === undefined ? (only ?? null) : null;
}

/** Every probe in the document's order, with what is known of it. */
export const probeStatuses = derived(
  (state) => [state.document.probes, state.answers, state.failures, state.revision],
  (state): readonly ProbeStatus[] => state.document.probes.map((probe) => statusOf(state, probe)),
);

export function probeStatus(state: EditorState, id: string | null): ProbeStatus | null {
  return probeStatuses(state).find((status) => status.probe.id === id) ?? null;
}

/** The probe being played, else the first one of the document. */
export function activeProbe(state: EditorState): ProbeStatus | null {
  return probeStatus(state, state.playback.probe) ?? probeStatuses(state)[0] ?? null;
}

/** The last answer to a probe and whether it is to the present revision. */
export function answerOf(state: EditorState, probe: string): (Answered & { readonly isFresh: boolean }) | null {
  const answered = state.answers[probe];
  return answered === undefined ? null : { ...answered, isFresh: answered.revision === state.revision };
}

const findingsByResource = derived(
  (state) => [state.findings],
  ({ findings }): ReadonlyMap<ResourceId | null, readonly Finding[]> => {
    const groups = new Map<ResourceId | null, Finding[]>();
    for (const finding of findings) {
      const group = groups.get(finding.resource);
      if (group === undefined) groups.set(finding.resource, [finding]);
      else group.push(finding);
    }
    return groups;
  },
);

const NONE: readonly Finding[] = [];

/** Findings of one resource; those of null concern the whole document. */
export function findingsOf(state: EditorState, resource: ResourceId | null): readonly Finding[] {
  return findingsByResource(state).get(resource) ?? NONE;
}

/** The gravest severity among a resource's findings; null without any. */
export function severityOf(state: EditorState, resource: ResourceId): Severity | null {
  const severities = new Set(findingsOf(state, resource).map((finding) => finding.severity));
  return (['error', 'warning', 'hint'] as const).find((severity) => severities.has(severity)) ?? null;
}

/** Name of the step that undo takes back; null when there is none. */
export function nextUndo(state: EditorState): Message | null {
  return state.undo.at(-1)?.label ?? null;
}

export function nextRedo(state: EditorState): Message | null {
  return state.redo.at(-1)?.label ?? null;
}

function statusOf({ answers, failures, revision }: EditorState, probe: Probe): ProbeStatus {
  const answered = answers[probe.id];
  const answer = answered?.answer ?? null;
  if (failures[probe.id]?.revision === revision) return { probe, answer, state: 'failed', met: null };
  const state = answered?.revision === revision ? 'answered' : 'asking';
  return { probe, answer, state, met: answer === null ? null : meets(probe, answer) };
}

function meets(probe: Probe, { conversation }: ProbeAnswer): boolean | null {
  return conversation.outcome === 'unknown' ? null : isMet(probe, conversation);
}

/** A selector that computes again only when one of its inputs is another object. It remembers the last state it saw. */
function derived<T>(
  inputsOf: (state: EditorState) => readonly unknown[],
  compute: (state: EditorState) => T,
): (state: EditorState) => T {
  let last: { readonly inputs: readonly unknown[]; readonly value: T } | null = null;
  return (state) => {
    const inputs = inputsOf(state);
    if (last !== null && inputs.every((input, index) => Object.is(input, last?.inputs[index]))) return last.value;
    last = { inputs, value: compute(state) };
    return last.value;
  };
}
