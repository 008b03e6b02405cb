import { useFieldWords } from './use-field-words.ts';
import { type FieldProps, fieldPlace, inputId } from './field-props.ts';

/** A switch. */
export function ToggleField({ resource, path, value, label, commit }: FieldProps) {
  const id = inputId(resource, path);
  return (
    <div className="field field-inline">
      <input
        id={id}
        data-place={fieldPlace(resource, path)}
        className="toggle"
        type="checkbox"
        role="switch"
        checked={value === true}
        aria-checked={value === true}
        onChange={(event) => commit(event.target.checked)}
      />
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

/** One of a few words. */
export function ChoiceField({ resource, path, field, value, label, commit }: FieldProps) {
  const words = useFieldWords(resource.kind);
  const id = inputId(resource, path);
  if (field.widget.type !== 'choice') return null;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        data-place={fieldPlace(resource, path)}
        className="input"
        value={String(value)}
        onChange={(event) => commit(event.target.value)}
      >
        {field.widget.options.map((option) => (
          <option key={option} value={option}>
            {words.option(path, option)}
          </option>
        ))}
      </select>
    </div>
  );
}
