import type { Field, Fields } from '../../model/fields.ts';
import type { Json, Probe, Props, Resource, ResourceId, Topology } from '../../model/topology.ts';
import { resourceId } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import type { Random } from './random.ts';

const TEXTS: readonly string[] = [
  ...[
    '',
    'a',
    'x'.repeat(300),
    '\u0000',
    '{name}',
    '__proto__',
    'web-1',
    'internet',
    'example.com',
    'ap-northeast-2a',
    'available',
  ],
  ...[
    '10.0.0.0/16',
    '10.0.1.0/24',
    '10.0.1.4',
    '10.0.2.0/28',
    '192.168.0.0/16',
    '0.0.0.0/0',
    '169.254.169.254',
    '60.1.1.1',
  ],
  ...[
    '203.0.113.7',
    '2001:db8::/56',
    '2001:db8::1',
    '::/0',
    '10.0.0.0/99',
    '80',
    '1024-65535',
    'all',
    'tcp',
    'udp',
    'icmp',
    '6',
  ],
];
const NUMBERS: readonly number[] = [0, 1, 80, 443, 1500, 9001, 65535, -1, 65536, 1.5, 100, 2 ** 40];

/** A topology in which nothing needs to fit: any kind in any other, any value in any field, references to anything. */
export function randomTopology(random: Random): Topology {
  const names = [...kinds.keys()];
  const ids = Array.from({ length: 1 + random.below(14) }, (_, index) => resourceId(`r${index}`));
  const resources = ids.map((id): Resource => {
    const kind = random.chance(0.02) ? 'mystery' : random.pick(names);
    const parent = random.chance(0.2) ? null : random.pick(ids);
    return { id, kind, name: random.pick(['', id, ...TEXTS]), parent, props: randomProps(kind, ids, random) };
  });
  return { resources: Object.fromEntries(resources.map((each) => [each.id, each])) };
}

/** The topology with a few fields of a few resources made anything. */
export function disturbed({ resources }: Topology, random: Random): Topology {
  const changed: Record<ResourceId, Resource> = { ...resources };
  const ids = Object.values(resources).map((each) => each.id);
  for (let times = 1 + random.below(5); times > 0; times--) {
    const resource = changed[random.pick(ids)];
    if (resource === undefined) continue;
    const fields = Object.entries(kinds.get(resource.kind)?.fields ?? {});
    const kindOfChange = random.below(10);
    if (kindOfChange === 0) changed[resource.id] = { ...resource, parent: random.pick(ids) };
    else if (kindOfChange === 1) delete changed[resource.id];
    else if (fields.length > 0) {
      const [name, field] = random.pick(fields);
      const props = { ...resource.props, [name]: randomValue(field, ids, random) };
      changed[resource.id] = { ...resource, props };
    }
  }
  return { resources: changed };
}

export function randomProbe(topology: Topology, random: Random, id: string): Probe {
  const ends = [...Object.keys(topology.resources), 'internet', ...TEXTS];
  const protocol = random.pick(['tcp', 'tcp', 'udp', 'icmp'] as const);
  return {
    id,
    from: random.pick(ends),
    to: random.pick(ends),
    protocol,
    port: protocol === 'icmp' ? null : random.pick([22, 53, 80, 443, 3128]),
    sourcePort: random.chance(0.2) ? 40_000 : null,
    expect: random.pick(['connect', 'blocked', null]),
    ...(random.chance(0.1) ? { proxy: random.pick(ends) } : {}),
    ...(random.chance(0.1) ? { jumps: [random.pick(ends), random.pick(ends)] } : {}),
    ...(random.chance(0.2) ? { size: random.pick([0, 1, 1473, 3000, 10_000, 65_507]) } : {}),
    ...(random.chance(0.1) ? { dontFragment: true } : {}),
    ...(random.chance(0.1) ? { keys: [random.pick(TEXTS)] } : {}),
  };
}

function randomProps(kind: string, ids: readonly ResourceId[], random: Random): Props {
  const fields: Fields = kinds.get(kind)?.fields ?? {};
  const given = Object.entries(fields).filter(() => random.chance(0.7));
  return Object.fromEntries(given.map(([name, field]) => [name, randomValue(field, ids, random)]));
}

/** Most of the time of the right type, now and then anything. */
function randomValue(field: Field, ids: readonly ResourceId[], random: Random): Json {
  if (random.chance(0.15)) return field.initial;
  if (random.chance(0.03)) return random.pick<Json>([null, true, 7, 'text', [], [[]], {}, { a: [1] }]);
  const { widget } = field;
  const some = (make: () => Json): Json => Array.from({ length: random.below(4) }, make);
  switch (widget.type) {
    case 'text':
      return random.chance(0.2) ? some(() => random.pick(TEXTS)) : random.pick(TEXTS);
    case 'number':
      return random.chance(0.5) ? random.pick([widget.min, widget.max]) : random.pick(NUMBERS);
    case 'toggle':
      return random.chance(0.5);
    case 'choice':
      return random.chance(0.05) ? random.pick(TEXTS) : random.pick(widget.options);
    case 'reference': {
      const target = (): Json =>
        random.chance(0.1) ? null : random.pick<string>([...widget.words, ...ids, ...ids, 'gone']);
      return widget.many ? some(target) : target();
    }
    case 'table':
      return some(() => randomRow(widget.columns, ids, random));
    case 'group':
      return randomRow(widget.fields, ids, random);
  }
}

function randomRow(columns: Fields, ids: readonly ResourceId[], random: Random): Json {
  const cells = Object.entries(columns).filter(() => random.chance(0.9));
  return Object.fromEntries(cells.map(([name, field]) => [name, randomValue(field, ids, random)]));
}
