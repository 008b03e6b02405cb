import { jsonOf } from '../formats/cloudformation/node.ts';
import { parseTemplate } from '../formats/cloudformation/parse.ts';
import { makeReport } from '../formats/report.ts';
import type { Json } from '../model/topology.ts';
import { alternatives, isMembers, plainName, type Shape, type ShapeMembers, SPECIFICATION } from './specification.ts';

type JsonRecord = { readonly [name: string]: Json };

/** What CloudFormation would refuse a template for, by its specification: `Entry.Property what`. Types it does not hold are refused, too. */
export function problemsIn(text: string): readonly string[] {
  const root = parseTemplate(text, makeReport('template'));
  const template = root === null ? null : recordOf(jsonOf(root));
  if (template === null) return ['not readable'];
  const entries = recordOf(template.Resources ?? null) ?? {};
  const problems = Object.entries(entries).flatMap(([id, entry]) => entryProblems(id, recordOf(entry) ?? {}));
  return [...problems, ...linkProblems(entries), ...circles(entries)];
}

function entryProblems(id: string, { Type: type, Properties: properties = {} }: JsonRecord): readonly string[] {
  const specified = SPECIFICATION[String(type)];
  return specified === undefined ? [`${id} is of type ${type}`] : membersProblems(properties, specified.properties, id);
}

function problemsOf(value: Json, shape: Shape, path: string): readonly string[] {
  if (shape === null || isCall(value)) return [];
  const [only, ...others] = alternatives(shape);
  if (others.length > 0) {
    const fits = alternatives(shape).some((each) => problemsOf(value, each, path).length === 0);
    return fits ? [] : [`${path} fits no alternative`];
  }
  if (Array.isArray(only)) {
    const [item = null] = only as readonly Shape[]; // `isArray` knows no readonly lists
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((each: Json, index) => problemsOf(each, item, `${path}.${index}`));
  }
  if (only !== undefined && isMembers(only)) return membersProblems(value, only, path);
  return scalarProblem(value, only ?? null, path);
}

function scalarProblem(value: Json, shape: Shape, path: string): readonly string[] {
  if (typeof value === 'object' || !isOfType(String(value), shape)) return [`${path} is ${JSON.stringify(value)}`];
  const values = typeof shape === 'string' && shape.includes('|') && !shape.startsWith('@') ? shape.split('|') : null;
  return values === null || values.includes(String(value)) ? [] : [`${path} is ${value}, none of ${shape}`];
}

/** CloudFormation turns texts into numbers and flags where it needs those. */
function isOfType(text: string, shape: Shape): boolean {
  if (typeof shape === 'number') return /^-?\d+$/.test(text);
  return typeof shape === 'boolean' ? /^(true|false)$/i.test(text) : true;
}

function membersProblems(value: Json, shape: ShapeMembers, path: string): readonly string[] {
  const record = recordOf(value);
  if (record === null) return [`${path} is no object`];
  const others = shape['*'];
  if (others !== undefined)
    return Object.entries(record).flatMap(([name, each]) => problemsOf(each, others, `${path}.${name}`));
  const known = new Map(Object.entries(shape).map(([name, each]) => [plainName(name), each]));
  const required = Object.keys(shape).filter((name) => name.endsWith('!'));
  const missing = required.map(plainName).filter((name) => record[name] === undefined);
  const found = Object.entries(record).flatMap(([name, each]) => {
    const expected = known.get(name);
    return expected === undefined ? [`${path}.${name} is unknown`] : problemsOf(each, expected, `${path}.${name}`);
  });
  return [...missing.map((name) => `${path}.${name} is missing`), ...found];
}

/** What an entry names: other entries, and the attribute where it asks for one. */
interface Link {
  readonly to: string;
  readonly attribute: string | null;
}

function linkProblems(entries: JsonRecord): readonly string[] {
  return Object.entries(entries).flatMap(([id, entry]) =>
    linksOf(entry).flatMap(({ to, attribute }) => {
      const target = recordOf(entries[to] ?? null);
      if (target === null) return [`${id} names ${to}, which is not there`];
      const type = String(target.Type);
      const isKnown = attribute === null || SPECIFICATION[type]?.attributes.includes(attribute);
      return isKnown ? [] : [`${id} asks for ${attribute} of ${to}, a ${type}`];
    }),
  );
}

function linksOf(value: Json): readonly Link[] {
  if (Array.isArray(value)) return value.flatMap(linksOf);
  const record = recordOf(value);
  if (record === null) return [];
  return Object.entries(record).flatMap(([name, argument]) => {
    const [first, ...rest] = (Array.isArray(argument) ? argument : String(argument).split('.')).map(String);
    if (name === 'Fn::GetAtt') return [{ to: first ?? '', attribute: rest.join('.') }];
    if (name === 'Ref') return ofTemplate({ to: String(argument), attribute: null });
    if (name === 'DependsOn')
      return (Array.isArray(argument) ? argument : [argument]).map((to) => ({ to: String(to), attribute: null }));
    if (name === 'Fn::Sub' && typeof argument === 'string') return substituted(argument);
    return linksOf(argument);
  });
}

function substituted(text: string): readonly Link[] {
  return [...text.matchAll(/\$\{([\w:.]+)\}/g)].flatMap(([, name = '']) => {
    const [to = '', ...rest] = name.split('.');
    return ofTemplate({ to, attribute: rest.length === 0 ? null : rest.join('.') });
  });
}

/** `AWS::Region` and the like are CloudFormation's own. */
function ofTemplate(link: Link): readonly Link[] {
  return link.to.startsWith('AWS::') ? [] : [link];
}

function circles(entries: JsonRecord): readonly string[] {
  const done = new Set<string>();
  const visit = (id: string, way: readonly string[]): readonly string[] => {
    if (way.includes(id)) return [`a circle: ${[...way.slice(way.indexOf(id)), id].join(' > ')}`];
    if (done.has(id)) return [];
    const found = linksOf(entries[id] ?? null).flatMap(({ to }) => visit(to, [...way, id]));
    done.add(id);
    return found;
  };
  return Object.keys(entries).flatMap((id) => visit(id, []));
}

function isCall(value: Json): boolean {
  const names = Object.keys(recordOf(value) ?? {});
  return names.length === 1 && names.every((name) => name === 'Ref' || name.startsWith('Fn::'));
}

function recordOf(value: Json): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null; // no list
}
