import { Fragment, useEffect, useMemo, useRef } from 'react';
import type { ProbeStatus } from '../../editor/selectors.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import type { Player } from '../player/use-player.ts';
import { commandText } from './command-text.ts';
import { CopyButton } from './CopyButton.tsx';
import { HopTableRow } from './HopTableRow.tsx';
import { hopRows } from './hop-rows.ts';
import { hopsMarkdown } from './hops-markdown.ts';
import { useEndpoints } from './use-endpoints.ts';
import { useNameOf } from './use-name-of.ts';

interface HopsTabProps {
  readonly active: ProbeStatus;
  readonly player: Player;
}

/** Every hop of the conversation as a table: the accessible form of the animation, and what goes into a blog post. */
export function HopsTab({ active, player }: HopsTabProps) {
  const say = useSay();
  const nameOf = useNameOf();
  const endpoints = useEndpoints();
  const step = useEditorState((state) => state.playback.step);
  const conversation = active.answer?.conversation ?? null;
  const rows = useMemo(() => (conversation === null ? [] : hopRows(conversation, nameOf)), [conversation, nameOf]);
  const several = (conversation?.connections.length ?? 0) > 1;
  const headings = ['number', 'packet', 'resource', 'checks', 'header'].map((name) => say(`ui.traffic.hops.${name}`));
  const markdown = (): string => {
    const [number = '', packet = '', resource = '', checks = '', header = ''] = headings;
    const outcome = conversation === null ? '' : say(`outcome.${conversation.outcome}`);
    const title = `${endpoints.nameOf(active.probe.from)}$ ${commandText(active.probe, endpoints.nameOf)} — ${outcome}`;
    return hopsMarkdown(rows, { nameOf, say, headings: [number, packet, resource, checks, header], title });
  };
  return (
    <div className="hops">
      <div className="tab-tools">
        <CopyButton label={say('ui.traffic.hops.copy')} text={markdown} />
      </div>
      <Scrolling step={step}>
        <table className="data-table hop-table" aria-label={say('ui.traffic.hops')}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Fragment key={row.number}>
                {several && rows[index - 1]?.connection !== row.connection && (
                  <tr className="connection-row">
                    <th scope="rowgroup" colSpan={headings.length}>
                      {say('ui.traffic.connection', {
                        number: row.connection + 1,
                        label: conversation?.connections[row.connection]?.label ?? '',
                      })}
                    </th>
                  </tr>
                )}
                <HopTableRow row={row} present={index === step} goTo={player.goTo} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </div>
  );
}

/** Keeps the row of the present step in view. */
function Scrolling({ step, children }: { readonly step: number; readonly children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useEditor();
  useEffect(() => {
    void step;
    if (!editor.store.getState().playback.playing) return;
    box.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' });
  }, [editor, step]);
  return (
    <div className="tab-scroll" ref={box}>
      {children}
    </div>
  );
}
