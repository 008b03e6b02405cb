import { type Address, printAddress } from '../../net/address.ts';
import { parsePrefix, printPrefix } from '../../net/prefix.ts';
import type { TimelineStep } from '../../scene/timeline.ts';
import { PREFERENCE, type Route } from '../../sim/policy.ts';
import type { Step } from '../../sim/trace.ts';
import type { Editor } from '../../editor/editor.ts';
import type { ResourceId } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { showField } from '../inspector/field-focus.ts';
import { useSay } from '../language/use-say.ts';
import { type RouteChoice, routeChoices } from './route-choice.ts';
import { useNameOf } from './use-name-of.ts';

interface RouteChoicesProps {
  readonly lookup: Extract<Step, { type: 'route' }>;
  readonly destination: Address;
  readonly at: TimelineStep;
  readonly present: boolean;
}

/** A route table as it was asked: the row that won, and why the others did not. */
export function RouteChoices({ lookup, destination, at, present }: RouteChoicesProps) {
  const editor = useEditor();
  const say = useSay();
  const choices = routeChoices(routesOf(editor, lookup.resource), destination, lookup.matched);
  const nameOf = useNameOf();
  return (
    <table className="data-table route-choices" aria-current={present ? 'step' : undefined}>
      <caption>
        <button type="button" className="link" onClick={() => showField(editor, lookup.resource, 'routes')}>
          {nameOf(lookup.resource)}
        </button>{' '}
        <span className="muted">
          {say('ui.traffic.tables.asked', { number: at.index + 1, destination: printAddress(destination) })}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('ui.traffic.tables.destination')}</th>
          <th scope="col">{say('ui.traffic.tables.target')}</th>
          <th scope="col">{say('ui.traffic.tables.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {choices.map((choice) => (
          <ChoiceRow key={`${choice.route.text}.${choice.route.index}`} choice={choice} nameOf={nameOf} />
        ))}
      </tbody>
    </table>
  );
}

function ChoiceRow({ choice, nameOf }: { readonly choice: RouteChoice; readonly nameOf: (id: ResourceId) => string }) {
  const say = useSay();
  const { route, verdict } = choice;
  return (
    <tr data-mark={verdict === 'wins' ? (route.target === null ? 'stop' : 'match') : undefined}>
      <td className="mono">{printPrefix(route.destination)}</td>
      <td>{targetName(route, nameOf, say('ui.traffic.tables.gone'))}</td>
      <td>{say(`ui.traffic.tables.verdict.${verdict}`)}</td>
    </tr>
  );
}

function targetName({ target }: Route, nameOf: (id: ResourceId) => string, gone: string): string {
  if (target === null) return gone;
  return target === 'local' ? 'local' : nameOf(target);
}

/** The routes a table has by its kind, with those that AWS keeps in it; none when the resource is no route table. */
function routesOf(editor: Editor, table: ResourceId): readonly Route[] {
  const view = editor.view();
  const resource = view.resource(table);
  const kind = resource && editor.kinds.get(resource.kind);
  const policy = resource && kind?.behaviour.policy?.(resource, view);
  if (resource === undefined || policy?.type !== 'routes') return [];
  const ghosts = kind?.ghostRows?.(resource, view) ?? [];
  const local = ghosts.flatMap(({ cells }): readonly Route[] => {
    const destination = parsePrefix(cells.destination ?? '');
    return destination === null
      ? []
      : [{ destination, target: 'local', preference: PREFERENCE.local, index: null, text: 'local' }];
  });
  return [...local, ...policy.routes];
}
