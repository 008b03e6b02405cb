import { describe, expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule, words } from '../../testing/findings.ts';
import type { RouteText } from '../../testing/tables.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', cidr: '10.0.0.0/16', ipv6Cidrs: ['2001:db8::/56'] });
  const outer = w.subnet(vpc, { name: 'outer', cidr: '10.0.0.0/24' });
  const inner = w.subnet(vpc, { name: 'inner', cidr: '10.0.1.0/24' });
  const igw = w.igw(vpc, { name: 'igw' });
  const eigw = w.eigw(vpc, { name: 'eigw' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'public' });
  const nat = w.nat(outer, { name: 'nat' });
  const box = w.instance(outer, { name: 'box', sourceDestCheck: false });
  const table = w.routeTable(vpc, [], [inner], { name: 'table' });
  const check = (...routes: readonly RouteText[]): readonly string[] => {
    w.routes(table, routes);
    return findingsOf(w.topology());
  };
  return { w, vpc, outer, inner, igw, eigw, nat, box, port: w.eni(box), table, check };
}

describe('destinations', () => {
  test('are given', () => {
    const { check, nat } = good();
    expect(check(['', nat])).toEqual(['error MissingParameter table routes.0.destination']);
  });

  test('differ', () => {
    const { w, check, nat, igw } = good();
    expect(check(['0.0.0.0/0', nat], ['0.0.0.0/0', igw])).toEqual([
      'error RouteAlreadyExists table routes.1.destination',
    ]);
    applyFix(w, findingsOfRule(w.topology(), 'RouteAlreadyExists')[0]?.fix);
    expect(findingsOf(w.topology())).toEqual([]);
  });

  test('are not those of link-local services', () => {
    const { check, igw } = good();
    expect(check(['169.254.169.254/32', igw])).toEqual(['error InvalidParameterValue table routes.0.destination']);
    expect(check(['fd00:ec2::/64', igw])).toEqual(['error InvalidParameterValue table routes.0.destination']);
    expect(check(['169.254.0.0/16', igw])).toEqual([]);
  });

  test('inside of the VPC are whole subnets, led to a middlebox', () => {
    const { check, nat, igw, port, box } = good();
    const refused = ['error InvalidParameterValue table routes.0.destination'];
    expect(check(['10.0.0.0/24', port])).toEqual([]);
    expect(check(['10.0.0.0/24', box])).toEqual([]);
    expect(check(['10.0.0.0/16', nat])).toEqual([]);
    expect(check(['10.0.0.0/16', 'local'])).toEqual([]);
    expect(check(['10.0.0.0/25', port])).toEqual(refused);
    expect(check(['10.0.0.0/24', igw])).toEqual(refused);
    expect(check(['10.0.0.0/16', igw])).toEqual(refused);
    expect(check(['10.9.0.0/16', 'local'])).toEqual(refused);
  });
});

