import { useEffect, useRef } from 'react';
import { probeStatus } from '../../editor/selectors.ts';
import type { Probe } from '../../model/topology.ts';
import { useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { useGiven } from './form/use-given.ts';
import { OutcomeChip } from './OutcomeChip.tsx';
import { useEndpoints } from './use-endpoints.ts';
import { useProbeActions } from './use-probe-actions.ts';
import { renamedWay, wayText } from './way.ts';

/** One probe of the list: question, outcome, whether it is as expected. */
export function ProbeItem({ probe, chosen }: { readonly probe: Probe; readonly chosen: boolean }) {
  const say = useSay();
  const endpoints = useEndpoints();
  const actions = useProbeActions();
  const status = useEditorState((state) => probeStatus(state, probe.id));
  const met = status?.met ?? null;
  const outcome = status?.state === 'failed' ? 'unknown' : (status?.answer?.conversation.outcome ?? null);
  const [from, to] = [endpoints.nameOf(probe.from), endpoints.nameOf(probe.to)];
  const way = wayText(renamedWay(probe, endpoints.nameOf));
  const given = useGiven(probe);
  const question = `${from} → ${to}`;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={line} className="probe-item" data-met={met ?? undefined} data-chosen={chosen}>
      <button
        type="button"
        className="icon-button play"
        aria-label={say('ui.traffic.play', { probe: question })}
        title={say('ui.traffic.play', { probe: question })}
        onClick={() => actions.play(probe)}
      >
        ▶
      </button>
      <button type="button" className="probe-question" aria-current={chosen} onClick={() => actions.choose(probe)}>
        <span className="probe-ends">
          <span className="probe-end">{from}</span> <span aria-hidden="true">→</span>{' '}
          <span className="probe-end">{to}</span>
        </span>
        <span className="probe-protocol mono">
          {probe.protocol}
          {probe.port === null ? '' : ` ${probe.port}`}
          {way === '' ? '' : ` · ${say('ui.traffic.by', { way })}`}
          {given.map((each) => ` · ${each}`).join('')}
        </span>
      </button>
      <OutcomeChip outcome={outcome} asking={status?.state === 'asking'} />
      {met !== null && (
        <span className={met ? 'expectation met' : 'expectation unmet'}>
          <span aria-hidden="true">{met ? '✓' : '✕'}</span> {say(met ? 'ui.traffic.met' : 'ui.traffic.unmet')}
        </span>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={say('ui.traffic.remove', { probe: question })}
        title={say('ui.traffic.remove', { probe: question })}
        onClick={() => actions.remove(probe)}
      >
        ×
      </button>
    </li>
  );
}
