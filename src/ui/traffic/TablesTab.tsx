import type { Timeline, TimelineStep } from '../../scene/timeline.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { RouteChoices } from './RouteChoices.tsx';
import { sessionsUpTo } from './session-list.ts';
import { useNameOf } from './use-name-of.ts';

interface TablesTabProps {
  readonly timeline: Timeline;
  readonly step: TimelineStep;
}

/** What the network looked up at the present step, and what it remembers so far. */
export function TablesTab({ timeline, step }: TablesTabProps) {
  const say = useSay();
  const looked = timeline.steps
    .filter((each) => each.connection === step.connection && each.trace === step.trace && each.index <= step.index)
    .flatMap((each) => each.treatment.steps.flatMap((lookup) => (lookup.type === 'route' ? [{ each, lookup }] : [])))
    .toReversed();
  return (
    <div className="tab-page tables">
      <section>
        <h2 className="block-title">{say('ui.traffic.tables.routes')}</h2>
        {looked.length === 0 && <p className="empty">{say('ui.traffic.tables.no-routes')}</p>}
        {looked.map(({ each, lookup }) => (
          <RouteChoices
            key={each.index}
            lookup={lookup}
            destination={each.treatment.after.dst}
            at={each}
            present={each === step}
          />
        ))}
      </section>
      <Sessions timeline={timeline} step={step} />
    </div>
  );
}

function Sessions({ timeline, step }: TablesTabProps) {
  const editor = useEditor();
  const say = useSay();
  const nameOf = useNameOf();
  const entries = sessionsUpTo(timeline.steps, step.index);
  return (
    <section>
      <h2 className="block-title">
        {say('ui.traffic.tables.sessions')} <span className="count">{entries.length}</span>
      </h2>
      {entries.length === 0 ? (
        <p className="empty">{say('ui.traffic.tables.no-sessions')}</p>
      ) : (
        <table className="data-table">
          <thead>
            <tr>
              {['resource', 'table', 'entry', 'state', 'steps'].map((name) => (
                <th key={name} scope="col">
                  {say(`ui.traffic.tables.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr
                key={`${entry.resource}.${entry.table}.${entry.text}`}
                aria-current={entry.touchedAt === step.index ? 'step' : undefined}
              >
                <td>
                  <button type="button" className="link" onClick={() => editor.select([entry.resource])}>
                    {nameOf(entry.resource)}
                  </button>
                </td>
                <td className="mono">{entry.table}</td>
                <td className="mono">
                  {entry.text.split(' ⇒ ').map((side, index) => (
                    <div key={side}>
                      {index > 0 && '⇒ '}
                      {side}
                    </div>
                  ))}
                </td>
                <td>{say(`session.${entry.action}`)}</td>
                <td className="mono">
                  {entry.openedAt === entry.touchedAt
                    ? entry.openedAt + 1
                    : `${entry.openedAt + 1}–${entry.touchedAt + 1}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
