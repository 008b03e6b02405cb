import type { Node } from './node.ts';
import type { Scope } from './scope.ts';
import type { Place } from '../report.ts';
import { spell, type Spelling, type Value } from './value.ts';

/** The nodes of a function's argument list, when it has between `min` and `max` of them; else reports and gives null. */
export function argumentNodes(
  name: string,
  argument: Node,
  count: readonly [min: number, max: number],
  scope: Scope,
): readonly Node[] | null {
  const [min, max] = count;
  if (argument.type === 'list' && argument.items.length >= min && argument.items.length <= max) return argument.items;
  scope.report('error', 'cfn.arguments', argument.place, {
    function: name,
    count: min === max ? String(min) : `${min}–${max}`,
  });
  return null;
}

/** Evaluates to text; reports a list or map and gives null. */
export function textArgument(name: string, node: Node, scope: Scope): Spelling | null {
  return textOf(name, scope.value(node), scope);
}

export function textOf(name: string, value: Value, scope: Scope): Spelling | null {
  const spelling = spell(scope.resolved(value));
  if (spelling === null) scope.report('error', 'cfn.argument.text', value.place, { function: name });
  return spelling;
}

/** Evaluates to the values of a list; `unknown` where the list itself is decided outside; null after a report. */
export function listArgument(name: string, node: Node, scope: Scope): readonly Value[] | 'unknown' | null {
  const value = scope.resolved(scope.value(node));
  if (value.type === 'list') return value.items;
  if (value.type === 'unknown' || value.type === 'resource') return 'unknown';
  scope.report('error', 'cfn.argument.list', value.place, { function: name });
  return null;
}

/** A whole number; null after a report. */
export function numberArgument(name: string, node: Node, scope: Scope): number | null {
  const spelling = textArgument(name, node, scope);
  if (spelling === null) return null;
  if (/^\d{1,6}$/.test(spelling.text.trim())) return Number(spelling.text);
  reportNumber(name, spelling.text, node.place, scope);
  return null;
}

function reportNumber(name: string, value: string, place: Place, scope: Scope): void {
  scope.report('error', 'cfn.argument.number', place, { function: name, value });
}
