import type { Place } from '../report.ts';
import { argumentNodes, textArgument } from './arguments.ts';
import { type Node, scalarText } from './node.ts';
import type { Intrinsic, Scope } from './scope.ts';
import { scalar, unknown } from './value.ts';

/** Fn::If: `[condition, then, else]`; only the branch that holds is evaluated. */
export const fnIf: Intrinsic = (argument, place, scope) => {
  const [condition, yes, no] = argumentNodes('Fn::If', argument, [3, 3], scope) ?? [];
  if (condition === undefined || yes === undefined || no === undefined) return unknown('Fn::If', place);
  const name = scalarText(condition);
  const holds = name === null ? isTrue(condition, scope) : scope.holds(name, condition.place);
  return scope.value(holds ? yes : no);
};

/** Whether a condition's expression is true. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html */
export function isTrue(node: Node, scope: Scope): boolean {
  const call = node.type === 'map' && node.entries.size === 1 ? namedCondition(node) : node;
  if (call.type !== 'call') {
    const text = scalarText(call);
    if (text === 'true' || text === 'false') return text === 'true';
    scope.report('error', 'cfn.condition.shape', node.place);
    return false;
  }
  return holdsCall(call.name, call.argument, call.place, scope);
}

/** `{ Condition: Name }`, which looks like a map. */
function namedCondition(node: Extract<Node, { type: 'map' }>): Node {
  const entry = node.entries.get('Condition');
  return entry === undefined ? node : { type: 'call', name: 'Condition', argument: entry.value, place: entry.place };
}

function holdsCall(name: string, argument: Node, place: Place, scope: Scope): boolean {
  const operands = (count: readonly [number, number]): readonly Node[] | null =>
    argumentNodes(name, argument, count, scope);
  switch (name) {
    case 'Condition':
      return scope.holds(scalarText(argument) ?? '', place);
    case 'Fn::And':
      return operands([1, 10])?.every((each) => isTrue(each, scope)) ?? false;
    case 'Fn::Or':
      return operands([1, 10])?.some((each) => isTrue(each, scope)) ?? false;
    case 'Fn::Not': {
      const [operand] = operands([1, 1]) ?? [];
      return operand !== undefined && !isTrue(operand, scope);
    }
    case 'Fn::Equals':
      return equals(operands([2, 2]) ?? [], place, scope);
    default: {
      const value = scope.value({ type: 'call', name, argument, place });
      if (value.type === 'scalar') return String(value.value) === 'true';
      scope.report('error', 'cfn.condition.shape', place);
      return false;
    }
  }
}

/** A value that is decided outside the template is taken to differ from everything, which is reported. */
function equals(operands: readonly Node[], place: Place, scope: Scope): boolean {
  const [left, right] = operands.map((each) => textArgument('Fn::Equals', each, scope));
  if (!left || !right) return false;
  if (left.known && right.known) return left.text === right.text;
  scope.report('hint', 'cfn.condition.undecided', place, { left: left.text, right: right.text });
  return false;
}

/** Conditions are evaluated as values only where AWS allows it, inside other conditions. */
export const asValue =
  (name: string): Intrinsic =>
  (argument, place, scope) =>
    scalar(holdsCall(name, argument, place, scope), place);
