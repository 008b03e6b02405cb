import type { Rule } from '../../kinds/kind.ts';
import type { Finding } from '../../model/findings.ts';
import type { Resource } from '../../model/topology.ts';
import { covers, overlaps, type Prefix, parsePrefix, prefixFamily, printPrefix, samePrefix } from '../../net/prefix.ts';
import { isRfc1918, LINK_LOCAL, RFC6598 } from '../../net/special.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, quotaFinding } from '../shared/finding.ts';
import { routesOf } from '../shared/routing.ts';
import { prefixesOf } from '../shared/subnets.ts';
import { inVpc } from '../shared/vpc.ts';
import { BENCHMARK, forbiddenTogether } from './mixing.ts';
import type { VpcProps } from './schema.ts';

type VpcRule = Rule<VpcProps>;
type Vpc = Resource<VpcProps>;

/** A block with the path of the field that holds it. */
interface Block {
  readonly prefix: Prefix;
  readonly field: string;
}

const IPV4_LENGTHS = { from: 16, to: 28 };
const IPV6_LENGTHS = { from: 44, to: 60, step: 4 };
const DOCKER = { base: 0xac110000, length: 16 };

function blocksIn(texts: readonly string[], fieldOf: (index: number) => string): readonly Block[] {
  return texts.flatMap((text, index) => {
    const prefix = parsePrefix(text);
    return prefix === null ? [] : [{ prefix, field: fieldOf(index) }];
  });
}

function ipv4Blocks({ props }: Vpc): readonly Block[] {
  const texts = [props.cidr, ...props.secondaryCidrs];
  return blocksIn(texts, (index) => (index === 0 ? 'cidr' : `secondaryCidrs.${index - 1}`));
}

function ipv6Blocks({ props }: Vpc): readonly Block[] {
  return blocksIn(props.ipv6Cidrs, (index) => `ipv6Cidrs.${index}`);
}

export const hasPrimaryBlock: VpcRule = (vpc) =>
  vpc.props.cidr === ''
    ? [
        finding(vpc, {
          severity: 'error',
          rule: 'MissingParameter',
          text: 'no-block',
          field: 'cidr',
          docs: DOCS.vpcBlocks,
        }),
      ]
    : [];

/** IPv4 blocks stand among IPv4 blocks and IPv6 among IPv6. */
export const blocksAreOfTheirFamily: VpcRule = (vpc) => {
  const strangers = [
    ...ipv4Blocks(vpc).filter((each) => prefixFamily(each.prefix) !== 4),
    ...ipv6Blocks(vpc).filter((each) => prefixFamily(each.prefix) !== 6),
  ];
  return strangers.map(({ prefix, field }) =>
    blockFinding(vpc, { prefix, field }, 'InvalidParameterValue', 'wrong-family'),
  );
};

/** Sizes that AWS takes: IPv4 /16 to /28, IPv6 /44 to /60 in steps of four. */
export const blocksAreOfASize: VpcRule = (vpc) => [
  ...ipv4Blocks(vpc)
    .filter(({ prefix }) => prefixFamily(prefix) === 4 && !isBetween(prefix.length, IPV4_LENGTHS))
    .map((block) => blockFinding(vpc, block, 'InvalidVpc.Range', 'range')),
  ...ipv6Blocks(vpc)
    .filter(({ prefix }) => prefixFamily(prefix) === 6)
    .filter(({ prefix }) => !isBetween(prefix.length, IPV6_LENGTHS) || prefix.length % IPV6_LENGTHS.step !== 0)
    .map((block) => blockFinding(vpc, block, 'InvalidVpc.Range', 'ipv6-range')),
];

export const blocksAreNotLinkLocal: VpcRule = (vpc) =>
  ipv4Blocks(vpc)
    .filter(({ prefix }) => overlaps(LINK_LOCAL, prefix))
    .map((block) => blockFinding(vpc, block, 'InvalidVpc.Range', 'link-local'));

