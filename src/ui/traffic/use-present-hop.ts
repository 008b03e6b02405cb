import { useMemo } from 'react';
import type { Conversation, Hop } from '../../sim/trace.ts';
import { useEditorState } from '../editor-context.tsx';
import { useActiveProbe } from './use-active-probe.ts';

/** Every hop of a conversation in the order of the timeline's steps. */
export function allHops(conversation: Conversation): readonly Hop[] {
  return conversation.connections.flatMap(({ traces }) => traces.flatMap(({ hops }) => hops));
}

/** The hop that the player shows; null while no probe is played. */
export function usePresentHop(): Hop | null {
  const conversation = useActiveProbe()?.answer?.conversation ?? null;
  const chosen = useEditorState((state) => state.playback.probe);
  const step = useEditorState((state) => state.playback.step);
  const hops = useMemo(() => (conversation === null ? [] : allHops(conversation)), [conversation]);
  return chosen === null ? null : (hops[step] ?? null);
}
