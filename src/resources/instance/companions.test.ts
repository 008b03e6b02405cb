import { describe, expect, test } from 'vitest';
import { resourceId } from '../../model/topology.ts';
import { world } from '../../testing/world.ts';
import { kinds } from '../registry.ts';
import { presets } from './presets.ts';

function madeWith(preset: string, subnetProps: Parameters<ReturnType<typeof world>['subnet']>[1] = {}) {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', ipv6Cidrs: ['2001:db8::/56'] });
  const subnet = w.subnet(vpc, { name: 'subnet', ...subnetProps });
  w.instance(subnet, { name: 'other' });
  const props = presets.find((each) => each.name === preset)?.props ?? {};
  const instance = w.add('instance', subnet, props, 'fresh');
  const made = kinds.get('instance')?.companions?.(w.get(instance), w.view(), (kind) => resourceId(`new-${kind}`));
  return made?.map(({ resource }) => resource);
}

describe('a new instance', () => {
  test('comes with a primary interface in its subnet and the default group', () => {
    expect(madeWith('plain')).toMatchObject([
      {
        id: 'new-network-interface',
        name: 'fresh-eth0',
        parent: 'subnet',
        props: {
          instance: 'fresh',
          deviceIndex: 0,
          privateAddress: '10.0.0.5',
          publicAddress: '',
          ipv6Addresses: [],
          securityGroups: ['vpc-sg'],
          sourceDestCheck: true,
        },
      },
    ]);
  });

  test('gets the addresses that its subnet gives', () => {
    const subnet = { mapPublicIpOnLaunch: true, ipv6Cidr: '2001:db8::/64', assignIpv6OnCreation: true };
    expect(madeWith('web-server', subnet)).toMatchObject([
      { props: { publicAddress: '203.0.113.10', ipv6Addresses: ['2001:db8::4'] } },
    ]);
  });

  test('forwards when it is a NAT instance', () => {
    expect(madeWith('nat-instance')).toMatchObject([{ props: { sourceDestCheck: false } }]);
  });
});
