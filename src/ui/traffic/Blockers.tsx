import type { Probe } from '../../model/topology.ts';
import { printedCode } from '../../sim/print-json.ts';
import type { Blocker } from '../../sim/trace.ts';
import { useEditor } from '../editor-context.tsx';
import { showField } from '../inspector/field-focus.ts';
import { useSay } from '../language/use-say.ts';
import { reasonPlace } from './rule-place.ts';
import { useProbeActions } from './use-probe-actions.ts';

/** Everything that is in the way, in the order it is met, each with its ways out. */
export function Blockers({ probe, blockers }: { readonly probe: Probe; readonly blockers: readonly Blocker[] }) {
  const say = useSay();
  const actions = useProbeActions();
  if (blockers.length === 0) return null;
  const fixable = blockers.filter(({ fixes }) => fixes.length > 0).length;
  return (
    <section aria-label={say('ui.traffic.blockers')}>
      <div className="blockers-head">
        <h2 className="block-title">
          {say('ui.traffic.blockers')} <span className="count">{blockers.length}</span>
        </h2>
        {fixable > 1 && (
          <button type="button" className="small-button fix" onClick={() => actions.mendAll(probe)}>
            {say('ui.traffic.fix-all', { count: fixable })}
          </button>
        )}
      </div>
      <ol className="blockers">
        {blockers.map((blocker, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blockers have no identity but their order
          <BlockerItem key={index} probe={probe} blocker={blocker} />
        ))}
      </ol>
    </section>
  );
}

function BlockerItem({ probe, blocker }: { readonly probe: Probe; readonly blocker: Blocker }) {
  const editor = useEditor();
  const say = useSay();
  const actions = useProbeActions();
  const { reason, direction, fixes } = blocker;
  const view = editor.view();
  const place = reasonPlace(reason, fixes, (id) => editor.kinds.get(view.resource(id)?.kind ?? '')?.fields ?? {});
  const name = view.resource(place.resource)?.name ?? place.resource;
  return (
    <li className="blocker">
      <p className="blocker-reason">
        <span className={`direction direction-${direction}`}>{say(`direction.${direction}`)}</span>
        {say(reason.message)}
      </p>
      <p className="blocker-place">
        <code className="mono reason-code">{printedCode(reason.code, direction)}</code>
        <button type="button" className="link" onClick={() => showField(editor, place.resource, place.path)}>
          {reason.rule === null ? name : `${name}: ${reason.rule.text}`}
        </button>
        {reason.docs !== null && (
          <a href={reason.docs} target="_blank" rel="noreferrer">
            {say('ui.findings.docs')}
          </a>
        )}
      </p>
      {fixes.length > 0 && (
        <div className="button-row">
          {fixes.map((fix) => (
            <button
              key={say(fix.message)}
              type="button"
              className="small-button fix"
              onClick={() => actions.mend(probe, fix)}
            >
              {say('ui.findings.fix', { fix: fix.message })}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
