import { type ReactNode, useEffect, useRef } from 'react';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { Icon } from '../theme/Icon.tsx';
import { showDialog } from './dialog-store.ts';
import classes from './dialogs.module.css';

export interface ModalProps {
  readonly title: string;
  /** Without a head the content speaks for itself. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A dialog above the page; Escape and a click beside it close it. */
export function Modal({ title, bare = false, children }: ModalProps) {
  const editor = useEditor();
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => showDialog(editor, null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input, .primary-button')?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={`${classes.dialog} ${bare ? classes.bare : ''} popover`}
      aria-label={title}
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className={classes.body}>
        {!bare && (
          <header className={classes.head}>
            <h2 className={classes.title}>{title}</h2>
            <button type="button" className="icon-button" aria-label={say('ui.dialog.close')} onClick={close}>
              <Icon name="clear" />
            </button>
          </header>
        )}
        {children}
      </div>
    </dialog>
  );
}
