import { useStore } from 'zustand';
import { useEditor } from '../editor-context.tsx';
import { dialogsOf } from './dialog-store.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { LossesDialog } from './LossesDialog.tsx';
import { SearchDialog } from './SearchDialog.tsx';

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useStore(dialogsOf(useEditor()), (state) => state.dialog);
  if (dialog === null) return null;
  switch (dialog.type) {
    case 'commands':
      return <SearchDialog scope="everything" />;
    case 'insert':
      return <SearchDialog scope="palette" />;
    case 'keys':
      return <KeysDialog />;
    case 'import':
      return <ImportDialog report={dialog.report} />;
    case 'losses':
      return <LossesDialog file={dialog.file} losses={dialog.losses} />;
  }
}
