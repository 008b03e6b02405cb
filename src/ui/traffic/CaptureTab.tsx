import { useMemo, useState } from 'react';
import type { ResourceId } from '../../model/topology.ts';
import { captureAt } from '../../sim/capture.ts';
import { pcapBytes } from '../../sim/pcap.ts';
import { tcpdumpLines } from '../../sim/print-tcpdump.ts';
import type { Conversation } from '../../sim/trace.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { download, fileStem } from '../files/save.ts';
import { drawnOn } from '../inspector/field-focus.ts';
import { useSay } from '../language/use-say.ts';
import { parseCaptureFilter } from './capture-filter.ts';
import { type CapturePoint, capturePoints } from './capture-points.ts';
import { CopyButton } from './CopyButton.tsx';
import { useNameOf } from './use-name-of.ts';

const FILTERS = ['tcp[tcpflags] & tcp-syn != 0', 'tcp port 80', 'udp port 53', 'icmp'];

/** What tcpdump would have printed at an interface. */
export function CaptureTab({ conversation }: { readonly conversation: Conversation }) {
  const say = useSay();
  const nameOf = useNameOf();
  const editor = useEditor();
  const points = useMemo(() => capturePoints(conversation, editor.view(), editor.kinds), [conversation, editor]);
  const { point, choose } = useCapturePoint(points);
  const [filter, setFilter] = useState('');
  const test = parseCaptureFilter(filter);
  const captured = useMemo(() => (point === null ? [] : captureAt(conversation, point)), [conversation, point]);
  if (point === null) return <p className="empty">{say('ui.traffic.capture.none')}</p>;
  const shown = test === null ? captured : captured.filter(({ packet }) => test(packet));
  const lines = tcpdumpLines(shown);
  const save = (): void => {
    const file = new Blob([new Uint8Array(pcapBytes(shown))], { type: 'application/vnd.tcpdump.pcap' });
    download(file, `${fileStem(nameOf(point))}.pcap`);
  };
  return (
    <div className="capture">
      <div className="tab-tools">
        <PointSelect points={points} point={point} choose={choose} />
        <span className="mono muted">tcpdump -nn</span>
        <input
          className="input mono capture-filter"
          aria-label={say('ui.traffic.capture.filter')}
          aria-invalid={test === null}
          placeholder="tcp port 80"
          list="capture-filters"
          value={filter}
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
        />
        <datalist id="capture-filters">
          {FILTERS.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <CopyButton label={say('ui.traffic.capture.copy')} text={() => `${lines.join('\n')}\n`} />
        <button type="button" className="small-button" onClick={save} disabled={shown.length === 0}>
          {say('ui.traffic.capture.download')}
        </button>
      </div>
      {lines.length === 0 ? (
        <p className="empty">{say('ui.traffic.capture.empty')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: lines that scroll must be reachable by keyboard
        <section className="capture-lines" aria-label={say('ui.traffic.capture.lines')} tabIndex={0}>
          <pre className="mono">{lines.join('\n')}</pre>
        </section>
      )}
    </div>
  );
}

interface PointSelectProps {
  readonly points: readonly CapturePoint[];
  readonly point: ResourceId;
  choose(point: ResourceId): void;
}

function PointSelect({ points, point, choose }: PointSelectProps) {
  const editor = useEditor();
  const say = useSay();
  const nameOf = useNameOf();
  const label = (id: ResourceId): string => {
    const host = drawnOn(editor, id);
    return host === id ? nameOf(id) : `${nameOf(host)}: ${nameOf(id)}`;
  };
  return (
    <select
      className="input"
      aria-label={say('ui.traffic.capture.interface')}
      value={point}
      onChange={(event) => {
        const chosen = points.find((each) => each.resource === event.target.value);
        if (chosen !== undefined) choose(chosen.resource);
      }}
    >
      {points.map(({ resource, count }) => (
        <option key={resource} value={resource}>
          {label(resource)} ({count})
        </option>
      ))}
    </select>
  );
}

/** The chosen interface, else that of the selected resource, else the one that most packets passed. */
function useCapturePoint(points: readonly CapturePoint[]) {
  const editor = useEditor();
  const selection = useEditorState((state) => state.selection);
  const [chosen, choose] = useState<ResourceId | null>(null);
  const known = points.find((each) => each.resource === chosen);
  const selected = points.find(
    ({ resource }) => selection.includes(resource) || selection.includes(drawnOn(editor, resource)),
  );
  const busiest = points.toSorted((a, b) => b.count - a.count)[0];
  return { point: (known ?? selected ?? busiest)?.resource ?? null, choose };
}
