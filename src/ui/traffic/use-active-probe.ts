import { activeProbe, type ProbeStatus } from '../../editor/selectors.ts';
import { useEditorState } from '../editor-context.tsx';

/** The probe that is played or would be, with what is known of it; null when the document asks nothing. */
export function useActiveProbe(): ProbeStatus | null {
  return useEditorState(activeProbe);
}
