import type { Rule } from '../../kinds/kind.ts';
import { overlaps, parsePrefix, printPrefix } from '../../net/prefix.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { awsPrefixes } from '../shared/prefixes-behind.ts';
import { referencesExist } from '../shared/references.ts';
import { associationsOf, virtualInterfacesAt } from '../shared/sites.ts';
import type { DirectConnectGatewayProps } from './schema.ts';

type GatewayRule = Rule<DirectConnectGatewayProps>;

const ABOUT = { docs: DOCS.directConnectGateway } as const;
const REFUSED = { ...ABOUT, severity: 'error', rule: 'DirectConnectClientException', field: 'associations' } as const;

/** All VPCs behind it have blocks that do not overlap. @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html */
const blocksAreDisjoint: GatewayRule = (gateway, view) => {
  const sides = associationsOf(gateway).map((each) => ({ id: each.gateway, blocks: awsPrefixes(view, each.gateway) }));
  return sides.flatMap(({ id, blocks }, index) => {
    const earlier = sides.slice(0, index);
    const block = blocks.find((each) => earlier.some((side) => side.blocks.some((other) => overlaps(each, other))));
    const associated = view.resource(id);
    if (block === undefined || associated === undefined) return [];
    const values = { block: printPrefix(block), other: nameOf(associated) };
    return [finding(gateway, { ...REFUSED, text: 'overlap', values })];
  });
};

/** Virtual private gateways or transit gateways, not both; transit gateways with a list of prefixes. */
const associationsFit: GatewayRule = (gateway, view) => {
  const kinds = associationsOf(gateway).map((each) => ({ ...each, kind: view.resource(each.gateway)?.kind }));
  const transits = kinds.filter((each) => each.kind === 'transit-gateway');
  const isMixed = transits.length > 0 && transits.length < kinds.length;
  const bare = transits.find((each) => each.allowed.length === 0);
  return [
    ...(isMixed ? [finding(gateway, { ...REFUSED, text: 'mixed' })] : []),
    ...(bare === undefined ? [] : [finding(gateway, { ...REFUSED, text: 'no-prefixes' })]),
  ];
};

const prefixesAreReadable: GatewayRule = (gateway) =>
  gateway.props.associations.flatMap((row, index) => {
    const words = row.allowedPrefixes.split(/[\s,]+/).filter((word) => word !== '');
    const wrong = words.find((word) => parsePrefix(word) === null);
    const field = `associations.${index}.allowedPrefixes`;
    return wrong === undefined
      ? []
      : [finding(gateway, { ...REFUSED, field, text: 'prefix', values: { word: wrong } })];
  });

const isInUse: GatewayRule = (gateway, view) => {
  const text =
    virtualInterfacesAt(view, gateway.id).length === 0
      ? 'no-interface'
      : associationsOf(gateway).length === 0
        ? 'no-association'
        : null;
  return text === null ? [] : [finding(gateway, { ...ABOUT, severity: 'hint', rule: text, text })];
};

const isWithinQuota: GatewayRule = (gateway) =>
  quotaFinding(gateway, QUOTAS.associationsPerDirectConnectGateway, associationsOf(gateway).length, 'quota');

export const rules: readonly GatewayRule[] = [
  referencesExist,
  blocksAreDisjoint,
  associationsFit,
  prefixesAreReadable,
  isInUse,
  isWithinQuota,
];
