import { readCondition } from '../../../formats/document/read-probes.ts';
import type { Kinds } from '../../../kinds/kind.ts';
import { type Message, message } from '../../../model/message.ts';
import type { Condition, Probe, Resource } from '../../../model/topology.ts';
import type { View } from '../../../model/view.ts';

/** What a condition asks for: a resource that can be put in it, or a whole number. */
export type ConditionField =
  | { readonly type: 'resource' }
  | { readonly type: 'number'; readonly usual: number; readonly most: number };

type FieldsOf<C> = { readonly [F in Exclude<keyof C, 'type'>]: ConditionField };

const RESOURCE: ConditionField = { type: 'resource' };

/**
 * Every condition with what it asks for, as the form lists them. Words are under `ui.condition.<type>` (in the list),
 * `….given` (as a sentence, with the values) and `ui.condition.field.<field>`; kinds name those that their resources can be put in.
 */
export const CONDITIONS: { readonly [T in Condition['type']]: FieldsOf<Extract<Condition, { type: T }>> } = {
  // Longer than a NAT gateway remembers.
  idle: { seconds: { type: 'number', usual: 400, most: 1_000_000 } },
  'ports-taken': { at: RESOURCE, count: { type: 'number', usual: 55_000, most: 10_000_000 } },
  'connections-tracked': { at: RESOURCE, count: { type: 'number', usual: 65_536, most: 100_000_000 } },
  'allowance-used-up': { at: RESOURCE },
  'rules-removed': { at: RESOURCE },
  'zone-fails': { zone: RESOURCE },
  restarted: { instance: RESOURCE },
};

type ConditionType = Condition['type'];

// Object.keys gives up what the table's type says.
export const CONDITION_TYPES = Object.keys(CONDITIONS) as readonly ConditionType[];

/** Fields of a condition by name, in the order they are asked for. */
export function conditionFields(type: ConditionType): readonly (readonly [string, ConditionField])[] {
  return Object.entries(CONDITIONS[type]);
}

/** Resources that can be put in the condition. */
export function candidatesFor(type: ConditionType, view: View, kinds: Kinds): readonly Resource[] {
  const able = [...kinds.values()].filter((kind) => kind.conditions?.includes(type));
  return able.flatMap((kind) => view.ofKind(kind.kind));
}

/** The condition to begin with: usual numbers and the first resource there is; null where no resource can be in it. */
export function usualCondition(type: ConditionType, candidates: readonly Resource[]): Condition | null {
  const entries = conditionFields(type).map(([name, field]) => [
    name,
    field.type === 'number' ? field.usual : candidates[0]?.id,
  ]);
  return readCondition({ type, ...Object.fromEntries(entries) });
}

/** The condition with another value in a field; null where that makes none. */
export function withValue(condition: Condition, name: string, value: string | number): Condition | null {
  return readCondition({ ...condition, [name]: value });
}

/** Value of a field; empty where the condition has none of the name. */
export function fieldValue(condition: Condition, name: string): string {
  const [, value = ''] = Object.entries(condition).find(([field]) => field === name) ?? [];
  return String(value);
}

/** The probe under the condition, or under none. */
export function under({ condition: _condition, ...probe }: Probe, condition: Condition | null): Probe {
  return condition === null ? probe : { ...probe, condition };
}

/** The condition as a sentence with names for its resources: `idle for 400 s`. */
export function conditionText(condition: Condition, nameOf: (ref: string) => string): Message {
  const values = conditionFields(condition.type).map(([name, field]) => {
    const value = fieldValue(condition, name);
    return [name, field.type === 'number' ? Number(value) : nameOf(value)];
  });
  return message(`ui.condition.${condition.type}.given`, Object.fromEntries(values));
}
