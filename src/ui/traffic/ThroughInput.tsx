import { useState } from 'react';
import type { Probe } from '../../model/topology.ts';
import { useSay } from '../language/use-say.ts';
import { useEndpoints } from './use-endpoints.ts';
import { useProbeActions } from './use-probe-actions.ts';
import { readWay, renamedWay, WAY_TYPES, wayText, wayType } from './way.ts';

/** By what the connection goes: straight to the target, by a proxy, or by bastions one after the other. */
export function ThroughInput({ probe }: { readonly probe: Probe }) {
  const say = useSay();
  const endpoints = useEndpoints();
  const { goBy } = useProbeActions();
  const [type, setType] = useState(wayType(probe));
  const [text, setText] = useState(wayText(renamedWay(probe, endpoints.nameOf)));
  const take = (chosen = type): void => goBy(probe, renamedWay(readWay(chosen, text), endpoints.refOf));
  return (
    <>
      <label>
        <span>{say('ui.traffic.through')}</span>
        <select
          className="input"
          value={type}
          onChange={(event) => {
            const chosen = WAY_TYPES.find((each) => each === event.target.value) ?? 'direct';
            setType(chosen);
            take(chosen);
          }}
        >
          {WAY_TYPES.map((each) => (
            <option key={each} value={each}>
              {say(`ui.traffic.through.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {type !== 'direct' && (
        <label className="probe-target">
          <span>{say(`ui.traffic.through.${type}.hosts`)}</span>
          <input
            className="input"
            list="probe-targets"
            value={text}
            placeholder={type === 'proxy' ? '10.0.0.10:3128' : 'bastion'}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => take()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take();
            }}
          />
        </label>
      )}
    </>
  );
}
