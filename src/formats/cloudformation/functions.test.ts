// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates write their placeholders like this.
import { describe, expect, test } from 'vitest';
import { text } from '../../model/fields.ts';
import type { Json } from '../../model/topology.ts';
import type { ReadableKinds } from '../mapping.ts';
import { readCloudFormation } from './read.ts';

/** Evaluates an expression as property `Value` of resource `A`; the second resource, `B`, is there to be referred to. */
function evaluated(expression: string, sections = '', more = '') {
  let list: readonly Json[] = [];
  let single: string | null = null;
  const kinds: ReadableKinds = new Map([
    [
      'thing',
      {
        kind: 'thing',
        fields: { value: text() },
        parents: [null],
        cloudformation: {
          types: {
            'T::A': {
              read: (source) => {
                list = source.list('Value');
                single = list.length > 1 ? null : source.text('Value');
              },
            },
            'T::B': {
              read: (source) => source.ignore('Address', 'Inner', 'Other'),
              attributes: {
                First: { type: 'property', paths: ['Missing', 'Inner.0.Deep'] },
                Made: { type: 'assigned', assigned: 'ipv6-block', many: true },
              },
            },
          },
        },
      },
    ],
  ]);
  const template = `${sections}
Resources:
  A:
    Type: T::A
    Properties:
      Value: ${expression}
  B:
    Type: T::B
    Properties: { Address: 10.0.0.9, Inner: [{ Deep: !Sub 'deep-\${AWS::Region}' }], Other: !GetAtt B.Other }
${more}`;
  const { findings } = readCloudFormation('t', template, kinds);
  return {
    value: list.length > 1 ? list : single,
    findings: findings.map((each) => `${each.severity} ${each.message.key}`),
  };
}

const PARAMETERS = `
Parameters:
  Open: { Type: String }
  Closed: { Type: String, Default: shut }
  Number: { Type: Number, Default: 7 }
  Zones: { Type: CommaDelimitedList, Default: 'x, y, z' }
`;
const MAPPINGS = `
Mappings:
  Sizes: { small: { bits: 24, names: [a, b] } }
`;
const CONDITIONS = `
Conditions:
  Yes: !Equals [a, a]
  No: !Not [!Condition Yes]
  Both: !And [!Condition Yes, {Condition: No}]
  Either: !Or [!Condition No, !Condition Yes]
  ByParameter: !Equals [!Ref Closed, shut]
  Undecided: !Equals [!Ref Open, shut]
  Circle: !Not [!Condition Circle]
  Literal: true
  Odd: [1, 2]
  Mapped: !Equals [!FindInMap [Sizes, small, bits], '24']
`;

