import { resourceId } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { type FieldProps, fieldPlace, inputId } from './field-props.ts';
import { showField } from './field-focus.ts';
import { ReferenceSelect } from './ReferenceSelect.tsx';

/** A reference to one resource, with a way to go there. */
export function ReferenceField({ resource, path, field, value, label, commit }: FieldProps) {
  const editor = useEditor();
  const say = useSay();
  const id = inputId(resource, path);
  if (field.widget.type !== 'reference') return null;
  const target = typeof value === 'string' ? editor.view().resource(resourceId(value)) : undefined;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-row">
        <ReferenceSelect
          id={id}
          place={fieldPlace(resource, path)}
          className="input"
          from={resource.id}
          widget={field.widget}
          value={value}
          onChange={commit}
        />
        {target !== undefined && (
          <button
            type="button"
            className="icon-button"
            aria-label={say('ui.inspector.goto', { name: target.name })}
            title={say('ui.inspector.goto', { name: target.name })}
            onClick={() => showField(editor, target.id)}
          >
            →
          </button>
        )}
      </div>
    </div>
  );
}

/** Several references: those chosen as removable chips, the rest in a list to add from. */
export function ReferencesField({ resource, path, field, value, label, commit }: FieldProps) {
  const editor = useEditor();
  const say = useSay();
  const id = inputId(resource, path);
  if (field.widget.type !== 'reference') return null;
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <ul className="chips">
        {chosen.map((each) => {
          const name = editor.view().resource(resourceId(each))?.name ?? each;
          return (
            <li key={each} className="chip">
              <button type="button" className="chip-name" onClick={() => showField(editor, resourceId(each))}>
                {name}
              </button>
              <button
                type="button"
                className="chip-remove"
                aria-label={say('ui.inspector.reference.remove', { name })}
                onClick={() => commit(chosen.filter((other) => other !== each))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <ReferenceSelect
        id={id}
        place={fieldPlace(resource, path)}
        className="input"
        from={resource.id}
        widget={field.widget}
        value={null}
        without={chosen}
        onChange={(added) => {
          if (typeof added === 'string') commit([...chosen, added]);
        }}
      />
    </div>
  );
}
