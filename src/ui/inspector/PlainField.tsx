import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { type FieldProps, fieldPlace, inputId } from './field-props.ts';
import { useDraft } from './use-draft.ts';

/** Text, addresses, blocks and numbers: what is typed stays in the input even when it is wrong, with the reason below. */
export function PlainField({ resource, path, field, value, label, commit }: FieldProps) {
  const editor = useEditor();
  const say = useSay();
  const draft = useDraft(field, value, commit);
  const { widget } = field;
  const id = inputId(resource, path);
  const mono = widget.type !== 'text' || widget.mono;
  const common = {
    id,
    'data-place': fieldPlace(resource, path),
    className: mono ? 'input mono' : 'input',
    value: draft.text,
    spellCheck: false,
    autoComplete: 'off',
    'aria-invalid': draft.problem !== null,
    'aria-describedby': draft.problem === null ? undefined : `${id}-problem`,
    onBlur: () => {
      draft.leave();
      editor.settle();
    },
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {widget.type === 'text' && widget.lines > 1 ? (
        <textarea {...common} rows={widget.lines} onChange={(event) => draft.type(event.target.value)} />
      ) : (
        <input
          {...common}
          inputMode={widget.type === 'number' ? 'numeric' : undefined}
          onChange={(event) => draft.type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') draft.discard();
          }}
        />
      )}
      {draft.problem !== null && (
        <p className="field-problem" id={`${id}-problem`} role="alert">
          {say(draft.problem.message)}
        </p>
      )}
    </div>
  );
}
