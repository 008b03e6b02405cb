import specification from '../formats/cloudformation/fixtures/specification.json' with { type: 'json' };

/** The shape of a value in the reduced specification; `scripts/reduce-cloudformation-spec.mjs` says how to read it. */
export type Shape = string | number | boolean | null | readonly Shape[] | ShapeMembers;
export interface ShapeMembers {
  readonly [name: string]: Shape;
}

/** A type of CloudFormation resources. */
export interface SpecifiedType {
  readonly properties: ShapeMembers;
  /** What `Fn::GetAtt` gives. */
  readonly attributes: readonly string[];
}

/** The types that Hopwise reads or writes, as Amazon publishes them. */
export const SPECIFICATION: Readonly<Record<string, SpecifiedType>> = specification;

export function isMembers(shape: Shape): shape is ShapeMembers {
  return typeof shape === 'object' && shape !== null && !Array.isArray(shape);
}

/** The property's name in a template. */
export function plainName(name: string): string {
  return name.replace(/!$/, '');
}

/** Alternatives of a shape; itself where it has none. */
export function alternatives(shape: Shape): readonly Shape[] {
  const others = isMembers(shape) ? shape['|'] : undefined;
  return Array.isArray(others) ? others : [shape];
}