test.each([
  ['plain', 'plain'],
  ['!Ref AWS::Region', 'ap-northeast-2'],
  ['!Ref AWS::AccountId', '123456789012'],
  ['!Ref AWS::Partition', 'aws'],
  ['!Ref AWS::URLSuffix', 'amazonaws.com'],
  ['!Ref AWS::StackName', 'hopwise'],
  ['!Ref AWS::StackId', 'arn:aws:cloudformation:ap-northeast-2:123456789012:stack/hopwise'],
  ['{ Ref: Closed }', 'shut'],
  ['!Ref Number', '7'],
  ['!Ref Zones', ['x', 'y', 'z']],
  ['!GetAtt B.Address', '10.0.0.9'],
  ['{ Fn::GetAtt: [B, First] }', 'deep-ap-northeast-2'],
  ['!Select [0, !GetAtt B.Made]', '2001:db8::/56'],
  ["!Sub 'a-${Closed}-${B.Address}-${!Kept}'", 'a-shut-10.0.0.9-${Kept}'],
  ["!Sub ['${One}/${Closed}', { One: !Ref Number }]", '7/shut'],
  ["!Join ['-', [a, !Ref Closed, !Ref AWS::NoValue, b]]", 'a-shut-b'],
  ["!Join ['', !Split [',', 'a,b']]", 'ab'],
  ["!Select [1, !Split ['.', 'a.b.c']]", 'b'],
  ["!Select ['2', !Ref Zones]", 'z'],
  ["!GetAZs ''", ['ap-northeast-2a', 'ap-northeast-2b', 'ap-northeast-2c']],
  ['!GetAZs eu-west-1', ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']],
  ["!Select [0, !GetAZs { Ref: 'AWS::Region' }]", 'ap-northeast-2a'],
  ['!Cidr [10.0.0.0/16, 2, 8]', ['10.0.0.0/24', '10.0.1.0/24']],
  ["!Select [3, !Cidr ['10.0.0.0/22', 4]]", '10.0.3.0/24'],
  ["!Cidr ['2001:db8::/56', 2, 64]", ['2001:db8::/64', '2001:db8:0:1::/64']],
  ['!FindInMap [Sizes, small, bits]', '24'],
  ['!FindInMap [Sizes, small, names]', ['a', 'b']],
  ['!FindInMap [Sizes, large, bits, { DefaultValue: 20 }]', '20'],
  ['!If [Yes, a, b]', 'a'],
  ['!If [No, a, b]', 'b'],
  ['!If [Both, a, b]', 'b'],
  ['!If [Either, a, b]', 'a'],
  ['!If [ByParameter, a, b]', 'a'],
  ['!If [Literal, a, b]', 'a'],
  ['!If [Mapped, a, b]', 'a'],
  ['!If [No, a, !Ref AWS::NoValue]', null],
  ["{ 'Fn::Base64': { 'Fn::Sub': 'echo ${Closed}' } }", 'echo shut'],
  ['*anchor', 'anchored'],
])('%s comes to %j', (expression, expected) => {
  const result = evaluated(expression, `${PARAMETERS}${MAPPINGS}${CONDITIONS}Metadata: { x: &anchor anchored }`);
  expect(result.value).toEqual(expected);
  expect(result.findings).toEqual([]);
});

describe('what cannot be evaluated is said', () => {
  test.each([
    ['!Ref Nowhere', ['error cfn.unresolved', 'warning cfn.value.unknown']],
    ['!GetAtt Nowhere', ['error cfn.getatt', 'warning cfn.value.unknown']],
    ['!GetAtt B.Unsaid', ['warning cfn.value.unknown']],
    ['!GetAtt B.Other', ['error cfn.cycle', 'warning cfn.value.unknown']],
    ['!Ref Open', ['hint cfn.parameter', 'warning cfn.value.unknown']],
    ["!Sub 'x-${Open}'", ['hint cfn.parameter', 'warning cfn.value.unknown']],
    ['!Select [9, !Ref Zones]', ['error cfn.select', 'warning cfn.value.unknown']],
    ['!Select [x, !Ref Zones]', ['error cfn.argument.number', 'warning cfn.value.unknown']],
    ['!Select [0, plain]', ['error cfn.argument.list', 'warning cfn.value.unknown']],
    ['!Select [0]', ['error cfn.arguments', 'warning cfn.value.unknown']],
    ['!Join [[a], [b]]', ['error cfn.argument.text', 'warning cfn.value.unknown']],
    ['!Cidr [nonsense, 1, 8]', ['error cfn.cidr.block', 'warning cfn.value.unknown']],
    ['!Cidr [10.0.0.0/24, 9, 5]', ['error cfn.cidr.size', 'warning cfn.value.unknown']],
    ['!FindInMap [Sizes, large, bits]', ['error cfn.map', 'warning cfn.value.unknown']],
    [
      '!FindInMap [Sizes, !Ref Open, bits]',
      ['hint cfn.parameter', 'hint cfn.map.undecided', 'warning cfn.value.unknown'],
    ],
    ['!ImportValue shared-vpc', ['warning cfn.function', 'warning cfn.value.unknown']],
    ['!Transform { Name: x }', ['warning cfn.function', 'warning cfn.value.unknown']],
    ['!If [Missing, a, b]', ['error cfn.condition.missing']],
    ['!If [Circle, a, b]', ['error cfn.cycle']],
    ['!If [Odd, a, b]', ['error cfn.condition.shape']],
    ['!If [Undecided, a, b]', ['hint cfn.parameter', 'hint cfn.condition.undecided']],
    ['{ a: 1 }', ['warning cfn.value.text']],
  ])('%s', (expression, expected) => {
    const { findings } = evaluated(expression, `${PARAMETERS}${MAPPINGS}${CONDITIONS}`);
    expect([...findings].sort()).toEqual([...expected].sort());
  });
});

test('a resource whose condition is false is not there, and a reference to it is reported', () => {
  const more = '  C: { Type: T::B, Condition: No }';
  const { value, findings } = evaluated(
    '!Ref C',
    CONDITIONS.replaceAll(/.*(Parameter|Undecided|Mapped).*\n/g, ''),
    more,
  );
  expect([value, findings]).toEqual([null, ['warning cfn.left-out']]);
});

test('the Region follows the zones that the template names', () => {
  const { value } = evaluated("!Ref 'AWS::Region'", 'Metadata: { AvailabilityZone: us-gov-west-1b }');
  expect(value).toBe('us-gov-west-1');
});
