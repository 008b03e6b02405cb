import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { world } from '../../testing/world.ts';

test('a group has subnets with room, and sizes in order', () => {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const subnet = w.subnet(vpc, { name: 'subnet', cidr: '10.0.0.0/28' });
  const group = w.add('auto-scaling-group', vpc, {}, 'group');
  expect(findingsOf(w.topology())).toEqual(['error ValidationError group subnets']);
  w.set(group, { subnets: [subnet] });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(group, { maxSize: 12 });
  expect(findingsOf(w.topology())).toEqual(['warning InsufficientFreeAddressesInSubnet group maxSize']);
  const instance = w.instance(subnet, { name: 'one' });
  w.set(group, { maxSize: 11, instances: [instance] });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(group, { maxSize: 11, desiredCapacity: 12 });
  expect(findingsOf(w.topology())).toEqual(['error ValidationError group desiredCapacity']);
});

test('a template says sizes and subnets', () => {
  const { props, resource, findings } = imported(`${NETWORK}
Group: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MinSize: '1', MaxSize: '4', VPCZoneIdentifier: [!Ref Web] } }
`);
  expect(resource('Group').parent).toBe('Vpc');
  expect(props('Group')).toMatchObject({ minSize: 1, desiredCapacity: 1, maxSize: 4, subnets: ['Web'] });
  expect(findings).toEqual([
    '6:3 warning cfn-not-launched Group is to have 1 instances, of which 0 are drawn: no more than that is known of them.',
  ]);
});
