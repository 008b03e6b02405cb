import type { Place } from '../report.ts';
import type { Node } from './node.ts';
import { textArgument } from './arguments.ts';
import type { Intrinsic, Scope } from './scope.ts';
import { pseudoParameter } from './settings.ts';
import { scalar, unknown, type Value } from './value.ts';

/** Ref: a parameter's value, a pseudo parameter, or a resource. */
export const ref: Intrinsic = (argument, place, scope) => {
  const name = textArgument('Ref', argument, scope)?.text ?? '';
  if (name === 'AWS::NoValue') return { type: 'nothing', place };
  const pseudo = pseudoParameter(name, scope.settings);
  if (pseudo !== null) return typeof pseudo === 'string' ? scalar(pseudo, place) : texts(pseudo, place);
  if (scope.template.parameters.has(name)) return parameterValue(name, place, scope);
  return resourceValue(name, null, argument.place, scope);
};

/** Fn::GetAtt: `Id.Attribute` or `[Id, Attribute]`. */
export const getAtt: Intrinsic = (argument, place, scope) => {
  const [id, attribute] = argument.type === 'list' ? pairOf(argument.items, scope) : dotted(argument, scope);
  if (id !== '' && attribute !== '') return resourceValue(id, attribute, argument.place, scope);
  scope.report('error', 'cfn.getatt', argument.place);
  return unknown('Fn::GetAtt', place);
};

function pairOf(items: readonly Node[], scope: Scope): readonly [string, string] {
  const [id, ...rest] = items.map((item) => textArgument('Fn::GetAtt', item, scope)?.text ?? '');
  return [id ?? '', rest.join('.')];
}

function dotted(argument: Node, scope: Scope): readonly [string, string] {
  const text = textArgument('Fn::GetAtt', argument, scope)?.text ?? '';
  const dot = text.indexOf('.');
  return dot < 0 ? ['', ''] : [text.slice(0, dot), text.slice(dot + 1)];
}

function resourceValue(logicalId: string, attribute: string | null, place: Place, scope: Scope): Value {
  const resource = scope.template.resources.get(logicalId);
  if (resource === undefined) {
    scope.report('error', 'cfn.unresolved', place, { id: logicalId });
    return unknown(`\${${logicalId}}`, place);
  }
  if (resource.condition !== null && !scope.holds(resource.condition, resource.place)) {
    scope.report('warning', 'cfn.left-out', place, { id: logicalId, condition: resource.condition });
    return { type: 'nothing', place };
  }
  return { type: 'resource', logicalId, attribute, place };
}

function parameterValue(name: string, place: Place, scope: Scope): Value {
  const parameter = scope.template.parameters.get(name);
  if (parameter === undefined || parameter.default === null) {
    if (parameter !== undefined) scope.report('hint', 'cfn.parameter', parameter.place, { parameter: name });
    return unknown(`\${${name}}`, place);
  }
  const given = parameter.default.type === 'scalar' ? parameter.default.value : null;
  const listed = parameter.type === 'CommaDelimitedList' || parameter.type.startsWith('List<');
  if (!listed) return scalar(given, place);
  const parts = String(given ?? '').split(',');
  return texts(
    parts.map((part) => part.trim()).filter((part) => part !== ''),
    place,
  );
}

function texts(items: readonly string[], place: Place): Value {
  return { type: 'list', items: items.map((item) => scalar(item, place)), place };
}
