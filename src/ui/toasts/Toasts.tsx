import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { Icon } from '../theme/Icon.tsx';
import { dismiss, type Toast, toastsOf } from './toast-store.ts';
import classes from './toasts.module.css';

const STAY_MS = 6000;

/** What was told, at the foot of the canvas, read out by screen readers. */
export function Toasts() {
  const toasts = useStore(toastsOf(useEditor()));
  return (
    <div className={classes.toasts} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const editor = useEditor();
  const say = useSay();
  useEffect(() => {
    const timer = setTimeout(() => dismiss(editor, toast.id), STAY_MS);
    return () => clearTimeout(timer);
  }, [editor, toast.id]);
  return (
    <div className={`${classes.toast} popover`} data-tone={toast.tone}>
      <span>{say(toast.message)}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={say('ui.toast.dismiss')}
        onClick={() => dismiss(editor, toast.id)}
      >
        <Icon name="clear" size={13} />
      </button>
    </div>
  );
}
