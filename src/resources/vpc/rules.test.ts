import { describe, expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';
import { forbiddenTogether } from './mixing.ts';
import { parsePrefix } from '../../net/prefix.ts';
import { companions } from './companions.ts';
import { resourceId } from '../../model/topology.ts';
import type { Resource } from '../../model/topology.ts';
import type { VpcProps } from './schema.ts';

function broken(props: Partial<VpcProps>): readonly string[] {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', cidr: '10.0.0.0/16' });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(vpc, props);
  return findingsOf(w.topology());
}

describe('blocks', () => {
  test.each([
    [{ cidr: '' }, ['error MissingParameter vpc cidr']],
    [{ cidr: '10.0.0.0/8' }, ['error InvalidVpc.Range vpc cidr']],
    [{ cidr: '10.0.0.0/29' }, ['error InvalidVpc.Range vpc cidr']],
    [{ cidr: '10.0.0.0/28' }, []],
    [{ cidr: '169.254.0.0/16' }, ['error InvalidVpc.Range vpc cidr']],
    [{ cidr: '2001:db8::/56' }, ['error InvalidParameterValue vpc cidr']],
    [{ ipv6Cidrs: ['10.9.0.0/16'] }, ['error InvalidParameterValue vpc ipv6Cidrs.0']],
    [{ ipv6Cidrs: ['2001:db8::/56'] }, []],
    [{ ipv6Cidrs: ['2001:db8::/57'] }, ['error InvalidVpc.Range vpc ipv6Cidrs.0']],
    [{ ipv6Cidrs: ['2001:db8::/40'] }, ['error InvalidVpc.Range vpc ipv6Cidrs.0']],
    [{ secondaryCidrs: ['10.1.0.0/16'] }, []],
    [{ secondaryCidrs: ['10.0.128.0/20'] }, ['error InvalidVpc.Range vpc secondaryCidrs.0']],
    [{ secondaryCidrs: ['100.64.0.0/16'] }, []],
    [{ cidr: '8.8.0.0/16' }, ['warning public-block vpc cidr']],
    [{ cidr: '172.17.0.0/16' }, ['warning docker-block vpc cidr']],
    [{ secondaryCidrs: ['192.168.0.0/16'] }, ['error InvalidVpc.Range vpc secondaryCidrs.0']],
    [
      { secondaryCidrs: ['10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16', '10.4.0.0/16', '10.5.0.0/16'] },
      ['warning CidrLimitExceeded vpc'],
    ],
  ] satisfies readonly [Partial<VpcProps>, readonly string[]][])('%j gives %j', (props, expected) => {
    expect(broken(props)).toEqual(expected);
  });

  test('a secondary block may not hold the destination of a route', () => {
    const w = world();
    const vpc = w.vpc({ name: 'vpc' });
    const igw = w.igw(vpc);
    w.routes(w.mainTable(vpc), [['10.1.0.0/24', igw]]);
    w.set(vpc, { secondaryCidrs: ['10.1.0.0/25'] });
    expect(findingsOfRule(w.topology(), 'block-in-route')).toEqual([]);
    w.set(vpc, { secondaryCidrs: ['10.1.0.0/16'] });
    expect(findingsOfRule(w.topology(), 'block-in-route')).toHaveLength(1);
  });

  test.each([
    ['10.0.0.0/16', '10.1.0.0/16', false],
    ['10.1.0.0/16', '10.0.0.0/24', true],
    ['10.5.0.0/16', '10.0.0.0/24', false],
    ['10.5.0.0/16', '172.16.0.0/16', true],
    ['10.5.0.0/16', '198.19.0.0/20', true],
    ['10.5.0.0/16', '100.64.0.0/16', false],
    ['172.16.0.0/16', '172.18.0.0/16', false],
    ['172.16.0.0/16', '172.31.0.0/16', true],
    ['172.16.0.0/16', '192.168.0.0/16', true],
    ['192.168.0.0/24', '192.168.1.0/24', false],
    ['192.168.0.0/24', '10.0.0.0/16', true],
    ['198.19.0.0/20', '8.8.0.0/16', false],
    ['198.19.0.0/20', '198.19.16.0/20', true],
    ['8.8.0.0/16', '10.0.0.0/16', true],
    ['100.64.0.0/16', '8.8.0.0/16', false],
  ])('with %s in the VPC, %s is refused: %s', (present, added, refused) => {
    const [before, after] = [parsePrefix(present), parsePrefix(added)];
    expect(before && after && forbiddenTogether(before, after)).toBe(refused);
  });
});

describe('what comes with a VPC', () => {
  test.each(['mainRouteTable', 'defaultNetworkAcl', 'defaultSecurityGroup'])(
    'is missed and made again: %s',
    (field) => {
      const w = world();
      const vpc = w.vpc({ name: 'vpc' });
      w.set(vpc, { [field]: null });
      const [missing] = findingsOfRule(w.topology(), 'missing-default');
      expect(missing?.field).toBe(field);
      applyFix(w, missing?.fix);
      expect(findingsOfRule(w.topology(), 'missing-default')).toEqual([]);
      expect(findingsOfRule(w.topology(), 'dangling-reference')).toEqual([]);
    },
  );

  test('is in the VPC itself', () => {
    const w = world();
    const vpc = w.vpc({ name: 'vpc' });
    const other = w.vpc({ name: 'other', cidr: '10.1.0.0/16' });
    w.set(vpc, { mainRouteTable: w.mainTable(other) });
    expect(findingsOf(w.topology())).toEqual(['error foreign-default vpc mainRouteTable']);
  });

  test('is made as AWS makes it', () => {
    const w = world();
    const vpc: Resource<VpcProps> = { ...w.get(w.vpc({ name: 'vpc' })), props: vpcProps };
    const made = companions(vpc, w.view(), (kind) => resourceId(`new-${kind}`));
    expect(made.map(({ resource, referredBy }) => [referredBy, resource.id, resource.name, resource.parent])).toEqual([
      ['mainRouteTable', 'new-route-table', 'vpc-main', 'vpc'],
      ['defaultNetworkAcl', 'new-network-acl', 'vpc-acl', 'vpc'],
      ['defaultSecurityGroup', 'new-security-group', 'default', 'vpc'],
    ]);
    expect(made[2]?.resource.props.inbound).toMatchObject([{ group: 'new-security-group', protocol: 'all' }]);
  });
});

const vpcProps: VpcProps = {
  cidr: '10.0.0.0/16',
  secondaryCidrs: [],
  ipv6Cidrs: [],
  isDefault: false,
  enableDnsSupport: true,
  enableDnsHostnames: false,
  mainRouteTable: null,
  defaultNetworkAcl: null,
  defaultSecurityGroup: null,
};

test('host names need the resolver', () => {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', enableDnsHostnames: true });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(vpc, { enableDnsSupport: false });
  const [finding] = findingsOfRule(w.topology(), 'hostnames-without-dns');
  expect(applyFix(w, finding?.fix)).toBe('Turn on DNS resolution in vpc');
  expect(findingsOf(w.topology())).toEqual([]);
});

test('more than a quota of subnets, tables and network ACLs is a warning', () => {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  for (let count = 0; count < 201; count += 1) {
    w.subnet(vpc, { cidr: `10.0.${count}.0/24` });
    w.routeTable(vpc);
    w.networkAcl(vpc);
  }
  expect(findingsOf(w.topology())).toEqual([
    'warning SubnetLimitExceeded vpc',
    'warning RouteTableLimitExceeded vpc',
    'warning NetworkAclLimitExceeded vpc',
  ]);
});

test('a Region has one default VPC', () => {
  const w = world();
  const region = w.region({ name: 'region' });
  w.vpc({ name: 'a', region, cidr: '172.31.0.0/16', isDefault: true });
  w.vpc({ name: 'b', region, cidr: '172.31.0.0/16', isDefault: true });
  w.vpc({ name: 'c', region: w.region({ name: 'elsewhere' }), cidr: '172.31.0.0/16', isDefault: true });
  expect(findingsOf(w.topology())).toEqual(['error DefaultVpcAlreadyExists b isDefault']);
});
