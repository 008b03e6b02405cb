import { useMemo } from 'react';
import type { Endpoint } from '../../kinds/kind.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { endpointName, endpointRef, endpointsOf } from './endpoints.ts';

export interface Endpoints {
  readonly all: readonly Endpoint[];
  nameOf(ref: string): string;
  refOf(text: string): string;
}

/** Where probes may come from and go to in the present topology. */
export function useEndpoints(): Endpoints {
  const editor = useEditor();
  const topology = useEditorState((state) => state.document.topology);
  return useMemo(() => {
    void topology;
    const view = editor.view();
    const all = endpointsOf(view, editor.kinds);
    return { all, nameOf: (ref) => endpointName(ref, all, view), refOf: (text) => endpointRef(text, all, view) };
  }, [editor, topology]);
}
