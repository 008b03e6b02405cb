import { describe, expect, test } from 'vitest';
import { makeWorkshop } from '../formats/drafts.ts';
import type { Raw } from '../formats/aws-cli/json.ts';
import { makeRecord } from '../formats/aws-cli/record.ts';
import { membersRead, readAwsCli } from '../formats/aws-cli/read.ts';
import api from '../formats/aws-cli/fixtures/api.json' with { type: 'json' };
import { kinds } from './registry.ts';

interface Call {
  readonly request: readonly string[];
  readonly output: Raw;
}

const CALLS: Readonly<Record<string, Call>> = api;

/** Members that every record is asked for, whatever the API says. */
const TAGS = ['Tags', 'TagSet', 'tags'];

const BALANCERS = ['app/a/1', 'net/a/1', 'gwy/a/1'].map(
  (name) => `arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/${name}`,
);
const TYPES = ['Gateway', 'Interface', 'GatewayLoadBalancer'];

/** Texts on which readers decide what a record is. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  LoadBalancerArn: BALANCERS,
  VpcEndpointType: TYPES,
};

/** The shape filled in: texts name themselves, enumerations have the value of that index. */
function sampleOf(shape: unknown, name: string, index = 0): unknown {
  if (Array.isArray(shape)) return shape.map((each) => sampleOf(each, name, index));
  if (typeof shape === 'object' && shape !== null)
    return Object.fromEntries(Object.entries(shape).map(([key, each]) => [key, sampleOf(each, key, index)]));
  if (typeof shape !== 'string') return typeof shape === 'number' ? 7 : true;
  const values = TELLING[name] ?? shape.split('|');
  return TELLING[name] === undefined && shape === '' ? name : (values[index % values.length] ?? '');
}

/** The record, noting each member that it was asked for and does not have. */
function watched(raw: unknown, path: string, missed: Set<string>): unknown {
  if (Array.isArray(raw)) return raw.map((each) => watched(each, path, missed));
  if (typeof raw !== 'object' || raw === null) return raw;
  const inner = Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [key, watched(value, `${path}.${key}`, missed)]),
  );
  return new Proxy(inner, {
    get: (record, member) => {
      if (typeof member === 'string' && !(member in record) && !TAGS.includes(member)) missed.add(`${path}.${member}`);
      return Reflect.get(record, member) as unknown;
    },
  });
}

/** Calls whose output has the member. */
function callsWith(member: string): readonly Call[] {
  if (member === 'Instances')
    return callsWith('Reservations').map((call) => ({ ...call, output: withInstances(call) }));
  return Object.values(CALLS).filter(({ output }) => member in output);
}

/** `--query 'Reservations[].{Instances: Instances}'` and the like leave instances alone. */
function withInstances({ output }: Call): Raw {
  const [reservation] = output.Reservations as readonly Raw[];
  return reservation ?? {};
}

/** What the readers of a member ask of a call's output that the call does not print. */
function askedInVain(member: string, { request, output }: Call, index: number): ReadonlySet<string> {
  const missed = new Set<string>();
  const members = watched(sampleOf(output, '', index), '', missed) as Raw;
  const asked = watched(Object.fromEntries(request.map((name) => [name, name])), 'Request', missed) as Raw;
  const workshop = makeWorkshop(kinds, { duplicate: () => undefined, nothingToChange: () => undefined });
  const bench = workshop.bench(member, null);
  const nowhere = () => ({ region: 'us-east-1', account: '111122223333' });
  const context = {
    output: { file: { name: '', text: '' }, path: [], members, request: asked },
    atlas: { ofOutput: nowhere, ofRecord: nowhere },
    report: () => undefined,
  };
  const value = members[member];
  for (const kind of kinds.values()) {
    const read = kind.awsCli?.calls[member];
    for (const raw of Array.isArray(value) ? value : [value]) read?.(makeRecord(raw as Raw, context, nowhere), bench);
  }
  workshop.amendAll();
  workshop.settleAll();
  // What the output does not name, the question may.
  return new Set([...missed].filter((each) => !request.includes(each.split('.').at(-1) ?? '')));
}

describe('readers of what the AWS CLI prints', () => {
  test.each([...membersRead(kinds)])('%s: every member that is asked for is one that AWS prints', (member) => {
    const calls = callsWith(member);
    expect(calls.length).toBeGreaterThan(0);
    for (const index of [0, 1, 2, 3]) {
      const [first = new Set<string>(), ...others] = calls.map((call) => askedInVain(member, call, index));
      expect([...first].filter((each) => others.every((other) => other.has(each)))).toEqual([]);
    }
  });
});

/** Every place in a shape that is an enumeration, with its values. */
function enumerations(shape: unknown, path: readonly (string | number)[]): readonly (readonly [typeof path, string])[] {
  if (typeof shape === 'string') return shape.includes('|') ? shape.split('|').map((value) => [path, value]) : [];
  if (typeof shape !== 'object' || shape === null) return [];
  return Object.entries(shape).flatMap(([key, each]) => enumerations(each, [...path, key]));
}

function withValue(sample: unknown, [key, ...rest]: readonly (string | number)[], value: string): unknown {
  if (key === undefined) return value;
  if (Array.isArray(sample))
    return sample.map((each, at) => (at === Number(key) ? withValue(each, rest, value) : each));
  const record = sample as Raw; // a shape's sample is a list, an object, or at its end
  return { ...record, [key]: withValue(record[key], rest, value) };
}

/** The values that field tables refuse. */
function refused(...outputs: readonly unknown[]): readonly string[] {
  const files = outputs.map((each, index) => ({ name: `${index}.json`, text: JSON.stringify(each) }));
  const { findings } = readAwsCli(files, kinds);
  return findings
    .filter(({ rule }) => rule === 'value')
    .map(({ field, message: { values } }) => `${field} ${values.value}`);
}

/** Protocols of the listeners of other types of load balancers, and QUIC. */
const OTHER_LISTENERS = ['TCP', 'TLS', 'UDP', 'TCP_UDP', 'GENEVE', 'QUIC', 'TCP_QUIC', 'HTTP', 'HTTPS'];

/** Not modelled, or nothing that AWS prints there: health checks are by TCP, HTTP or HTTPS. */
const UNREAD = [
  'protocol QUIC',
  'protocol TCP_QUIC',
  ...OTHER_LISTENERS.map((each) => `listeners.0.protocol ${each}`),
  ...['TLS', 'UDP', 'TCP_UDP', 'GENEVE', 'QUIC', 'TCP_QUIC'].map((each) => `healthCheckProtocol ${each}`),
];

describe('values of enumerations', () => {
  test.each(Object.entries(CALLS))('%s: none is refused', (_name, { output }) => {
    const balancers = CALLS['elbv2 describe-load-balancers']?.output;
    const found = [0, 1, 2].flatMap((index) =>
      enumerations(output, []).flatMap(([path, value]) => {
        const unusual = withValue(sampleOf(output, '', index), path, value);
        return refused(unusual, sampleOf(balancers, '', index)).filter((each) => each.endsWith(` ${value}`));
      }),
    );
    expect(found.filter((each) => !UNREAD.includes(each))).toEqual([]);
  });
});
