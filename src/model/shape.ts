import type { Fields } from './fields.ts';
import type { KindName, Props } from './topology.ts';

/**
 * What the model must know of a kind: its fields and where it may sit.
 * The full definition (`resources/kind.ts`) extends it with everything else.
 */
export interface Shape {
  readonly kind: KindName;
  readonly fields: Fields;
  /** Kinds that may contain it; `null` stands for the top level of the canvas. */
  readonly parents: readonly (KindName | null)[];
  /** Name of the field that refers to its owner: it is removed with the owner and moves with it. */
  readonly owner?: string;
  /** Field that holds this resource's own IP block or address and how the next free one is chosen. */
  readonly numbering?: Numbering;
}

/** How a resource gets an address space of its own when it is dropped into a container. */
export type Numbering =
  | { readonly type: 'block'; readonly field: string; readonly from: string; readonly length: number }
  | {
      readonly type: 'address';
      readonly field: string;
      readonly from: string;
      /** Kind of the container whose block it is; without it, of the nearest that has one. Elsewhere there is no address to give. */
      readonly of?: KindName;
    };

export type Shapes = ReadonlyMap<KindName, Shape>;

/** The kind's initial properties. */
export function initialProps(shape: Shape): Props {
  return Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, field.initial]));
}