describe('targets', () => {
  test('that were deleted leave a blackhole, which can be removed', () => {
    const { w, check } = good();
    expect(check(['0.0.0.0/0', null])).toEqual(['warning blackhole table routes.0.target']);
    const [finding] = findingsOfRule(w.topology(), 'blackhole');
    expect(finding && words(finding.message)).toBe(
      'The route 0.0.0.0/0 of table is a blackhole: its target was deleted.',
    );
    expect(applyFix(w, finding?.fix)).toBe('Remove the route 0.0.0.0/0');
    expect(findingsOf(w.topology())).toEqual([]);
  });

  test('are attached: a free gateway can be', () => {
    const { w, check, igw } = good();
    w.edit([{ type: 'reparent', id: igw, parent: null }]);
    w.remove(w.view().ofKind('nat-gateway')[0]?.id ?? igw);
    w.remove(w.view().ofKind('elastic-ip')[0]?.id ?? igw);
    expect(check(['0.0.0.0/0', igw])).toEqual([
      'error Gateway.NotAttached public routes.0.target',
      'error Gateway.NotAttached table routes.0.target',
    ]);
    expect(applyFix(w, findingsOfRule(w.topology(), 'Gateway.NotAttached')[0]?.fix)).toBe('Attach igw to vpc');
    expect(findingsOf(w.topology())).toEqual([]);
  });

  test('are in the VPC', () => {
    const { w, check } = good();
    const foreign = w.igw(w.vpc({ cidr: '10.1.0.0/16' }), { name: 'foreign' });
    expect(check(['0.0.0.0/0', foreign])).toEqual(['error InvalidParameterValue table routes.0.target']);
  });

  test('are alive', () => {
    const { w, check, nat, box, port } = good();
    expect(check(['0.0.0.0/0', nat], ['10.9.0.0/16', port])).toEqual([]);
    w.set(nat, { state: 'failed' });
    w.set(box, { state: 'terminated' });
    expect(findingsOf(w.topology())).toEqual([
      'warning blackhole table routes.0.target',
      'warning blackhole table routes.1.target',
    ]);
  });

  test('carry the family of the destination', () => {
    const { check, nat, eigw, igw } = good();
    expect(check(['0.0.0.0/0', nat], ['::/0', eigw], ['2001:db8:1::/48', igw], ['64:ff9b::/96', nat])).toEqual([]);
    expect(check(['0.0.0.0/0', eigw])).toEqual(['error InvalidParameterValue table routes.0.target']);
    expect(check(['::/0', nat])).toEqual(['error InvalidParameterValue table routes.0.target']);
  });

  test('are instances only while these have one interface', () => {
    const { w, check, box, outer } = good();
    expect(check(['0.0.0.0/0', box])).toEqual([]);
    w.interface(outer, {
      instance: box,
      deviceIndex: 1,
      securityGroups: [w.defaultGroup(outer)],
      sourceDestCheck: false,
    });
    expect(findingsOf(w.topology())).toEqual(['error InvalidInstanceID table routes.0.target']);
  });

  test('exist', () => {
    const { w, check, nat } = good();
    check(['0.0.0.0/0', nat]);
    w.remove(nat);
    expect(findingsOfRule(w.topology(), 'dangling-reference').map((each) => each.field)).toEqual([
      'association',
      'routes.0.target',
    ]);
  });
});

describe('a gateway route table', () => {
  test('steers into the VPC, to interfaces, and has no subnets', () => {
    const { w, table, check, port, igw, inner } = good();
    w.set(inner, { routeTable: null });
    w.set(table, { gateway: igw });
    expect(check(['10.0.1.0/24', port], ['10.0.0.0/24', 'local'])).toEqual([]);
    expect(check(['0.0.0.0/0', port])).toEqual(['error InvalidParameterValue table routes.0.destination']);
    expect(check(['10.0.1.0/24', w.view().ofKind('nat-gateway')[0]?.id ?? null])).toEqual([
      'error InvalidParameterValue table routes.0.target',
    ]);
    w.routes(table, []);
    w.set(inner, { routeTable: table });
    expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue table gateway']);
  });

  test('belongs to a gateway of its VPC', () => {
    const { w, table, inner } = good();
    w.set(inner, { routeTable: null });
    w.set(table, { gateway: w.igw(null, { name: 'free' }) });
    expect(findingsOf(w.topology())).toEqual(['error Gateway.NotAttached table gateway']);
  });
});

test('a table has 500 routes unless asked for more, and never more than 1,000', () => {
  const { check, nat } = good();
  const routes = (count: number): readonly RouteText[] =>
    Array.from({ length: count }, (_, index) => [`100.${64 + (index >> 8)}.${index & 255}.0/24`, nat]);
  expect(check(...routes(500))).toEqual([]);
  expect(check(...routes(501))).toEqual(['warning RouteLimitExceeded table']);
  expect(check(...routes(1001))).toEqual(['error RouteLimitExceeded table']);
});

test('a route that another to the same destination comes before is worth a hint', () => {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const vgw = w.add('virtual-private-gateway', vpc, {}, 'vgw');
  const office = w.add('on-premises-network', null, { cidr: '192.168.0.0/16' }, 'office');
  const customerGateway = w.add('customer-gateway', office, { ipAddress: '203.0.113.30' }, 'cgw');
  w.add('vpn-connection', null, { gateway: vgw, customerGateway, tunnel1Address: '52.1.1.1' }, 'vpn');
  const table = w.mainTable(vpc);
  w.set(table, { propagatingVgws: [vgw] });
  const shadowed = (): readonly string[] =>
    findingsOfRule(w.topology(), 'RT_SHADOWED').map(({ message }) => words(message));
  expect(shadowed()).toEqual([]);
  const igw = w.igw(vpc, { name: 'igw' });
  w.routes(table, [['192.168.0.0/16', igw]]);
  expect(shadowed()).toEqual([
    'The route 192.168.0.0/16 to vgw does nothing: the one to igw has the same destination and comes first.',
  ]);
  w.routes(table, [['192.168.1.0/24', igw]]);
  expect(shadowed()).toEqual([]);
});
