import { type ProbeStatus, probeStatuses } from '../../editor/selectors.ts';
import { isMet } from '../../sim/expectation.ts';
import { checkText } from '../../sim/print-check.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { CopyButton } from './CopyButton.tsx';
import { useProbeActions } from './use-probe-actions.ts';

/** How many probes come as expected, and a way to the next one that does not. Nothing where nothing is expected. */
export function CheckSummary() {
  const say = useSay();
  const statuses = useEditorState(probeStatuses);
  const report = useReport(statuses);
  const actions = useProbeActions();
  const active = useEditorState((state) => state.playback.probe);
  const expecting = statuses.filter(({ probe }) => probe.expect !== null);
  if (expecting.length === 0) return null;
  const met = expecting.filter((each) => each.met === true).length;
  const unmet = expecting.filter((each) => each.met === false);
  const unknown = expecting.length - met - unmet.length;
  const next = unmet.find((_, index) => unmet[index - 1]?.probe.id === active) ?? unmet[0];
  return (
    <div className="check-summary" data-met={unmet.length > 0 ? 'no' : unknown > 0 ? 'open' : 'yes'}>
      <p role="status">
        {met > 0 && <span className="badge badge-fine">✓ {say('ui.check.met', { count: met })}</span>}{' '}
        {unmet.length > 0 && (
          <span className="badge badge-error">✕ {say('ui.check.unmet', { count: unmet.length })}</span>
        )}{' '}
        {unknown > 0 && <span className="badge">? {say('ui.check.unknown', { count: unknown })}</span>}
      </p>
      {next !== undefined && (
        <button type="button" className="small-button danger" onClick={() => actions.play(next.probe)}>
          {say('ui.check.next')}
        </button>
      )}
      <CopyButton label={say('ui.check.copy')} text={report} />
    </div>
  );
}

/** What `hopwise check` prints of the probes that are answered. */
function useReport(statuses: readonly ProbeStatus[]): () => string {
  const editor = useEditor();
  const say = useSay();
  return () => {
    const checked = statuses.flatMap(({ probe, answer }) => {
      if (answer === null) return [];
      return [{ probe, answer, met: isMet(probe, answer.conversation) }];
    });
    return checkText(checked, editor.view(), say);
  };
}
