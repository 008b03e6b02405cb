import { probeStatus } from '../../../editor/selectors.ts';
import type { Probe } from '../../../model/topology.ts';
import { printedCode } from '../../../sim/print-json.ts';
import { useEditorState } from '../../editor-context.tsx';
import { useSay } from '../../language/use-say.ts';
import { useProbeActions } from '../use-probe-actions.ts';

/** By what the probe should be blocked: anything, or one of the reasons that stand in its way now. */
export function ExpectedReason({ probe }: { readonly probe: Probe }) {
  const say = useSay();
  const { put } = useProbeActions();
  const blockers = useEditorState((state) => probeStatus(state, probe.id)?.answer?.blockers ?? []);
  const { expectReason, ...anything } = probe;
  const codes = new Set(blockers.map(({ reason, direction }) => printedCode(reason.code, direction)));
  if (expectReason !== undefined) codes.add(expectReason);
  return (
    <label className="probe-choice">
      <span>{say('ui.traffic.expect.reason')}</span>
      <select
        className="input mono"
        value={expectReason ?? ''}
        onChange={(event) =>
          put(event.target.value === '' ? anything : { ...anything, expectReason: event.target.value })
        }
      >
        <option value="">{say('ui.traffic.expect.any-reason')}</option>
        {[...codes].map((code) => (
          <option key={code} value={code}>
            {code}
          </option>
        ))}
      </select>
    </label>
  );
}
