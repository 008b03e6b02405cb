import { type DragEvent, type ReactNode, useState } from 'react';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { Icon } from '../theme/Icon.tsx';
import classes from './drop-zone.module.css';
import { droppedFiles } from './dropped-files.ts';
import { openFiles } from './import.ts';

/** The whole page takes files that are dropped on it. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const editor = useEditor();
  const say = useSay();
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) setOver(false);
  };
  const take = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then((files) => openFiles(editor, files));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can also be opened from the bar and by key
    <div className={classes.zone} onDragEnter={accept} onDragOver={accept} onDragLeave={leave} onDrop={take}>
      {children}
      {over && (
        <div className={classes.veil}>
          <div className={classes.card}>
            <Icon name="import" size={28} />
            <p className={classes.title}>{say('ui.import.drop')}</p>
            <p className="muted">{say('ui.import.formats')}</p>
          </div>
        </div>
      )}
    </div>
  );
}
