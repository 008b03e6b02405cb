import { type KeyboardEvent, useState } from 'react';
import { useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { usePlayer } from '../player/use-player.ts';
import { setPanel, usePreference } from '../preferences.ts';
import { Icon } from '../theme/Icon.tsx';
import { useTimeline } from '../player/use-timeline.ts';
import { CaptureTab } from './CaptureTab.tsx';
import { FlowLogTab } from './FlowLogTab.tsx';
import { HopsTab } from './HopsTab.tsx';
import { MatrixTab } from './matrix/MatrixTab.tsx';
import { PacketTab } from './PacketTab.tsx';
import { ProbesTab } from './ProbesTab.tsx';
import { TablesTab } from './TablesTab.tsx';
import { useActiveProbe } from './use-active-probe.ts';
import './traffic.css';
import './probes.css';
import './data-table.css';

const TABS = ['probes', 'hops', 'packet', 'tables', 'capture', 'flow-log', 'matrix'] as const;
type Tab = (typeof TABS)[number];

/** The panel below the canvas: what was asked, what happened at every hop, and what each of them saw. */
export function Traffic() {
  const say = useSay();
  const [tab, setTab] = useState<Tab>('probes');
  return (
    <div className="traffic">
      <div className="tabs">
        <div
          className="tab-list"
          role="tablist"
          aria-label={say('ui.traffic.title')}
          onKeyDown={(event) => walk(event, tab, setTab)}
        >
          {TABS.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`traffic-tab-${each}`}
              aria-selected={each === tab}
              aria-controls="traffic-panel"
              tabIndex={each === tab ? 0 : -1}
              className="tab"
              onClick={() => setTab(each)}
            >
              {say(`ui.traffic.tab.${each}`)}
            </button>
          ))}
        </div>
        <SizeButton />
      </div>
      <div
        className="tab-panel"
        role="tabpanel"
        id="traffic-panel"
        aria-labelledby={`traffic-tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <TabContent tab={tab} />
      </div>
    </div>
  );
}

/** Parts of the page's height and of what the panel may take, in pixels. */
const LARGE_SHARE = 0.55;
const SMALL_SIZE = 248;

/** Gives the panel half of the page, or takes it back. */
function SizeButton() {
  const say = useSay();
  const { size } = usePreference('panels').traffic;
  const large = Math.round(window.innerHeight * LARGE_SHARE);
  const isLarge = size >= large;
  const label = say(isLarge ? 'ui.traffic.smaller' : 'ui.traffic.larger');
  return (
    <button
      type="button"
      className="icon-button traffic-size"
      aria-label={label}
      title={label}
      onClick={() => setPanel('traffic', { size: isLarge ? SMALL_SIZE : large })}
    >
      <Icon name={isLarge ? 'down' : 'up'} size={14} />
    </button>
  );
}

function TabContent({ tab }: { readonly tab: Tab }) {
  if (tab === 'probes') return <ProbesTab />;
  return tab === 'matrix' ? <MatrixTab /> : <AnswerTab tab={tab} />;
}

/** The tabs that look at the answer of the active probe. */
function AnswerTab({ tab }: { readonly tab: Exclude<Tab, 'probes' | 'matrix'> }) {
  const say = useSay();
  const timeline = useTimeline();
  const player = usePlayer(timeline);
  const active = useActiveProbe();
  const index = useEditorState((state) => state.playback.step);
  const step = timeline.steps[index] ?? timeline.steps[0];
  if (active === null) return <p className="empty">{say('ui.traffic.no-probes')}</p>;
  if (step === undefined || active.answer === null) return <p className="empty">{say('ui.traffic.no-hops')}</p>;
  switch (tab) {
    case 'hops':
      return <HopsTab active={active} player={player} />;
    case 'packet':
      return <PacketTab step={step} />;
    case 'tables':
      return <TablesTab timeline={timeline} step={step} />;
    case 'capture':
      return <CaptureTab conversation={active.answer.conversation} />;
    case 'flow-log':
      return <FlowLogTab key={active.probe.id} probe={active.probe} />;
  }
}

/** Left and right go through the tabs (WAI-ARIA tabs pattern). */
function walk(event: KeyboardEvent, tab: Tab, go: (tab: Tab) => void): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? tab;
  go(next);
  document.getElementById(`traffic-tab-${next}`)?.focus();
}
