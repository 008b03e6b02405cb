import type { Rule } from '../../kinds/kind.ts';
import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { nextFreeBlock, usableAddresses } from '../../model/numbering.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { familyOf, printAddress } from '../../net/address.ts';
import { covers, overlaps, type Prefix, parsePrefix, prefixFamily, printPrefix } from '../../net/prefix.ts';
import { holdersIn } from '../shared/addresses.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { isPublicSubnet } from '../shared/routing.ts';
import { prefixesOf } from '../shared/subnets.ts';
import { blocksOf, inVpc, vpcOf } from '../shared/vpc.ts';
import type { SubnetProps } from './schema.ts';

type SubnetRule = Rule<SubnetProps>;
type Subnet = Resource<SubnetProps>;
type BlockField = 'cidr' | 'ipv6Cidr';

const FIELDS: readonly BlockField[] = ['cidr', 'ipv6Cidr'];

const hasBlock: SubnetRule = (subnet) =>
  subnet.props.cidr === '' && subnet.props.ipv6Cidr === ''
    ? [
        finding(subnet, {
          severity: 'error',
          rule: 'MissingParameter',
          text: 'no-block',
          field: 'cidr',
          docs: DOCS.subnets,
        }),
      ]
    : [];

/** Size, family and place of each block. @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
const blocksFitVpc: SubnetRule = (subnet, view) => {
  const vpc = vpcOf(view, subnet.id);
  return FIELDS.flatMap((field) => {
    const block = parsePrefix(subnet.props[field]);
    if (block === null) return [];
    const wrong = (text: string, fix: Fix | null = null) => {
      const values = {
        block: printPrefix(block),
        vpc: vpc === undefined ? '' : nameOf(vpc),
        blocks: vpcBlocks(vpc, block),
      };
      return [
        finding(subnet, {
          severity: 'error',
          rule: 'InvalidSubnet.Range',
          text,
          field,
          values,
          fix,
          docs: DOCS.subnetSizing,
        }),
      ];
    };
    if ((prefixFamily(block) === 4) !== (field === 'cidr')) return wrong('wrong-family');
    if (!isOfASize(block)) return wrong(field === 'cidr' ? 'range' : 'ipv6-range');
    if (vpc === undefined || blocksOf(vpc).some((outer) => covers(outer, block))) return [];
    return wrong('outside', freeBlock(subnet, field, view));
  });
};

const blocksAreApart: SubnetRule = (subnet, view) => {
  const vpc = vpcOf(view, subnet.id);
  if (vpc === undefined) return [];
  const siblings = inVpc(view, vpc.id, 'subnet').filter((each) => each.id !== subnet.id);
  return FIELDS.flatMap((field) => {
    const block = parsePrefix(subnet.props[field]);
    if (block === null) return [];
    const other = siblings.find((each) => prefixesOf(each).some((theirs) => overlaps(theirs, block)));
    if (other === undefined) return [];
    const values = { block: printPrefix(block), other: nameOf(other) };
    const fix = freeBlock(subnet, field, view);
    return [
      finding(subnet, {
        severity: 'error',
        rule: 'InvalidSubnet.Conflict',
        text: 'conflict',
        field,
        values,
        fix,
        docs: DOCS.subnets,
      }),
    ];
  });
};

const hasEnoughAddresses: SubnetRule = (subnet, view) => {
  const block = parsePrefix(subnet.props.cidr);
  if (block === null || prefixFamily(block) !== 4) return [];
  const usable = usableAddresses(block)?.count ?? 0;
  const used = holdersIn(view, subnet.id).filter((each) => familyOf(each.address) === 4).length;
  if (used <= usable) return [];
  const rule = 'InsufficientFreeAddressesInSubnet';
  const values = { used, usable };
  return [finding(subnet, { severity: 'error', rule, text: 'full', field: 'cidr', values, docs: DOCS.subnetSizing })];
};

/** The table and the ACL must be of the subnet's own VPC, and the table no gateway's. */
const tablesAreOfVpc: SubnetRule = (subnet, view) =>
  (['routeTable', 'networkAcl'] as const).flatMap((field) => {
    const id = subnet.props[field];
    const target = id === null ? undefined : view.resource(id);
    if (target === undefined) return [];
    const values = { other: nameOf(target) };
    if (vpcOf(view, target.id)?.id !== vpcOf(view, subnet.id)?.id) {
      const rule = field === 'routeTable' ? 'InvalidRouteTableID.NotFound' : 'InvalidNetworkAclID.NotFound';
      return [finding(subnet, { severity: 'error', rule, text: 'foreign', field, values, docs: DOCS.subnets })];
    }
    return [];
  });

const ipv6NeedsBlock: SubnetRule = (subnet) =>
  subnet.props.assignIpv6OnCreation && subnet.props.ipv6Cidr === ''
    ? [
        finding(subnet, {
          severity: 'error',
          rule: 'InvalidParameterValue',
          text: 'no-ipv6-block',
          field: 'assignIpv6OnCreation',
          docs: DOCS.addressing,
          fix: settingFix(message('subnet.fix.no-ipv6'), subnet.id, { assignIpv6OnCreation: false }),
        }),
      ]
    : [];

/** A public address is of no use without a route to an internet gateway. */
const publicAddressesNeedRoute: SubnetRule = (subnet, view) =>
  subnet.props.mapPublicIpOnLaunch && !isPublicSubnet(view, subnet)
    ? [
        finding(subnet, {
          severity: 'hint',
          rule: 'public-addresses-without-route',
          text: 'not-public',
          field: 'mapPublicIpOnLaunch',
          docs: DOCS.internetGateway,
        }),
      ]
    : [];

export const rules: readonly SubnetRule[] = [
  referencesExist,
  hasBlock,
  blocksFitVpc,
  blocksAreApart,
  hasEnoughAddresses,
  tablesAreOfVpc,
  ipv6NeedsBlock,
  publicAddressesNeedRoute,
];

/** IPv4 /16 to /28; IPv6 /44 to /64 in steps of four. */
function isOfASize({ base, length }: Prefix): boolean {
  return familyOf(base) === 4 ? length >= 16 && length <= 28 : length >= 44 && length <= 64 && length % 4 === 0;
}

function vpcBlocks(vpc: Resource | undefined, like: Prefix): string {
  const blocks = vpc === undefined ? [] : blocksOf(vpc).filter((each) => typeof each.base === typeof like.base);
  return blocks.map(printPrefix).join(', ') || '∅';
}

/** Moves an empty subnet to the next free block of its size. One with addresses in it would have to be renumbered by hand. */
function freeBlock(subnet: Subnet, field: BlockField, view: View): Fix | null {
  const block = parsePrefix(subnet.props[field]);
  const vpc = vpcOf(view, subnet.id);
  if (block === null || vpc === undefined || holdersIn(view, subnet.id).length > 0) return null;
  const siblings = inVpc(view, vpc.id, 'subnet').filter((each) => each.id !== subnet.id);
  const outer = blocksOf(vpc).filter((each) => typeof each.base === typeof block.base);
  const free = nextFreeBlock(outer, block.length, siblings.flatMap(prefixesOf));
  if (free === null) return null;
  const text = message('subnet.fix.block', {
    name: nameOf(subnet),
    block: `${printAddress(free.base)}/${free.length}`,
  });
  return settingFix(text, subnet.id, { [field]: printPrefix(free) });
}