/** AWS allows public blocks, but the internet never routes to them. */
export const blocksArePrivate: VpcRule = (vpc) =>
  ipv4Blocks(vpc)
    .filter(({ prefix }) => prefixFamily(prefix) === 4 && !isRfc1918(prefix.base))
    .filter(({ prefix }) => ![RFC6598, LINK_LOCAL, BENCHMARK].some((range) => overlaps(range, prefix)))
    .map((block) => ({ ...blockFinding(vpc, block, 'public-block', 'public-block'), severity: 'warning' }));

export const blocksSpareDocker: VpcRule = (vpc) =>
  ipv4Blocks(vpc)
    .filter(({ prefix }) => overlaps(DOCKER, prefix))
    .map((block) => ({ ...blockFinding(vpc, block, 'docker-block', 'docker'), severity: 'warning' }));

export const blocksAreApart: VpcRule = (vpc) => {
  const blocks = [...ipv4Blocks(vpc), ...ipv6Blocks(vpc)];
  return blocks.flatMap((block, index) => {
    const earlier = blocks.slice(0, index).find((each) => overlaps(each.prefix, block.prefix));
    return earlier === undefined ? [] : [conflict(vpc, block, earlier, 'overlap')];
  });
};

/** Which ranges may not be in one VPC. */
export const blocksMayMix: VpcRule = (vpc) => {
  const blocks = ipv4Blocks(vpc).filter((each) => prefixFamily(each.prefix) === 4);
  return blocks.flatMap((block, index) => {
    const earlier = blocks.slice(0, index).find((each) => mayNotJoin(each.prefix, block.prefix));
    return earlier === undefined ? [] : [conflict(vpc, block, earlier, 'restricted')];
  });
};

/**
 * A block that is added may not hold the destination of a route that is there already. Routes for whole subnets are left out:
 * they came after the block.
 */
export const secondaryBlocksSpareRoutes: VpcRule = (vpc, view) => {
  const routes = inVpc(view, vpc.id, 'route-table').flatMap(routesOf);
  const subnets = inVpc(view, vpc.id, 'subnet').flatMap(prefixesOf);
  return ipv4Blocks(vpc)
    .slice(1)
    .flatMap((block) => {
      const taken = routes.find(
        ({ destination }) =>
          covers(block.prefix, destination) && !subnets.some((subnet) => samePrefix(subnet, destination)),
      );
      if (taken === undefined || taken.target === 'local') return [];
      const values = { block: printPrefix(block.prefix), destination: printPrefix(taken.destination) };
      const { field } = block;
      return [
        finding(vpc, {
          severity: 'error',
          rule: 'block-in-route',
          text: 'routed',
          field,
          values,
          docs: DOCS.vpcBlocks,
        }),
      ];
    });
};

export const blocksAreFew: VpcRule = (vpc) => [
  ...quotaFinding(vpc, QUOTAS.blocksPerVpc, ipv4Blocks(vpc).length, 'quota-blocks'),
  ...quotaFinding(vpc, QUOTAS.blocksPerVpc, ipv6Blocks(vpc).length, 'quota-blocks'),
];

/** Blocks that overlap are refused for that already. */
function mayNotJoin(present: Prefix, added: Prefix): boolean {
  return !overlaps(present, added) && forbiddenTogether(present, added);
}

function isBetween(value: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return value >= from && value <= to;
}

function blockFinding(vpc: Vpc, { prefix, field }: Block, rule: string, text: string): Finding {
  const values = { block: printPrefix(prefix) };
  return finding(vpc, { severity: 'error', rule, text, field, values, docs: DOCS.vpcBlocks });
}

function conflict(vpc: Vpc, block: Block, earlier: Block, text: string): Finding {
  const values = { block: printPrefix(block.prefix), other: printPrefix(earlier.prefix) };
  const { field } = block;
  return finding(vpc, { severity: 'error', rule: 'InvalidVpc.Range', text, field, values, docs: DOCS.vpcBlocks });
}
