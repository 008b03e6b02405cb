import { useMemo } from 'react';
import type { ResourceId } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { type RowMarks, rowMarks } from '../traffic/row-marks.ts';
import { usePresentHop } from '../traffic/use-present-hop.ts';

const NONE: RowMarks = new Map();

/** Rows of a table that decided in the step that is played. */
export function useRowMarks(resource: ResourceId, path: string): RowMarks {
  const editor = useEditor();
  const hop = usePresentHop();
  return useMemo(() => {
    const kind = editor.view().resource(resource)?.kind ?? '';
    return hop === null ? NONE : rowMarks(hop, resource, path, editor.kinds.get(kind)?.fields ?? {});
  }, [editor, hop, resource, path]);
}
