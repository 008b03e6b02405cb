import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoAccounts } from '../../testing/from-disk/two-accounts.ts';
import { dumped, dumpedFiles } from '../../testing/aws-cli.ts';
import { kinds } from '../../resources/registry.ts';
import { detectFormat } from '../detect.ts';
import { readSources } from '../read-sources.ts';
import type { SourceText } from '../source-text.ts';
import { membersRead, readAwsCli } from './read.ts';

const TWO_ACCOUNTS = twoAccounts();
const VPC = { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16', OwnerId: '111122223333' };
const SUBNET = {
  SubnetId: 'subnet-1',
  VpcId: 'vpc-1',
  CidrBlock: '10.0.1.0/24',
  AvailabilityZone: 'eu-west-1b',
  SubnetArn: 'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1',
};

function file(name: string, value: unknown): SourceText {
  return { name, text: JSON.stringify(value) };
}

/** Resources without the order in which they were read. */
function sorted(files: readonly SourceText[]) {
  const { topology } = dumpedFiles(files);
  return Object.values(topology.resources).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe('forms of the input', () => {
  const apart = [file('vpcs.json', { Vpcs: [VPC] }), file('subnets.json', { Subnets: [SUBNET] })];

  test.each([
    ['one object', [file('all.json', { Subnets: [SUBNET], Vpcs: [VPC] })]],
    ['a list of pages', [file('all.json', [{ Vpcs: [VPC], NextToken: 'x' }, { Vpcs: [] }, { Subnets: [SUBNET] }])]],
    [
      'values one after another',
      [{ name: 'all.json', text: `${JSON.stringify({ Vpcs: [VPC] })}\n${JSON.stringify({ Subnets: [SUBNET] })}` }],
    ],
    [
      'sorted by account and call',
      [file('all.json', { 111122223333: { 'describe-vpcs': { Vpcs: [VPC] }, more: { Subnets: [SUBNET] } } })],
    ],
    ['the same file twice', [...apart, ...apart]],
    ['files in another order', apart.toReversed()],
  ])('%s', (_, files) => {
    expect(sorted(files)).toEqual(sorted(apart));
  });

  test('members nobody reads are no finding', () => {
    const { findings } = dumped({
      Vpcs: [{ ...VPC, SomethingNew: { Deep: [1, null] } }],
      RouteTables: [],
      NetworkAcls: [],
      SecurityGroups: [],
      ResponseMetadata: {},
      Volumes: [{ VolumeId: 'vol-1' }],
    });
    expect(findings).toEqual([]);
  });

  test('a file that breaks off is told with its place', () => {
    const { document, findings } = readAwsCli([{ name: 'a/vpcs.json', text: '{\n  "Vpcs": [' }], kinds);
    expect(Object.keys(document.topology.resources)).toEqual(['internet']);
    expect(findings[0]).toMatchObject({ rule: 'unreadable', place: { source: 'a/vpcs.json', line: 2, column: 12 } });
  });

  test('the content tells the format', () => {
    const members = membersRead(kinds);
    expect(detectFormat('\n[ {"Vpcs": []} ]', members)).toBe('aws-cli');
    expect(detectFormat('{"NextToken": "", "RouteTables" : [', members)).toBe('aws-cli');
    expect(detectFormat('{"Volumes": []}', members)).toBeNull();
    expect(detectFormat('{"Resources": {"A": {"Type": "B", "Subnets": []}}}', members)).toBe('cloudformation');
  });

  test('beside outputs, those of other calls are passed over, and what is no output is told', () => {
    const others = [
      file('volumes.json', { Volumes: [] }),
      { name: 'empty.json', text: '' },
      { name: 'notes', text: 'x' },
    ];
    const { findings } = readSources([file('vpcs.json', { Vpcs: [VPC] }), ...others], kinds);
    expect(findings.flatMap((each) => (each.rule === 'aws-unread' ? (each.place?.source ?? '') : []))).toEqual([
      'empty.json',
      'notes',
    ]);
  });
});

describe('where things are', () => {
  const regionOf = (files: readonly SourceText[], id = 'vpc-1') => dumpedFiles(files).resource(id).parent;

  test('a VPC is where its subnets are', () => {
    expect(regionOf([file('all.json', { Vpcs: [VPC], Subnets: [SUBNET] })])).toBe('eu-west-1');
  });

  test('a folder tells, the innermost first', () => {
    expect(regionOf([file('prod-us-east-1/ap-northeast-2/vpcs.json', { Vpcs: [VPC] })])).toBe('ap-northeast-2');
    expect(regionOf([file('dump_us-gov-west-1.json', { Vpcs: [VPC] })])).toBe('us-gov-west-1');
  });

  test('files beside tell, where they agree', () => {
    const beside = file('a/zones.json', { AvailabilityZones: [{ ZoneName: 'eu-west-1a', RegionName: 'eu-west-1' }] });
    const address = file('a/addresses.json', { Addresses: [{ AllocationId: 'eipalloc-1', PublicIp: '203.0.113.9' }] });
    const other = file('a/subnets.json', { Subnets: [{ ...SUBNET, AvailabilityZone: 'us-east-1a', SubnetArn: '' }] });
    expect(regionOf([beside, address], 'eipalloc-1')).toBe('eu-west-1');
    expect(regionOf([beside, other, address], 'eipalloc-1')).toBeNull();
  });

  test('a list of all Regions tells nothing', () => {
    const regions = file('a/regions.json', {
      Regions: [{ RegionName: 'eu-west-1', Endpoint: 'ec2.eu-west-1.amazonaws.com' }],
    });
    expect(regionOf([regions, file('a/vpcs.json', { Vpcs: [VPC] })])).toBeNull();
  });

  test('a local zone is in its Region', () => {
    const subnet = { ...SUBNET, AvailabilityZone: 'us-west-2-lax-1a', SubnetArn: '' };
    expect(regionOf([file('all.json', { Vpcs: [VPC], Subnets: [subnet] })])).toBe('us-west-2');
  });

  test('accounts and Regions together are one world', () => {
    const there = { ...VPC, VpcId: 'vpc-2', CidrBlock: '10.1.0.0/16', OwnerId: '444455556666' };
    const world = dumpedFiles([
      file('111122223333/eu-west-1/vpcs.json', { Vpcs: [VPC] }),
      file('444455556666/us-east-1/vpcs.json', { Vpcs: [there] }),
      file('444455556666/us-east-1/shared.json', { Subnets: [SUBNET] }),
    ]);
    expect(world.resource('vpc-2').parent).toBe('us-east-1');
    expect(world.resource('subnet-1').parent).toBe('vpc-1.eu-west-1b');
  });
});

describe('what is missing', () => {
  test('is said once for every list that answers rest on', () => {
    expect(dumped({ Vpcs: [VPC] }).findings).toMatchInlineSnapshot(`
      [
        "warning aws-not-in-input No file holds "RouteTables". What it would say is not known, and answers that rest on it say so.",
        "warning aws-not-in-input No file holds "SecurityGroups". What it would say is not known, and answers that rest on it say so.",
        "warning aws-not-in-input No file holds "NetworkAcls". What it would say is not known, and answers that rest on it say so.",
      ]
    `);
  });

  test('is not made up', () => {
    const { topology } = dumped({ Vpcs: [VPC], Subnets: [SUBNET] });
    expect(Object.keys(topology.resources).sort()).toEqual([
      'eu-west-1',
      'internet',
      'subnet-1',
      'vpc-1',
      'vpc-1.eu-west-1b',
    ]);
  });

  test('an association with a subnet that no file describes is told', () => {
    const tables = [{ RouteTableId: 'rtb-1', VpcId: 'vpc-1', Associations: [{ SubnetId: 'subnet-9' }] }];
    expect(dumped({ Vpcs: [VPC], RouteTables: tables, NetworkAcls: [], SecurityGroups: [] }).findings).toEqual([
      'warning aws-not-in-input subnet-9 is spoken of, and no file describes it.',
    ]);
  });
});

describe('two accounts', () => {
  test('are read whole', () => {
    const { findings, topology } = dumpedFiles(TWO_ACCOUNTS);
    expect(findings.filter((each) => each.startsWith('error'))).toEqual([]);
    expect(Object.values(topology.resources).filter((each) => each.kind === 'instance')).toHaveLength(3);
    expect(Object.values(topology.resources).filter((each) => each.kind === 'network-interface')).toHaveLength(3);
  });

  test('do not depend on the order of members', () => {
    const turned = TWO_ACCOUNTS.map(({ name, text }) => ({ name, text: JSON.stringify(turn(JSON.parse(text))) }));
    expect(sorted(turned)).toEqual(sorted(TWO_ACCOUNTS));
  });

  test('are read whatever befalls them', () => {
    const files = TWO_ACCOUNTS;
    const values = files.map(({ text }): unknown => JSON.parse(text));
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.oneof(fc.jsonValue(), fc.constantFrom('', null, -1))), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(damage, (damages) => {
        const spoilt = damages.reduce<unknown[]>((all, [which, where, value]) => {
          const index = which % all.length;
          return all.map((each, at) => (at === index ? replaced(each, where, value) : each));
        }, values);
        const { document } = readSources(
          files.map(({ name }, index) => ({ name, text: JSON.stringify(spoilt[index]) })),
          kinds,
        );
        return document.topology.resources !== undefined;
      }),
      { numRuns: 150 },
    );
  });

  test('are read wherever a file breaks off', () => {
    const [first, ...others] = TWO_ACCOUNTS;
    fc.assert(
      fc.property(fc.nat(first?.text.length ?? 0), (length) => {
        const broken = { name: first?.name ?? '', text: first?.text.slice(0, length) ?? '' };
        return readSources([broken, ...others], kinds).findings.length > 0;
      }),
      { numRuns: 30 },
    );
  });
});

/** The value with the members of every object in reverse. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, turn(member)]),
  );
}

/** The value with another in one of its places, counted through all of them. */
function replaced(value: unknown, place: number, other: unknown): unknown {
  let left = place % countOf(value);
  const walk = (each: unknown): unknown => {
    left -= 1;
    if (left === -1) return other;
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, member]) => [name, walk(member)]));
  };
  return walk(value);
}

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, each) => sum + countOf(each), 1);
}
