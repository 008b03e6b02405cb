import { useState } from 'react';
import type { Condition, Probe } from '../../../model/topology.ts';
import { useEditor } from '../../editor-context.tsx';
import { useSay } from '../../language/use-say.ts';
import { useEndpoints } from '../use-endpoints.ts';
import { useProbeActions } from '../use-probe-actions.ts';
import {
  CONDITION_TYPES,
  candidatesFor,
  type ConditionField,
  conditionFields,
  under,
  usualCondition,
  fieldValue,
  withValue,
} from './conditions.ts';

/** What has happened before the probe is asked: nothing, or one of the conditions with its values. */
export function ConditionFields({ probe }: { readonly probe: Probe }) {
  const say = useSay();
  const editor = useEditor();
  const { put } = useProbeActions();
  const { condition } = probe;
  const possible = CONDITION_TYPES.map((type) => {
    const usual = usualCondition(type, candidatesFor(type, editor.view(), editor.kinds));
    return { type, usual };
  });
  return (
    <>
      <label className="probe-choice">
        <span>{say('ui.condition')}</span>
        <select
          className="input"
          value={condition?.type ?? ''}
          onChange={(event) => {
            const chosen = possible.find(({ type }) => type === event.target.value);
            put(under(probe, chosen?.usual ?? null));
          }}
        >
          <option value="">{say('ui.condition.none')}</option>
          {possible.map(({ type, usual }) => (
            <option key={type} value={type} disabled={usual === null}>
              {say(`ui.condition.${type}`)}
            </option>
          ))}
        </select>
      </label>
      {condition !== undefined &&
        conditionFields(condition.type).map(([name, field]) => (
          <Field key={`${condition.type}.${name}`} {...{ probe, condition, name, field }} />
        ))}
    </>
  );
}

interface FieldProps {
  readonly probe: Probe;
  readonly condition: Condition;
  readonly name: string;
  readonly field: ConditionField;
}

function Field(props: FieldProps) {
  const { condition, name, field } = props;
  if (field.type === 'resource') return <ResourceInput {...props} />;
  return <NumberInput key={fieldValue(condition, name)} {...props} most={field.most} />;
}

function ResourceInput({ probe, condition, name }: FieldProps) {
  const say = useSay();
  const editor = useEditor();
  const endpoints = useEndpoints();
  const { put } = useProbeActions();
  const value = fieldValue(condition, name);
  const candidates = candidatesFor(condition.type, editor.view(), editor.kinds);
  const isKnown = candidates.some(({ id }) => id === value);
  return (
    <label>
      <span>{say(`ui.condition.field.${name}`)}</span>
      <select
        className="input"
        value={value}
        aria-invalid={!isKnown}
        onChange={(event) => put(under(probe, withValue(condition, name, event.target.value) ?? condition))}
      >
        {!isKnown && <option value={value}>{endpoints.nameOf(value)}</option>}
        {candidates.map((resource) => (
          <option key={resource.id} value={resource.id}>
            {resource.name || resource.id}
          </option>
        ))}
      </select>
    </label>
  );
}

function NumberInput({ probe, condition, name, most }: FieldProps & { readonly most: number }) {
  const say = useSay();
  const { put } = useProbeActions();
  const [text, setText] = useState(fieldValue(condition, name));
  const value = /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : null;
  const take = (): void => {
    const changed = value === null ? null : withValue(condition, name, value);
    if (changed !== null && text !== fieldValue(condition, name)) put(under(probe, changed));
  };
  return (
    <label className="probe-number">
      <span>{say(`ui.condition.field.${name}`)}</span>
      <input
        className="input mono"
        inputMode="numeric"
        value={text}
        aria-invalid={value === null}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
