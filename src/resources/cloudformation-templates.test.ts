import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCloudFormation } from '../formats/cloudformation/write/write.ts';
import { EMPTY_DOCUMENT, type Topology } from '../model/topology.ts';
import { arbitraryFleet } from '../testing/arbitrary-fleet.ts';
import { arbitraryNetwork } from '../testing/arbitrary-network.ts';
import { arbitraryWorld } from '../testing/arbitrary.ts';
import { CATALOGUE } from '../testing/catalogue/catalogue.ts';
import { natLab } from '../testing/nat-lab.ts';
import { problemsIn } from '../testing/template-problems.ts';
import { kinds } from './registry.ts';

const RUNS = { numRuns: 40 };

/** What CloudFormation would refuse the topology's templates for, one of each Region. */
function refused(topology: Topology): readonly string[] {
  const regions = Object.values(topology.resources).filter((each) => each.kind === 'region');
  return regions.flatMap(({ id }) => problemsIn(writeCloudFormation({ ...EMPTY_DOCUMENT, topology }, kinds, id).text));
}

describe('by the specification of CloudFormation, the template is right of', () => {
  test('the NAT instance lab, mended and as it is handed out', () => {
    for (const state of ['mended', 'broken'] as const) expect(refused(natLab(state).w.topology())).toEqual([]);
  });

  test.each(Object.entries(CATALOGUE))('the world of %s', (_code, example) => {
    const told = example();
    if (typeof told !== 'string') expect(refused(told.w.topology())).toEqual([]);
  });

  test('networks in which nothing needs to make sense', () => {
    fc.assert(
      fc.property(arbitraryNetwork, ({ w }) => {
        expect(refused(w.topology())).toEqual([]);
      }),
      RUNS,
    );
  });

  test.each([
    ['worlds', arbitraryWorld],
    ['fleets', arbitraryFleet],
  ])('arbitrary %s', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (w) => {
        expect(refused(w.topology())).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('a template is refused for', () => {
  const lab = readFileSync(new URL('../../e2e/fixtures/nat-instance-lab.yaml', import.meta.url), 'utf8');
  const resources = (text: string): readonly string[] => problemsIn(`Resources:\n${text}`);

  test('nothing in a lab that people deploy but its parameters', () => {
    expect(problemsIn(lab).filter((each) => !/names (KeyName|LatestAmiId)/.test(each))).toEqual([]);
  });

  test('what is missing, unknown or of another type, at any depth', () => {
    const subnet = '{CidrBlok: 10.0.0.0/24, MapPublicIpOnLaunch: "yes", Tags: [{Key: Name}]}';
    expect(resources(`  Web: {Type: AWS::EC2::Subnet, Properties: ${subnet}}`)).toMatchInlineSnapshot(`
      [
        "Web.VpcId is missing",
        "Web.CidrBlok is unknown",
        "Web.MapPublicIpOnLaunch is "yes"",
        "Web.Tags.0.Value is missing",
      ]
    `);
    expect(resources('  Web: {Type: AWS::EC2::Subnets}')).toEqual(['Web is of type AWS::EC2::Subnets']);
  });

  test('names of nothing, attributes that are not there, and circles', () => {
    const group = (name: string, other: string): string =>
      `  ${name}: {Type: AWS::EC2::SecurityGroup, DependsOn: ${other}, Properties: {GroupDescription: a}}\n`;
    expect(resources(group('A', 'B') + group('B', 'A'))).toMatchInlineSnapshot(`
      [
        "a circle: A > B > A",
      ]
    `);
    const nat = '  Nat: {Type: AWS::EC2::NatGateway, Properties: {SubnetId: !Ref Gone}}';
    const eip = '  Ip: {Type: AWS::EC2::EIP, Properties: {InstanceId: !GetAtt Nat.PublicIp}}';
    expect(resources(`${nat}\n${eip}`)).toMatchInlineSnapshot(`
      [
        "Nat names Gone, which is not there",
        "Ip asks for PublicIp of Nat, a AWS::EC2::NatGateway",
      ]
    `);
  });
});
