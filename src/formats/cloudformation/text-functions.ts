import type { Place } from '../report.ts';
import { argumentNodes, listArgument, textArgument, textOf } from './arguments.ts';
import type { Node } from './node.ts';
import type { Intrinsic, Scope } from './scope.ts';
import { isZone } from './zone-name.ts';
import { scalar, type Spelling, unknown, type Value } from './value.ts';

/** Fn::Join: `[delimiter, list]`. */
export const join: Intrinsic = (argument, place, scope) => {
  const [delimiterNode, listNode] = argumentNodes('Fn::Join', argument, [2, 2], scope) ?? [];
  if (delimiterNode === undefined || listNode === undefined) return unknown('Fn::Join', place);
  const delimiter = textArgument('Fn::Join', delimiterNode, scope);
  const items = listArgument('Fn::Join', listNode, scope);
  const list = scope.value(listNode);
  if (items === 'unknown' && list.type === 'resource' && list.attribute !== null) return list; // its items stay in it
  if (delimiter === null || items === null || items === 'unknown') return unknown('Fn::Join', place);
  const parts = items
    .filter((item) => item.type !== 'nothing')
    .map((item) => textOf('Fn::Join', item, scope) ?? NOT_TEXT);
  return assembled(
    parts.flatMap((part, index) => (index === 0 ? [part] : [delimiter, part])),
    place,
  );
};

/** Fn::Split: `[delimiter, text]`. */
export const split: Intrinsic = (argument, place, scope) => {
  const [delimiterNode, textNode] = argumentNodes('Fn::Split', argument, [2, 2], scope) ?? [];
  if (delimiterNode === undefined || textNode === undefined) return unknown('Fn::Split', place);
  const whole = scope.value(textNode);
  const delimiter = textArgument('Fn::Split', delimiterNode, scope);
  // `zone:endpoint` and its like: either part stands for the resource. What follows a zone is that zone's.
  if (whole.type === 'resource' && whole.attribute !== null) {
    const zone = delimiter?.text.replace(/:$/, '') ?? '';
    const item = isZone(zone) ? { ...whole, attribute: `${whole.attribute}.${zone}` } : whole;
    return { type: 'list', items: [whole, item], place };
  }
  const text = textArgument('Fn::Split', textNode, scope);
  if (delimiter === null || text === null || !text.known || delimiter.text === '') return unknown('Fn::Split', place);
  return { type: 'list', items: text.text.split(delimiter.text).map((part) => scalar(part, place)), place };
};

/** Fn::Base64. The text stays readable: Hopwise looks into scripts, and nothing is sent anywhere. */
export const base64: Intrinsic = (argument, place, scope) => {
  const text = textArgument('Fn::Base64', argument, scope);
  return text === null ? unknown('Fn::Base64', place) : assembled([text], place);
};

/** Fn::Sub: text with `${Name}` and `${Id.Attribute}`, or `[text, { Name: value }]`. `${!x}` stands for a literal `${x}`. */
export const sub: Intrinsic = (argument, place, scope) => {
  const pair = argument.type === 'list';
  const [textNode, ownNode] = pair ? (argumentNodes('Fn::Sub', argument, [2, 2], scope) ?? []) : [argument];
  if (textNode === undefined) return unknown('Fn::Sub', place);
  const text = textArgument('Fn::Sub', textNode, scope);
  if (text === null) return unknown('Fn::Sub', place);
  const own = ownNode?.type === 'map' ? ownNode.entries : new Map<string, { readonly value: Node }>();
  const parts: Spelling[] = [{ text: '', known: text.known }];
  let end = 0;
  for (const match of text.text.matchAll(/\$\{([^}]*)\}/g)) {
    parts.push({ text: text.text.slice(end, match.index), known: true });
    end = match.index + match[0].length;
    const name = (match[1] ?? '').trim();
    if (name.startsWith('!')) parts.push({ text: `\${${name.slice(1)}}`, known: true });
    else parts.push(substitute(name, own.get(name)?.value, textNode.place, scope));
  }
  return assembled([...parts, { text: text.text.slice(end), known: true }], place);
};

function substitute(name: string, own: Node | undefined, place: Place, scope: Scope): Spelling {
  const call = name.includes('.') ? 'Fn::GetAtt' : 'Ref';
  const node: Node = own ?? { type: 'call', name: call, argument: { type: 'scalar', value: name, place }, place };
  return textOf('Fn::Sub', scope.value(node), scope) ?? NOT_TEXT;
}

const NOT_TEXT: Spelling = { text: '', known: false };

function assembled(parts: readonly Spelling[], place: Place): Value {
  const text = parts.map((part) => part.text).join('');
  return parts.every((part) => part.known) ? scalar(text, place) : unknown(text, place);
}
