import { describe, expect, it } from 'vitest';
import { kinds } from '../resources/registry.ts';
import { world } from '../testing/world.ts';
import { catalogueOf, say } from '../text/reader.ts';
import { containersFor, landing, mayContain, refusal } from './containment.ts';

const english = catalogueOf(kinds, 'en');
const korean = catalogueOf(kinds, 'ko');

describe('an instance', () => {
  it('lives in a subnet and nowhere else', () => {
    expect(mayContain(kinds, 'subnet', 'instance')).toBe(true);
    expect(mayContain(kinds, null, 'instance')).toBe(false);
    expect(mayContain(kinds, 'subnet', 'no-such-kind')).toBe(false);
    expect(containersFor(kinds, 'instance')).toEqual(['subnet']);
    expect(refusal(kinds, 'subnet', 'instance')).toBeNull();
  });

  it('says why not, in words', () => {
    const why = refusal(kinds, 'vpc', 'instance');
    if (why === null) throw new Error('not refused');
    expect(say(why, 'en', english)).toBe('Instance belongs in Subnet, not directly in VPC.');
    expect(say(why, 'ko', korean)).toBe('인스턴스는 서브넷에 속하며 VPC에 바로 둘 수 없습니다.');
  });

  it('names every place that would do', () => {
    const eip = refusal(kinds, 'subnet', 'elastic-ip');
    const zone = refusal(kinds, null, 'subnet');
    expect(eip && say(eip, 'en', english)).toBe(
      'Elastic IP belongs in Region, VPC or the top level, not directly in Subnet.',
    );
    expect(zone && say(zone, 'en', english)).toBe(
      'Subnet belongs in Availability Zone or VPC, not directly in the top level.',
    );
  });
});

describe('what is dropped', () => {
  const w = world();
  const vpc = w.vpc();
  const subnet = w.subnet(vpc);
  const instance = w.instance(subnet);

  it('lands in the nearest container around that takes it', () => {
    expect(landing(w.view(), 'nat-gateway', instance)).toEqual({ ok: true, parent: subnet });
    expect(landing(w.view(), 'internet-gateway', subnet)).toEqual({ ok: true, parent: vpc });
    expect(landing(w.view(), 'vpc', null)).toEqual({ ok: true, parent: null });
    expect(landing(w.view(), 'region', subnet)).toEqual({ ok: true, parent: null });
  });

  it('lands in fewer places where a variant of the kind has fewer', () => {
    expect(landing(w.view(), 'nat-gateway', subnet, ['vpc'])).toEqual({ ok: true, parent: vpc });
    expect(landing(w.view(), 'nat-gateway', vpc, ['subnet'])).toMatchObject({
      ok: false,
      message: { values: { parents: { key: 'subnet' }, parent: { key: 'vpc' } } },
    });
  });

  it('is refused for what it was dropped over', () => {
    expect(landing(w.view(), 'instance', vpc)).toMatchObject({
      ok: false,
      message: { values: { parent: { key: 'vpc' } } },
    });
    expect(landing(w.view(), 'instance', null)).toMatchObject({
      ok: false,
      message: { values: { parent: { key: 'containment.top' } } },
    });
  });
});
