import { useState } from 'react';
import type { Probe } from '../../../model/topology.ts';
import { useSay } from '../../language/use-say.ts';
import { useProbeActions } from '../use-probe-actions.ts';
import { PROBE_OPTIONS, type ProbeOption } from './options.ts';

/** Options of the probe: those that are set, and on request all that are possible. */
export function OptionFields({ probe }: { readonly probe: Probe }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const possible = PROBE_OPTIONS.filter((option) => option.isPossible(probe) || option.read(probe) !== '');
  const shown = isOpen ? possible : possible.filter((option) => option.read(probe) !== '');
  if (possible.length === 0) return null;
  return (
    <>
      {shown.map((option) => (
        <OptionInput key={`${option.name}.${option.read(probe)}`} probe={probe} option={option} />
      ))}
      <button
        type="button"
        className="small-button probe-more"
        aria-expanded={isOpen}
        onClick={() => setOpen((was) => !was)}
      >
        {say(isOpen ? 'ui.option.fewer' : 'ui.option.more')}
      </button>
    </>
  );
}

function OptionInput({ probe, option }: { readonly probe: Probe; readonly option: ProbeOption }) {
  const say = useSay();
  const { put } = useProbeActions();
  const [text, setText] = useState(option.read(probe));
  const changed = option.write(probe, text.trim());
  const take = (): void => {
    if (changed !== null && text !== option.read(probe)) put(changed);
  };
  if (option.input === 'flag') {
    return (
      <label className="probe-flag">
        <input
          type="checkbox"
          checked={option.read(probe) !== ''}
          onChange={(event) => put(option.write(probe, event.target.checked ? 'on' : '') ?? probe)}
        />
        <span>{say(`ui.option.${option.name}`)}</span>
      </label>
    );
  }
  return (
    <label className={option.input === 'number' ? 'probe-number' : undefined}>
      <span>{say(`ui.option.${option.name}`)}</span>
      <input
        className="input mono"
        inputMode={option.input === 'number' ? 'numeric' : undefined}
        placeholder={option.hint}
        value={text}
        aria-invalid={changed === null}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
