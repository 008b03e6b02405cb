import type { Address } from '../../net/address.ts';
import { bitsOf, parsePrefix, prefixFamily, prefixOf, printPrefix } from '../../net/prefix.ts';
import { argumentNodes, listArgument, numberArgument, textArgument } from './arguments.ts';
import { member, type Node } from './node.ts';
import type { Intrinsic } from './scope.ts';
import { zonesOf } from './settings.ts';
import { scalar, unknown } from './value.ts';

/** Fn::Select: `[index, list]`. */
export const select: Intrinsic = (argument, place, scope) => {
  const [indexNode, listNode] = argumentNodes('Fn::Select', argument, [2, 2], scope) ?? [];
  if (indexNode === undefined || listNode === undefined) return unknown('Fn::Select', place);
  const index = numberArgument('Fn::Select', indexNode, scope);
  const items = listArgument('Fn::Select', listNode, scope);
  const list = scope.value(listNode);
  if (index !== null && items === 'unknown' && list.type === 'resource' && list.attribute !== null)
    return { ...list, attribute: `${list.attribute}.${index}` };
  if (index === null || items === null || items === 'unknown') return unknown('Fn::Select', place);
  const item = items[index];
  if (item !== undefined) return item;
  scope.report('error', 'cfn.select', indexNode.place, { index, count: items.length });
  return unknown('Fn::Select', place);
};

/** Fn::GetAZs: the zones of a Region; empty text means the stack's own. */
export const getAzs: Intrinsic = (argument, place, scope) => {
  const region = textArgument('Fn::GetAZs', argument, scope);
  const name = region?.known === true && region.text !== '' ? region.text : scope.settings.region;
  return { type: 'list', items: zonesOf(name).map((zone) => scalar(zone, place)), place };
};

/** Subnet bits when Fn::Cidr does not say them, by family. */
const DEFAULT_HOST_BITS = { 4: 8, 6: 64 } as const;

/** Fn::Cidr: `[block, count, host bits]`. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html */
export const cidr: Intrinsic = (argument, place, scope) => {
  const [blockNode, countNode, bitsNode] = argumentNodes('Fn::Cidr', argument, [2, 3], scope) ?? [];
  if (blockNode === undefined || countNode === undefined) return unknown('Fn::Cidr', place);
  const text = textArgument('Fn::Cidr', blockNode, scope);
  const count = numberArgument('Fn::Cidr', countNode, scope);
  if (text === null || count === null || !text.known) return unknown('Fn::Cidr', place);
  const block = parsePrefix(text.text);
  if (block === null) {
    scope.report('error', 'cfn.cidr.block', blockNode.place, { value: text.text });
    return unknown('Fn::Cidr', place);
  }
  const family = prefixFamily(block);
  const hostBits = bitsNode === undefined ? DEFAULT_HOST_BITS[family] : numberArgument('Fn::Cidr', bitsNode, scope);
  if (hostBits === null) return unknown('Fn::Cidr', place);
  const length = bitsOf(family) - hostBits;
  if (length < block.length || count > 256 || count > 2 ** (length - block.length)) {
    scope.report('error', 'cfn.cidr.size', place, { block: text.text, count, bits: hostBits });
    return unknown('Fn::Cidr', place);
  }
  const blocks = Array.from({ length: count }, (_, index) => prefixOf(nth(block.base, index, hostBits), length));
  return { type: 'list', items: blocks.map((each) => scalar(printPrefix(each), place)), place };
};

function nth(base: Address, index: number, hostBits: number): Address {
  return typeof base === 'number' ? base + index * 2 ** hostBits : base + (BigInt(index) << BigInt(hostBits));
}

/** Fn::FindInMap: `[map, first key, second key]`, and `{ DefaultValue: x }` behind them. */
export const findInMap: Intrinsic = (argument, place, scope) => {
  const nodes = argumentNodes('Fn::FindInMap', argument, [3, 4], scope);
  if (nodes === null) return unknown('Fn::FindInMap', place);
  const keys = nodes.slice(0, 3).map((node) => textArgument('Fn::FindInMap', node, scope));
  const path = keys.map((key) => key?.text ?? '').join('.');
  let node: Node | undefined = scope.template.mappings ?? undefined;
  for (const key of keys) node = key?.known === true ? member(node, key.text) : undefined;
  if (node !== undefined) return scope.value(node);
  const fallback = member(nodes[3], 'DefaultValue');
  if (fallback !== undefined) return scope.value(fallback);
  const undecided = keys.some((key) => key?.known === false);
  scope.report(undecided ? 'hint' : 'error', undecided ? 'cfn.map.undecided' : 'cfn.map', place, { path });
  return unknown(path, place);
};
