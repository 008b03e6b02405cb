import type { Finding } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { reservedAddresses } from '../../model/numbering.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, familyOf, parseAddress, printAddress } from '../../net/address.ts';
import { contains, printPrefix } from '../../net/prefix.ts';
import { holdersIn } from './addresses.ts';
import { DOCS } from './docs.ts';
import { nameOf } from './finding.ts';
import { perResource } from './per-resource.ts';
import { groupedBy, perView } from './per-view.ts';
import { textOf, textsOf } from './props.ts';
import { prefixesOf, subnetOf } from './subnets.ts';

interface Held {
  readonly address: Address;
  readonly field: string;
}

/**
 * What AWS refuses about the private addresses of an interface or a NAT gateway: outside of the subnet's blocks, kept for AWS,
 * or taken. A rule for every kind with a `privateAddress`.
 */
export function addressesFitSubnet(resource: Resource, view: View): readonly Finding[] {
  const subnet = subnetOf(view, resource.id);
  if (subnet === undefined) return [];
  const blocks = prefixesOf(subnet);
  const holders = holdersOfAddresses(view).get(subnet.id);
  return heldBy(resource).flatMap(({ address, field }) => {
    const about = { name: nameOf(resource), address: printAddress(address), subnet: nameOf(subnet) };
    const refuse = (rule: string, text: string, more: Readonly<Record<string, string>> = {}): readonly Finding[] => [
      {
        severity: 'error',
        resource: resource.id,
        field,
        rule,
        message: message(`finding.address-${text}`, { ...about, ...more }),
        docs: DOCS.subnetSizing,
      },
    ];
    const block = blocks.find((each) => contains(each, address));
    if (block === undefined) {
      const listed = blocks.filter((each) => typeof each.base === typeof address);
      return refuse('InvalidParameterValue', 'outside', { blocks: listed.map(printPrefix).join(', ') || '∅' });
    }
    if (reservedAddresses(block).includes(address)) return refuse('InvalidParameterValue', 'reserved');
    const others = holders?.get(address) ?? [];
    const other = others.find((each) => each.id !== resource.id) ?? (others.length > 1 ? resource : undefined);
    return other === undefined ? [] : refuse('InvalidIPAddress.InUse', 'taken', { other: nameOf(other) });
  });
}

/** Addresses that stand in a field of the other family. */
export function addressesAreOfTheirFamily(resource: Resource): readonly Finding[] {
  return heldBy(resource)
    .filter(({ address, field }) => (familyOf(address) === 6) !== field.startsWith('ipv6'))
    .map(({ address, field }) => ({
      severity: 'error',
      resource: resource.id,
      field,
      rule: 'InvalidParameterValue',
      message: message('finding.address-family', { name: nameOf(resource), address: printAddress(address) }),
      docs: DOCS.addressing,
    }));
}

const holdersOfAddresses = perView(
  (view) =>
    new Map(
      view.ofKind('subnet').map((subnet) => {
        const byAddress = groupedBy(holdersIn(view, subnet.id), (each) => each.address);
        return [
          subnet.id,
          new Map([...byAddress].map(([address, held]) => [address, held.map((each) => each.holder)])),
        ];
      }),
    ),
);

const heldBy = perResource((resource): readonly Held[] => {
  const lists = ['secondaryPrivateAddresses', 'ipv6Addresses'].flatMap((field) =>
    textsOf(resource, field).map((text, index) => ({ text, field: `${field}.${index}` })),
  );
  return [{ text: textOf(resource, 'privateAddress'), field: 'privateAddress' }, ...lists].flatMap(
    ({ text, field }) => {
      const address = parseAddress(text);
      return address === null ? [] : [{ address, field }];
    },
  );
});
