import { useState } from 'react';
import { type DrawnFlowLog, flowLogsOf, recordsKeptBy } from '../../kinds/flow-logs.ts';
import type { Probe, ResourceId } from '../../model/topology.ts';
import { DEFAULT_FORMAT, EXAMPLE_FRAME, type FlowRecord, printRecords } from '../../sim/flow-log.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { drawnOn } from '../inspector/field-focus.ts';
import { useSay } from '../language/use-say.ts';
import { CopyButton } from './CopyButton.tsx';
import { useFlowRecords } from './use-flow-records.ts';
import { useNameOf } from './use-name-of.ts';

/** The records that flow logs keep of the probe's packets: of a log that is drawn, or as if one looked at everything. */
export function FlowLogTab({ probe }: { readonly probe: Probe }) {
  const say = useSay();
  const editor = useEditor();
  const resources = useEditorState((state) => state.document.topology.resources);
  const heard = useFlowRecords(probe);
  const view = editor.view();
  const logs = flowLogsOf(view, editor.kinds);
  const [chosen, choose] = useState<ResourceId | 'none' | null>(null);
  if (heard === null) return <p className="empty">{say('ui.traffic.waiting')}</p>;
  if (!heard.ok) return <p className="field-problem tab-page">{say('ui.traffic.failed', { text: heard.text })}</p>;
  const log = chosen === 'none' ? null : (logs.find(({ resource }) => resource.id === chosen) ?? logs[0] ?? null);
  const records = log === null ? heard.answer : recordsKeptBy(log, heard.answer, view);
  const format = log?.format ?? DEFAULT_FORMAT;
  const idOf = (id: ResourceId): string => resources[id]?.sourceId ?? id;
  const groups = byInterface(records).map(([id, of]) => ({
    id,
    records: of,
    lines: printRecords(id, of, { format, frame: EXAMPLE_FRAME, idOf }),
  }));
  const header = format.replaceAll(/[${}]/g, '');
  const text = (): string => `${[header, ...groups.flatMap(({ lines }) => lines)].join('\n')}\n`;
  return (
    <div className="capture">
      <div className="tab-tools">
        <LogSelect logs={logs} value={log?.resource.id ?? 'none'} choose={choose} />
        <span className="muted flow-log-note">
          {say(log === null ? 'ui.flow-log.as-if' : 'ui.flow-log.placeholders')}
        </span>
        <CopyButton label={say('ui.traffic.capture.copy')} text={text} />
      </div>
      {groups.length === 0 ? (
        <p className="empty">{say('ui.flow-log.empty')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: lines that scroll must be reachable by keyboard
        <section className="capture-lines" aria-label={say('ui.flow-log.lines')} tabIndex={0}>
          <p className="mono muted flow-log-line">{header}</p>
          {groups.map((group) => (
            <InterfaceLines key={group.id} {...group} />
          ))}
        </section>
      )}
    </div>
  );
}

interface InterfaceLinesProps {
  readonly id: ResourceId;
  readonly records: readonly FlowRecord[];
  readonly lines: readonly string[];
}

function InterfaceLines({ id, records, lines }: InterfaceLinesProps) {
  const editor = useEditor();
  const nameOf = useNameOf();
  const host = drawnOn(editor, id);
  return (
    <>
      <h3 className="block-title flow-log-interface">{host === id ? nameOf(id) : `${nameOf(host)}: ${nameOf(id)}`}</h3>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their order
        <p key={index} className="mono flow-log-line" data-action={records[index]?.action}>
          {line}
        </p>
      ))}
    </>
  );
}

interface LogSelectProps {
  readonly logs: readonly DrawnFlowLog[];
  readonly value: ResourceId | 'none';
  choose(log: ResourceId | 'none'): void;
}

function LogSelect({ logs, value, choose }: LogSelectProps) {
  const say = useSay();
  const nameOf = useNameOf();
  return (
    <select
      className="input"
      aria-label={say('ui.flow-log.log')}
      value={value}
      onChange={(event) => {
        const log = logs.find(({ resource }) => resource.id === event.target.value);
        choose(log?.resource.id ?? 'none');
      }}
    >
      {logs.map(({ resource }) => (
        <option key={resource.id} value={resource.id}>
          {nameOf(resource.id)}
        </option>
      ))}
      <option value="none">{say('ui.flow-log.everywhere')}</option>
    </select>
  );
}

/** Records by interface, in the order the packets came by. */
function byInterface(records: readonly FlowRecord[]): readonly (readonly [ResourceId, readonly FlowRecord[]])[] {
  const groups = new Map<ResourceId, FlowRecord[]>();
  for (const record of records) groups.set(record.interfaceId, [...(groups.get(record.interfaceId) ?? []), record]);
  return [...groups];
}
