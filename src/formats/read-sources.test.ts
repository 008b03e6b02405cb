import { expect, test } from 'vitest';
import { type Document, EMPTY_DOCUMENT } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { natLab } from '../testing/nat-lab.ts';
import { detectFormat } from './detect.ts';
import { printDocument } from './document/print.ts';
import { readSources } from './read-sources.ts';

const TEMPLATE = `
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Web: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: ap-northeast-2a } }
  Address: { Type: AWS::EC2::EIP }
`;

test.each([
  [TEMPLATE, 'cloudformation'],
  ["AWSTemplateFormatVersion: '2010-09-09'\n", 'cloudformation'],
  ['{ "AWSTemplateFormatVersion": "2010-09-09" }', 'cloudformation'],
  ['\uFEFF{ "Description": "x", "Resources": {} }', 'cloudformation'],
  [printDocument(EMPTY_DOCUMENT), 'hopwise'],
  ['{ "version": 1, "format": "hopwise" }', 'hopwise'],
  ['{ "format": "hopwise", "resources": [ broken', 'hopwise'],
  ['{ "format": "hopwise-trace" }', null],
  ['{}', null],
  ['[]', null],
  ['Nothing of the kind', null],
  ['', null],
])('%j is %s', (text, format) => {
  expect(detectFormat(text)).toBe(format);
});

test('two templates are one world: one Region, one internet, and names in front of ids that clash', () => {
  const { document, findings } = readSources(
    [
      { name: 'in/a.yaml', text: TEMPLATE },
      { name: 'in/b.yaml', text: TEMPLATE },
    ],
    kinds,
  );
  const { resources } = document.topology;
  const ids = Object.keys(resources);
  expect(ids.filter((id) => resources[id as keyof typeof resources]?.parent === null).sort()).toEqual([
    'ap-northeast-2',
    'internet',
  ]);
  expect(ids).toEqual(expect.arrayContaining(['Web', 'b.Web', 'Vpc.route-table', 'b.Vpc.route-table']));
  const second = Object.values(resources).filter((each) => each.id.startsWith('b.'));
  expect(second.map((each) => `${each.id} in ${each.parent}`)).toEqual(
    expect.arrayContaining([
      'b.Vpc in ap-northeast-2',
      'b.Web in b.Vpc.ap-northeast-2a',
      'b.Vpc.ap-northeast-2a in b.Vpc',
    ]),
  );
  expect(second.find((each) => each.id === 'b.Vpc')?.props.mainRouteTable).toBe('b.Vpc.route-table');
  expect(second.find((each) => each.id === 'b.Address')?.props.address).toBe('203.0.113.12');
  expect(findings.filter((each) => each.rule === 'id-clash')).toHaveLength(second.length);
});

test('documents bring their boxes and probes along', () => {
  const { w, client } = natLab();
  const one: Document = {
    ...EMPTY_DOCUMENT,
    title: 'one',
    topology: w.topology(),
    layout: { [client]: { x: 1, y: 2, width: 3, height: 4 } },
    probes: [{ id: 'p', from: client, to: 'example.com', protocol: 'tcp', port: 80, sourcePort: null, expect: null }],
  };
  const text = printDocument(one);
  const { document } = readSources(
    [
      { name: 'a', text },
      { name: 'b', text: text.replace('"one"', '"two"') },
    ],
    kinds,
  );
  expect(document.title).toBe('one, two');
  expect(document.layout).toEqual({ [client]: one.layout[client], [`b.${client}`]: one.layout[client] });
  expect(document.probes.map(({ id, from }) => `${id} ${from}`)).toEqual([`p ${client}`, `p-2 b.${client}`]);
});

test('no source, and one that is nothing Hopwise knows', () => {
  expect(readSources([], kinds)).toEqual({ document: EMPTY_DOCUMENT, findings: [] });
  const { document, findings } = readSources([{ name: 'shopping', text: 'milk' }], kinds);
  expect(document).toEqual(EMPTY_DOCUMENT);
  expect(findings).toMatchObject([
    { severity: 'error', rule: 'format', place: { source: 'shopping', line: 1, column: 1 } },
  ]);
});

test('an empty file and broken JSON are told as what they are, with the place', () => {
  const told = (text: string): readonly string[] =>
    readSources([{ name: 'f.json', text }], kinds).findings.map(
      ({ rule, place, message: { key } }) => `${rule} ${key} ${place?.line}:${place?.column}`,
    );
  expect(told(' \n')).toEqual(['format import.empty 1:1']);
  expect(told('{"Vpcs": [\n  {"VpcId" "vpc-1"}]}')).toEqual([expect.stringMatching(/unreadable .* 2:12$/)]);
  expect(told('{"a": 1\n "b": 2}')).toEqual(['unreadable import.unreadable 2:2']);
  expect(told('{"a": 1}')).toEqual(['format import.format 1:1']);
});
