import type { ProbeStatus } from '../../editor/selectors.ts';
import { useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { Blockers } from './Blockers.tsx';
import { commandText } from './command-text.ts';
import { useGiven } from './form/use-given.ts';
import { OutcomeChip } from './OutcomeChip.tsx';
import { ProbeForm } from './ProbeForm.tsx';
import { terminalAnswer } from './terminal-answer.ts';
import { useEndpoints } from './use-endpoints.ts';

/** The chosen probe: its question, what the program prints, what is in the way, what the answer rests on. */
export function ProbeDetail({ active }: { readonly active: ProbeStatus }) {
  const say = useSay();
  const endpoints = useEndpoints();
  const { probe, answer } = active;
  const failure = useEditorState((state) => state.failures[probe.id]);
  const given = useGiven(probe);
  const conversation = answer?.conversation ?? null;
  const printed = conversation === null ? '' : terminalAnswer(probe, conversation, endpoints.nameOf);
  return (
    <div className="probe-detail" aria-live="polite">
      <ProbeForm probe={probe} />
      <div className="terminal">
        <div className="mono">
          <p>
            <span className="prompt">[{endpoints.nameOf(probe.from)}]$</span> {commandText(probe, endpoints.nameOf)}
          </p>
          {printed !== '' && <p className="terminal-answer">{printed}</p>}
        </div>
        <OutcomeChip outcome={conversation?.outcome ?? null} asking={active.state === 'asking'} />
      </div>
      {given.length > 0 && <p className="muted">{given.join(' · ')}</p>}
      {conversation?.reason && answer?.blockers.length === 0 && <p>{say(conversation.reason.message)}</p>}
      {failure !== undefined && <p className="field-problem">{say('ui.traffic.failed', { text: failure.text })}</p>}
      {answer !== null && <Blockers probe={probe} blockers={answer.blockers} />}
      {answer !== null && answer.assumptions.length > 0 && (
        <section aria-label={say('ui.traffic.assumptions')}>
          <h2 className="block-title">{say('ui.traffic.assumptions')}</h2>
          <ul className="assumptions">
            {answer.assumptions.map((assumption) => (
              <li key={`${assumption.code}.${assumption.resource}`}>{say(assumption.message)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
