import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Json } from '../../../model/topology.ts';

/**
 * A template as YAML, references in the short form. CloudFormation reads YAML 1.1, where `no` is false and `10:20` a number: such texts
 * are quoted. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
 */
export function printTemplate(template: { readonly [section: string]: Json }): string {
  const document = new Document<Node>(null, { version: '1.1' });
  const sections = new YAMLMap<Scalar, Node>();
  for (const [name, section] of Object.entries(template)) {
    const node = nodeOf(section);
    if (name === 'Metadata') flatten(node);
    sections.items.push(new Pair(new Scalar(name), node));
  }
  document.contents = sections;
  return document.toString({ lineWidth: 0 });
}

/** Puts maps and lists of plain values on one line: what is for machines need not be long. Says whether the node is plain itself. */
function flatten(node: Node | null): boolean {
  if (node instanceof YAMLSeq) {
    node.flow = node.items.map((item) => flatten(item as Node)).every((plain) => plain); // made by `listOf`
    return false;
  }
  if (!(node instanceof YAMLMap)) return true;
  node.flow = node.items.map(({ value }) => flatten(value as Node)).every((plain) => plain); // made by `nodeOf`
  return false;
}

function nodeOf(value: Json): Node {
  if (Array.isArray(value)) return listOf(value);
  if (value === null || typeof value !== 'object') return new Scalar(value);
  const [first, ...others] = Object.entries(value);
  if (first !== undefined && others.length === 0) {
    const [name, argument] = first;
    if (name === 'Ref' && typeof argument === 'string') return tagged('!Ref', argument);
    if (name === 'Fn::GetAtt' && Array.isArray(argument)) return tagged('!GetAtt', argument.join('.'));
    if (name === 'Fn::Sub' && typeof argument === 'string') return tagged('!Sub', argument);
  }
  const map = new YAMLMap<Scalar, Node>();
  for (const [name, member] of Object.entries(value)) map.items.push(new Pair(new Scalar(name), nodeOf(member)));
  return map;
}

function listOf(values: readonly Json[]): Node {
  const list = new YAMLSeq<Node>();
  for (const each of values) list.items.push(nodeOf(each));
  return list;
}

function tagged(tag: string, text: string): Node {
  const scalar = new Scalar(text);
  scalar.tag = tag;
  return scalar;
}
