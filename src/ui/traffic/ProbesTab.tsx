import { useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { AskBar } from './AskBar.tsx';
import { CheckSummary } from './CheckSummary.tsx';
import { ProbeDetail } from './ProbeDetail.tsx';
import { ProbeItem } from './ProbeItem.tsx';
import { useActiveProbe } from './use-active-probe.ts';
import { useEndpoints } from './use-endpoints.ts';

/** Questions to the network and their answers. */
export function ProbesTab() {
  const say = useSay();
  const probes = useEditorState((state) => state.document.probes);
  const active = useActiveProbe();
  const hasSenders = useEndpoints().all.some((each) => each.sends);
  return (
    <div className="probes">
      <div className="probes-side">
        <AskBar />
        <CheckSummary />
        {probes.length === 0 && (
          <p className="empty">{say(hasSenders ? 'ui.traffic.no-probes' : 'ui.traffic.no-senders')}</p>
        )}
        <ul className="probe-list" aria-label={say('ui.traffic.probes')}>
          {probes.map((probe) => (
            <ProbeItem key={probe.id} probe={probe} chosen={probe.id === active?.probe.id} />
          ))}
        </ul>
      </div>
      {active !== null && <ProbeDetail key={active.probe.id} active={active} />}
    </div>
  );
}
