import type { CfnAttribute } from '../mapping.ts';
import { message } from '../../model/message.ts';
import type { Severity } from '../../model/findings.ts';
import type { Place, Report } from '../report.ts';
import type { Assignments } from './assignments.ts';
import { asValue, fnIf, isTrue } from './conditions.ts';
import { cidr, findInMap, getAzs, select } from './list-functions.ts';
import { member, type Node } from './node.ts';
import { getAtt, ref } from './references.ts';
import type { Intrinsic, Scope } from './scope.ts';
import type { Settings } from './settings.ts';
import type { Template } from './template.ts';
import { base64, join, split, sub } from './text-functions.ts';
import { scalar, unknown, type Value, type ValueEntry } from './value.ts';

const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', ref],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', sub],
  ['Fn::Join', join],
  ['Fn::Split', split],
  ['Fn::Base64', base64],
  ['Fn::Select', select],
  ['Fn::GetAZs', getAzs],
  ['Fn::Cidr', cidr],
  ['Fn::FindInMap', findInMap],
  ['Fn::If', fnIf],
  ...['Fn::Equals', 'Fn::And', 'Fn::Or', 'Fn::Not'].map((name): [string, Intrinsic] => [name, asValue(name)]),
]);

/** Values made per template; more means that its functions multiply each other. */
const MAX_VALUES = 200_000;

export interface ScopeInput {
  readonly template: Template;
  readonly settings: Settings;
  readonly report: Report;
  readonly assignments: Assignments;
  /** Attributes of a resource type, from the kind that reads it. */
  attributes(type: string): Readonly<Record<string, CfnAttribute>>;
}

/** Evaluates a template's functions, each node once. */
export function makeScope(input: ScopeInput): Scope {
  const known = new Map<Node, Value>();
  const conditions = new Map<string, boolean | 'open'>();
  const open = new Set<string>();
  const report = (severity: Severity, key: string, place: Place, values = {}): void =>
    input.report.add({ severity, rule: key.replaceAll('.', '-'), message: message(key, values), place });
  const once = (key: string, place: Place, compute: () => Value): Value => {
    if (open.has(key)) {
      report('error', 'cfn.cycle', place, { what: key });
      return unknown(key, place);
    }
    open.add(key);
    const value = compute();
    open.delete(key);
    return value;
  };
  const scope: Scope = {
    template: input.template,
    settings: input.settings,
    report,
    value: (node) => {
      const done = known.get(node);
      if (done !== undefined) return done;
      if (known.size >= MAX_VALUES) {
        report('error', 'cfn.too-large', { line: 1, column: 1 }, { count: MAX_VALUES });
        return unknown('', node.place);
      }
      known.set(node, unknown('', node.place)); // counts the node at once, so that runaway nesting ends
      const value = evaluate(node, scope);
      known.set(node, value);
      return value;
    },
    resolved: (value) => {
      if (value.type !== 'resource') return value;
      const name = `${value.logicalId}.${value.attribute ?? 'Ref'}`;
      return once(name, value.place, () => attributeOf(value, input, scope) ?? value);
    },
    holds: (condition, place) => {
      const node = input.template.conditions.get(condition)?.value;
      const done = conditions.get(condition);
      if (done === true || done === false) return done;
      if (node === undefined || done === 'open') {
        report('error', node === undefined ? 'cfn.condition.missing' : 'cfn.cycle', place, {
          condition,
          what: condition,
        });
        return false;
      }
      conditions.set(condition, 'open');
      const holds = isTrue(node, scope);
      conditions.set(condition, holds);
      return holds;
    },
  };
  return scope;
}

function evaluate(node: Node, scope: Scope): Value {
  switch (node.type) {
    case 'scalar':
      return scalar(node.value, node.place);
    case 'list': {
      const items = node.items.map((item) => scope.value(item)).filter((item) => item.type !== 'nothing');
      return { type: 'list', items, place: node.place };
    }
    case 'map': {
      const entries = new Map<string, ValueEntry>();
      for (const [key, entry] of node.entries) {
        const value = scope.value(entry.value);
        if (value.type !== 'nothing') entries.set(key, { value, place: entry.place });
      }
      return { type: 'map', entries, place: node.place };
    }
    case 'call': {
      const intrinsic = INTRINSICS.get(node.name);
      if (intrinsic !== undefined) return intrinsic(node.argument, node.place, scope);
      scope.report('warning', 'cfn.function', node.place, { function: node.name });
      return unknown(node.name, node.place);
    }
  }
}

/** What the template says of a resource's attribute; null where it says nothing. */
function attributeOf(value: Extract<Value, { type: 'resource' }>, input: ScopeInput, scope: Scope): Value | null {
  const resource = input.template.resources.get(value.logicalId);
  if (resource === undefined) return null;
  const name = value.attribute ?? 'Ref';
  const attribute = input.attributes(resource.type)[name];
  switch (attribute?.type) {
    case 'assigned': {
      const text = input.assignments.of(attribute.assigned, value.logicalId);
      const single = scalar(text, value.place);
      return attribute.many ? { type: 'list', items: [single], place: value.place } : single;
    }
    case 'property':
      for (const path of attribute.paths) {
        const found = follow(resource.properties ?? undefined, path.split('.'), scope);
        if (found !== null) return scope.resolved(found);
      }
      return null;
    case 'companion':
    case 'parts':
      return null;
    case undefined: {
      const own = value.attribute === null ? undefined : member(resource.properties ?? undefined, value.attribute);
      return own === undefined ? null : scope.resolved(scope.value(own));
    }
  }
}

/** The value at a path of property names and positions; a reference on the way leads on into the resource it names. */
export function follow(node: Node | undefined, path: readonly string[], scope: Scope): Value | null {
  const [first, ...rest] = path;
  if (node === undefined) return null;
  if (first === undefined) return scope.value(node);
  if (node.type === 'list') return follow(node.items[Number(first)], rest, scope);
  if (node.type === 'map') return follow(node.entries.get(first)?.value, rest, scope);
  const target = node.type === 'call' ? scope.value(node) : null;
  if (target?.type !== 'resource') return null;
  const properties = scope.template.resources.get(target.logicalId)?.properties;
  return properties?.type === 'map' ? follow(properties, path, scope) : null;
}
