import type { Random } from './random.ts';

/** Pieces that readers stumble over: ends of structures, references, numbers past their range, text that is none. */
const PIECES: readonly string[] = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ':',
    ',',
    '\n',
    '\t',
    '  ',
    '- ',
    '#',
    '|',
    '>',
    '&a ',
    '*a',
    '!',
    '~',
    '\\',
    '\u0000',
    '\ud800',
    '\ufeff',
  ],
  ...['null', 'true', '0', '-1', '1e999', '4294967296', '99999999999999999999', '""', '[]', '{}', '[[[[]]]]', 'NaN'],
  ...['10.0.0.0/8', '0.0.0.0/0', '10.0.0.0/33', '256.1.1.1', '::/0', '2001:db8::1', '::ffff:10.0.0.1/96', '1.2.3'],
  ...['!Ref VPC1', '!GetAtt A.B', '!Sub A', '{"Ref":"A"}', '{"Fn::Join":["",[]]}', '{"Fn::If":[1]}', '<<: *a'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '"id"',
    '"kind"',
    '"Type"',
    'Resources:',
    '"format":"hopwise"',
    '한글',
    '𝒳',
  ],
];

type Mutation = (text: string, random: Random, other: string) => string;

const span = (text: string, random: Random, most: number): readonly [number, number] => {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + random.below(most))];
};

const MUTATIONS: readonly Mutation[] = [
  // A piece put in, or in place of something.
  (text, random) => {
    const [from, to] = span(text, random, 12);
    return text.slice(0, from) + random.pick(PIECES) + text.slice(random.chance(0.5) ? from : to);
  },
  // Something cut out.
  (text, random) => {
    const [from, to] = span(text, random, 80);
    return text.slice(0, from) + text.slice(to);
  },
  // Something said again elsewhere.
  (text, random) => {
    const [from, to] = span(text, random, 200);
    const place = random.below(text.length + 1);
    return text.slice(0, place) + text.slice(from, to) + text.slice(place);
  },
  // A character changed.
  (text, random) => {
    const place = random.below(text.length);
    return text.slice(0, place) + String.fromCharCode(random.below(128)) + text.slice(place + 1);
  },
  // A quoted or bare word replaced by another of the text.
  (text, random) => {
    const words = [...text.matchAll(/[\w.:/-]+/g)];
    if (words.length === 0) return text;
    const [one, another] = [random.pick(words), random.pick(words)];
    return text.slice(0, one.index) + another[0] + text.slice(one.index + one[0].length);
  },
  // A number made another.
  (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return text;
    const one = random.pick(numbers);
    const value = random.pick(['0', '-1', '33', '65536', '1e9', '00', String(random.below(300))]);
    return text.slice(0, one.index) + value + text.slice(one.index + one[0].length);
  },
  // Lines exchanged.
  (text, random) => {
    const lines = text.split('\n');
    const [one, other] = [random.below(lines.length), random.below(lines.length)];
    const swapped = lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
    return swapped.join('\n');
  },
  // Cut off, or gone on with another text.
  (text, random, other) => {
    const place = random.below(text.length + 1);
    return text.slice(0, place) + (random.chance(0.5) ? '' : other.slice(random.below(other.length + 1)));
  },
];

/** The text with one to eight things wrong in it. */
export function mutated(text: string, random: Random, other: string): string {
  let result = text;
  for (let times = random.below(8); times >= 0; times--) result = random.pick(MUTATIONS)(result, random, other);
  return result;
}
