import type { Field } from '../../model/fields.ts';
import type { Json, Resource } from '../../model/topology.ts';

/** What every field editor is given. */
export interface FieldProps {
  readonly resource: Resource;
  /** Path within the resource: `cidr`, `routes`, `guest.mtu`. */
  readonly path: string;
  readonly field: Field;
  readonly value: Json;
  readonly label: string;
  /** Takes a value that the field has read. */
  commit(value: Json): void;
}

/** Ids of the input and of the sentence below it. */
export function inputId(resource: Resource, path: string): string {
  return `field-${resource.id}-${path}`;
}

/** Value of the attribute by which `showField` finds the element. */
export function fieldPlace(resource: Resource, path: string): string {
  return `${resource.id}/${path}`;
}
