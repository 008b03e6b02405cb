import { describe, expect, test } from 'vitest';
import type { Probe } from '../../../model/topology.ts';
import { viewOf } from '../../../model/view.ts';
import { kinds } from '../../../resources/registry.ts';
import { world } from '../../../testing/world.ts';
import {
  CONDITION_TYPES,
  candidatesFor,
  conditionFields,
  conditionText,
  under,
  usualCondition,
  withValue,
} from './conditions.ts';
import { optionTexts, PROBE_OPTIONS } from './options.ts';

const probe: Probe = { id: 'p', from: 'a', to: 'b', protocol: 'tcp', port: 22, sourcePort: null, expect: 'connect' };

function smallWorld() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16' });
  const subnet = w.subnet(vpc, { cidr: '10.0.1.0/24' });
  w.instance(subnet, { name: 'web' });
  return w;
}

describe('conditions', () => {
  test('that name a resource can be asked of some kind', () => {
    const able = new Set([...kinds.values()].flatMap((kind) => kind.conditions ?? []));
    const naming = CONDITION_TYPES.filter((type) =>
      conditionFields(type).some(([, field]) => field.type === 'resource'),
    );
    expect(naming.filter((type) => !able.has(type))).toEqual([]);
  });

  test('begin with usual numbers and the first resource; without one they cannot be asked', () => {
    const view = viewOf(smallWorld().topology(), kinds);
    expect(usualCondition('idle', [])).toEqual({ type: 'idle', seconds: 400 });
    expect(candidatesFor('restarted', view, kinds).map(({ name }) => name)).toEqual(['web']);
    expect(usualCondition('restarted', candidatesFor('restarted', view, kinds))).toEqual({
      type: 'restarted',
      instance: 'web',
    });
    expect(usualCondition('zone-fails', candidatesFor('zone-fails', view, kinds))).toBeNull();
  });

  test('are changed field by field, and taken away whole', () => {
    expect(withValue({ type: 'idle', seconds: 400 }, 'seconds', 10)).toEqual({ type: 'idle', seconds: 10 });
    expect(withValue({ type: 'idle', seconds: 400 }, 'seconds', -1)).toBeNull();
    expect(under(under(probe, { type: 'idle', seconds: 1 }), null)).toEqual(probe);
  });

  test('are told with the names of their resources', () => {
    const text = conditionText({ type: 'ports-taken', at: 'nat-1', count: 5 }, (ref) => ref.toUpperCase());
    expect(text).toMatchObject({ key: 'ui.condition.ports-taken.given', values: { at: 'NAT-1', count: 5 } });
  });
});

test('options come back as they were typed, and an empty text takes them away', () => {
  for (const option of PROBE_OPTIONS) {
    // What stands in the empty input is a value that could be typed.
    const text = option.input === 'flag' ? 'on' : option.hint;
    const changed = option.write(probe, text);
    expect(changed && option.read(changed)).toBe(text);
    expect(changed && option.write(changed, '')).toEqual(probe);
    expect(changed && optionTexts(changed).map(({ key }) => key)).toEqual([`ui.option.${option.name}.given`]);
  }
  expect(PROBE_OPTIONS.find(({ name }) => name === 'source-port')?.write(probe, '70000')).toBeNull();
});
