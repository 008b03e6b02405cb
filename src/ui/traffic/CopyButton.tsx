import { useState } from 'react';
import { useSay } from '../language/use-say.ts';

interface CopyButtonProps {
  readonly label: string;
  /** Asked when the button is pressed. */
  text(): string;
}

/** Puts text on the clipboard and says so. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const say = useSay();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = (): void => {
    navigator.clipboard.writeText(text()).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <span className="copy">
      <button type="button" className="small-button" onClick={copy} onBlur={() => setState('idle')}>
        {label}
      </button>
      <span role="status">{state === 'idle' ? '' : say(`ui.traffic.copy.${state}`)}</span>
    </span>
  );
}
