import type { Probe } from '../../model/topology.ts';
import type { ProbeAnswer } from '../../sim/protocol.ts';
import { useEditorState } from '../editor-context.tsx';

export interface ActiveProbe {
  readonly probe: Probe;
  /** Null until the simulator has answered. */
  readonly answer: ProbeAnswer | null;
  /** Whether the answer is to the topology as it is now. */
  readonly current: boolean;
}

/** The probe that is played or would be: the chosen one, else the first. Null when the document asks nothing. */
export function useActiveProbe(): ActiveProbe | null {
  const probes = useEditorState((state) => state.document.probes);
  const chosen = useEditorState((state) => state.playback.probe);
  const answers = useEditorState((state) => state.answers);
  const revision = useEditorState((state) => state.revision);
  const probe = probes.find((each) => each.id === chosen) ?? probes[0];
  if (probe === undefined) return null;
  const answered = answers[probe.id];
  return { probe, answer: answered?.answer ?? null, current: answered?.revision === revision };
}
