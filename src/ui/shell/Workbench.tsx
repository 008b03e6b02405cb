import { ReactFlowProvider } from '@xyflow/react';
import { useEffect } from 'react';
import { message } from '../../model/message.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { useCommandKeys } from '../commands/use-command-keys.ts';
import { Dialogs } from '../dialogs/Dialogs.tsx';
import { useEditor } from '../editor-context.tsx';
import { DropZone } from '../files/DropZone.tsx';
import { saveText } from '../files/save.ts';
import { Palette } from '../palette/Palette.tsx';
import { TransportBar } from '../player/TransportBar.tsx';
import { Toasts } from '../toasts/Toasts.tsx';
import { tell } from '../toasts/toast-store.ts';
import { TopBar } from '../toolbar/TopBar.tsx';
import { Shell } from './Shell.tsx';
import { Welcome } from './Welcome.tsx';

export interface WorkbenchProps {
  /** Whether the example is shown because there was nothing to go on with. */
  readonly isFirst: boolean;
  /** What was kept but cannot be read. */
  readonly unreadable: string | null;
}

/** The editor's page: everything that works on one document. */
export function Workbench({ isFirst, unreadable }: WorkbenchProps) {
  useCommandKeys();
  useRescue(unreadable);
  return (
    <ReactFlowProvider>
      <DropZone>
        <Shell
          top={<TopBar />}
          left={<Palette />}
          centre={
            <>
              {isFirst && <Welcome />}
              <Canvas />
              <Toasts />
            </>
          }
          transport={<TransportBar />}
        />
        <Dialogs />
      </DropZone>
    </ReactFlowProvider>
  );
}

/** Gives out the text of a kept document that this version cannot read, before anything else is kept in its place. */
function useRescue(unreadable: string | null): void {
  const editor = useEditor();
  useEffect(() => {
    if (unreadable === null) return;
    tell(editor, message('ui.app.unreadable'), 'error');
    void saveText(unreadable, 'hopwise-unreadable.json');
  }, [editor, unreadable]);
}
