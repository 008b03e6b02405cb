// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates write their placeholders like this.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../resources/registry.ts';
import { checkTopology } from '../../kinds/check.ts';
import { readFields } from '../../model/fields.ts';
import { catalogueOf } from '../../text/reader.ts';
import { readCloudFormation } from './read.ts';

const LAB = readFileSync(new URL('../../../e2e/fixtures/nat-instance-lab.yaml', import.meta.url), 'utf8');
const LINES = LAB.split('\n');
const english = catalogueOf(kinds, 'en');
const korean = catalogueOf(kinds, 'ko');

/** Reads, and checks what every reading promises: sentences for all findings, values that their fields accept, rules that do not throw. */
function reads(text: string): void {
  const { document, findings } = readCloudFormation('t', text, kinds);
  for (const finding of findings) {
    expect([finding.message.key in english, finding.message.key in korean]).toEqual([true, true]);
    if (finding.place !== undefined) expect(Math.min(finding.place.line, finding.place.column)).toBeGreaterThan(0);
  }
  for (const { kind, props } of Object.values(document.topology.resources)) {
    expect(readFields(kinds.get(kind)?.fields ?? {}, props).ok).toBe(true);
  }
  checkTopology(document.topology, kinds);
}

const fragments = fc.constantFrom(
  '!Ref VPC1',
  '!Ref Instance1',
  '!Ref Nowhere',
  '!GetAtt VPCEIP1.PublicIp',
  '!GetAtt Instance1.PrivateIp',
  "!Sub '${VPC1.CidrBlock}'",
  '!Cidr [!GetAtt VPC1.CidrBlock, 300, 999999]',
  '!Select [1, !GetAZs x]',
  '[]',
  '{}',
  '[[[]]]',
  'null',
  '-1',
  '1e999',
  '~',
  'true',
  "''",
  '&a [*a]',
  '*a',
  '!!binary aGk=',
  '!Ref [a, b]',
  '{ Fn::GetAtt: [SG1] }',
  '{ Fn::If: [x, y] }',
  '10.10.1.0/24',
  '::/0',
  '"\\u0000"',
);

test('any scalar replaced by anything is read without an exception', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(LINES.length - 1), fragments), { minLength: 1, maxLength: 6 }), (edits) => {
      const lines = [...LINES];
      for (const [at, fragment] of edits) lines[at] = (lines[at] ?? '').replace(/(:|-) .*$/, `$1 ${fragment}`);
      reads(lines.join('\n'));
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('lines removed, doubled, moved and cut are read without an exception', { timeout: 60_000 }, () => {
  const edit = fc.record({
    at: fc.nat(LINES.length - 1),
    to: fc.nat(LINES.length - 1),
    type: fc.constantFrom('drop', 'double', 'move', 'cut', 'indent'),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      const lines = [...LINES];
      for (const { at, to, type } of edits) {
        const line = lines[at] ?? '';
        if (type === 'drop') lines.splice(at, 1);
        if (type === 'double') lines.splice(at, 0, line);
        if (type === 'move') lines.splice(to, 0, ...lines.splice(at, 1));
        if (type === 'cut') lines[at] = line.slice(0, to % (line.length + 1));
        if (type === 'indent') lines[at] = `  ${line}`;
      }
      reads(lines.join('\n'));
    }),
    { numRuns: 150, seed: 2 },
  );
});

test('any JSON is read without an exception', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, text) => {
      reads(json);
      reads(text);
      reads(`{"Resources": ${json}}`);
      reads(`{"Resources": {"A": {"Type": "AWS::EC2::VPC", "Properties": ${json}}}}`);
      reads(
        `{"Resources": {"A": {"Type": "AWS::EC2::Instance", "Properties": {"NetworkInterfaces": ${json}, "UserData": ${json}}}}}`,
      );
    }),
    { numRuns: 200, seed: 3 },
  );
});

test.each([
  ['a circle of aliases', 'Resources: &r { A: { Type: AWS::EC2::VPC, Properties: *r } }', 'value'],
  [
    'aliases that multiply',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n')}\nResources: { A: { Type: AWS::EC2::VPC, Properties: { CidrBlock: !Join ['', *h] } } }`,
    '',
  ],
  [
    'nesting without end',
    `Resources: { A: { Type: AWS::EC2::VPC, Properties: { CidrBlock: ${'['.repeat(200)}${']'.repeat(200)} } } }`,
    'too-deep',
  ],
  ['nesting without any end', `Resources: ${'['.repeat(20_000)}`, 'unreadable'],
  ['resources that are a list', 'Resources: [1, 2]', 'cfn-shape'],
  ['a resource without a type', 'Resources: { A: {} }', 'cfn-shape'],
  ['a name twice', 'Resources:\n  A: { Type: AWS::EC2::VPC }\n  A: { Type: AWS::EC2::VPC }', 'unreadable'],
  ['a special name', 'Resources: { __proto__: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } } }', ''],
])('%s', (_, text, rule) => {
  reads(text);
  const rules = readCloudFormation('t', text, kinds).findings.map((each) => each.rule);
  if (rule !== '' && rule !== 'value') expect(rules).toContain(rule);
});

test('a resource may be called internet', () => {
  const text = 'Resources: { internet: { Type: AWS::EC2::InternetGateway } }';
  const { resources } = readCloudFormation('t', text, kinds).document.topology;
  expect(Object.values(resources).map((each) => `${each.id} ${each.kind}`)).toEqual(
    expect.arrayContaining(['internet.1 internet-gateway', 'internet internet']),
  );
});

test('sections, attributes, macros and types that are not understood are named', () => {
  const text = `
Transform: AWS::Serverless-2016-10-31
Colours: {}
Resources:
  Role: { Type: AWS::IAM::Role, Properties: { Anything: !Ref Nowhere } }
  Cluster: { Type: AWS::Redshift::Cluster }
  Vpc: { Type: AWS::EC2::VPC, DependOn: Role, Properties: { CidrBlock: 10.0.0.0/16 } }
`;
  const { findings } = readCloudFormation('t', text, kinds);
  expect(findings.map(({ place, severity, rule }) => `${place?.line}:${place?.column} ${severity} ${rule}`)).toEqual([
    '2:1 warning cfn-macro',
    '3:1 warning cfn-section',
    '5:3 hint cfn-type',
    '6:3 warning cfn-type',
    '7:31 warning cfn-resource-member',
  ]);
});

test('a JSON template reads like its YAML', () => {
  const json =
    '{\n\t"Resources": {\n\t\t"A": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": { "Fn::Join": ["/", ["10.0.0.0", 16]] } } } } }';
  const { document, findings } = readCloudFormation('t', json, kinds);
  expect(findings).toEqual([]);
  expect(Object.values(document.topology.resources).find((each) => each.id === 'A')?.props.cidr).toBe('10.0.0.0/16');
});
