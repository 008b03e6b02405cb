import type { Rule } from '../../kinds/kind.ts';
import { overlaps, printPrefix } from '../../net/prefix.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { publicAddressIsItsOwn } from '../shared/site-rules.ts';
import { networkBlocks, virtualInterfacesAt } from '../shared/sites.ts';
import type { OnPremisesNetworkProps } from './schema.ts';

type NetworkRule = Rule<OnPremisesNetworkProps>;

const hasBlock: NetworkRule = (network) =>
  networkBlocks(network).length > 0
    ? []
    : [
        finding(network, {
          severity: 'warning',
          rule: 'network-without-block',
          text: 'no-block',
          field: 'cidr',
          docs: DOCS.customerGateway,
        }),
      ];

/** Two sites with one block cannot both be reached. */
const blocksAreItsOwn: NetworkRule = (network, view) => {
  const others = view.ofKind(network.kind).filter((each) => each.id < network.id);
  return networkBlocks(network).flatMap((block) => {
    const other = others.find((each) => networkBlocks(each).some((theirs) => overlaps(block, theirs)));
    if (other === undefined) return [];
    const values = { block: printPrefix(block), other: nameOf(other) };
    const about = { values, docs: DOCS.vpnRouting };
    return [finding(network, { ...about, severity: 'warning', rule: 'overlapping-networks', text: 'overlap' })];
  });
};

const isConnected: NetworkRule = (network, view) => {
  const hasGateway = view.children(network.id).some((each) => each.kind === 'customer-gateway');
  if (hasGateway || virtualInterfacesAt(view, network.id).length > 0) return [];
  return [finding(network, { severity: 'hint', rule: 'not-connected', text: 'alone', docs: DOCS.customerGateway })];
};

export const rules: readonly NetworkRule[] = [hasBlock, blocksAreItsOwn, publicAddressIsItsOwn, isConnected];
