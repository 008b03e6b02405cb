import type { Around, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { message } from '../../model/message.ts';
import type { Props, Resource, ResourceId } from '../../model/topology.ts';
import { groupsListed } from './cfn-groups.ts';
import { flagOf, referenceOf, textOf, textsOf } from './props.ts';

/** An interface as a template writes it: a resource of its own, part of an instance, or the instance's own properties. */
export interface InterfaceDraft {
  readonly id: ResourceId;
  readonly name: string;
  readonly subnet: ResourceId | null;
  readonly sourceId?: string;
  /** Name of the property that lists its security groups. */
  readonly groups: string;
  readonly props: Props;
}

/** Drafts an interface and leaves to the end what AWS decides at creation: addresses, and the default security group. */
export function draftInterface(source: CfnSource, drafts: Drafts, draft: InterfaceDraft): void {
  const { id, name, subnet, sourceId } = draft;
  const listed = source.records('PrivateIpAddresses').map((each) => ({
    address: each.text('PrivateIpAddress'),
    primary: each.flag('Primary') === true,
  }));
  const primary = source.text('PrivateIpAddress') ?? listed.find((each) => each.primary)?.address ?? null;
  drafts.put({
    id,
    kind: 'network-interface',
    name,
    parent: subnet,
    ...(sourceId === undefined ? {} : { sourceId }),
    props: {
      ...present({ privateAddress: primary }),
      secondaryPrivateAddresses: listed.flatMap((each) => (each.address === primary ? [] : (each.address ?? []))),
      ipv6Addresses: source.records('Ipv6Addresses').flatMap((each) => each.text('Ipv6Address') ?? []),
      ipv4Prefixes: source.records('Ipv4Prefixes').flatMap((each) => each.text('Ipv4Prefix') ?? []),
      securityGroups: groupsListed(source, draft.groups, drafts, id),
      ...draft.props,
    },
  });
  reportChosen(source);
  const secondary = source.number('SecondaryPrivateIpAddressCount') ?? 0;
  const ipv6 = source.number('Ipv6AddressCount');
  drafts.settle(id, (resource, around) => settled(resource, around, { secondary, ipv6 }));
}

/** Blocks that AWS would choose, and IPv6 blocks, which nobody can list address by address. */
function reportChosen(source: CfnSource): void {
  for (const property of ['Ipv4PrefixCount', 'Ipv6PrefixCount', 'Ipv6Prefixes']) {
    if (!source.has(property) || source.text(property) === '0') continue;
    const values = { id: source.logicalId, prefix: property };
    source.report('warning', 'cfn-prefix', message('network-interface.ipv6-prefix', values), property);
  }
}

interface Wanted {
  readonly secondary: number;
  /** Null: as the subnet says. */
  readonly ipv6: number | null;
}

/** Addresses that one interface may be given without being listed. */
const MOST_ADDRESSES = 50;

function settled(resource: Resource, around: Around, wanted: Wanted): Resource {
  const subnet = around.enclosing(resource.id, 'subnet');
  const ipv4Block = textOf(subnet, 'cidr');
  const ipv6Block = textOf(subnet, 'ipv6Cidr');
  const taken = (block: string, count: number): readonly string[] =>
    Array.from({ length: Math.min(count, MOST_ADDRESSES) }, () => around.freeAddress(block) ?? '').filter(
      (each) => each !== '',
    );
  const privateAddress = textOf(resource, 'privateAddress') || (taken(ipv4Block, 1)[0] ?? '');
  const ipv6 = textsOf(resource, 'ipv6Addresses');
  const ipv6Count = wanted.ipv6 ?? (ipv6.length === 0 && flagOf(subnet, 'assignIpv6OnCreation') ? 1 : 0);
  const groups = textsOf(resource, 'securityGroups');
  const usual = referenceOf(around.enclosing(resource.id, 'vpc'), 'defaultSecurityGroup');
  return {
    ...resource,
    props: {
      ...resource.props,
      privateAddress,
      secondaryPrivateAddresses: [
        ...textsOf(resource, 'secondaryPrivateAddresses'),
        ...taken(ipv4Block, wanted.secondary),
      ],
      ipv6Addresses: [...ipv6, ...taken(ipv6Block, ipv6Count)],
      securityGroups: groups.length > 0 || usual === null ? groups : [usual],
    },
  };
}

/** Gives the interface a public address at launch, when it asks for one or its subnet does; `asked` is null when it does not say. */
export function assignPublicAddress(source: CfnSource, drafts: Drafts, id: ResourceId, asked: boolean | null): void {
  drafts.settle(id, (resource, around) => {
    const wanted = asked ?? flagOf(around.enclosing(id, 'subnet'), 'mapPublicIpOnLaunch');
    return wanted
      ? { ...resource, props: { ...resource.props, publicAddress: source.assigned('public-address', id) } }
      : resource;
  });
}
