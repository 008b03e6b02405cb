import { useRef, useState } from 'react';
import type { Fields } from '../../model/fields.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { type FieldProps, fieldPlace } from './field-props.ts';
import { Grid } from './Grid.tsx';
import { GridProblems } from './GridProblems.tsx';
import { serviceCells, servicesFor } from './services.ts';
import type { Row } from './table-rows.ts';
import { shownColumns } from './table-view.ts';
import { focusCell } from './use-grid-keys.ts';
import { useTable } from './use-table.ts';

interface TableFieldProps extends FieldProps {
  readonly columns: Fields;
  readonly ordered: boolean;
}

/** A table of routes, rules or listeners: a grid with a row of tools below it. */
export function TableField(props: TableFieldProps) {
  const { resource, path, label, value, columns, ordered } = props;
  const editor = useEditor();
  const say = useSay();
  const [all, setAll] = useState(false);
  const table = useTable({ columns, value, commit: props.commit });
  const shown = shownColumns(columns, table.rows, all);
  const ghosts = editor.kinds
    .get(resource.kind)
    ?.ghostRows?.(resource, editor.view())
    .filter((ghost) => ghost.field === path);
  const size = table.rows.length + (ghosts?.length ?? 0);
  const section = useRef<HTMLElement>(null);
  const add = (cells?: Row): void => {
    table.add(cells);
    requestAnimationFrame(() => focusCell(section.current, table.rows.length, 0));
  };
  const hasRare = all || Object.keys(shown).length < Object.keys(columns).length;
  return (
    <section className="field table-field" aria-label={label} ref={section} data-place={fieldPlace(resource, path)}>
      <header className="table-head">
        <h2 className="field-label">
          {label} <span className="count">{size}</span>
        </h2>
        {hasRare && (
          <button type="button" className="link-button" aria-pressed={all} onClick={() => setAll(!all)}>
            {say(all ? 'ui.inspector.table.fewer' : 'ui.inspector.table.more')}
          </button>
        )}
      </header>
      {size > 0 && <Grid {...{ table, resource, path, label, ordered }} columns={shown} ghosts={ghosts ?? []} />}
      <GridProblems table={table} columns={columns} />
      <footer className="table-tools">
        <button type="button" className="small-button" onClick={() => add()}>
          {say('ui.inspector.row.add')}
        </button>
        <ServiceMenu columns={columns} add={add} />
      </footer>
    </section>
  );
}

/** Adds a row for a well-known service. */
function ServiceMenu({
  columns,
  add,
}: {
  readonly columns: Fields;
  readonly add: (cells: ReturnType<typeof serviceCells>) => void;
}) {
  const say = useSay();
  const services = servicesFor(columns);
  if (services.length === 0) return null;
  return (
    <select
      className="small-button"
      aria-label={say('ui.inspector.service.add')}
      value=""
      onChange={(event) => {
        const service = services.find(({ name }) => name === event.target.value);
        if (service !== undefined) add(serviceCells(service, columns));
      }}
    >
      <option value="">{say('ui.inspector.service.add')}</option>
      {services.map((service) => (
        <option key={service.name} value={service.name}>
          {service.port === null ? service.name : `${service.name} (${service.protocol.toUpperCase()} ${service.port})`}
        </option>
      ))}
    </select>
  );
}
