import { useCallback } from 'react';
import type { ResourceId } from '../../model/topology.ts';
import { useEditorState } from '../editor-context.tsx';

/** Names of resources; an id where there is no name. */
export function useNameOf(): (id: ResourceId) => string {
  const resources = useEditorState((state) => state.document.topology.resources);
  return useCallback((id: ResourceId) => resources[id]?.name || id, [resources]);
}
