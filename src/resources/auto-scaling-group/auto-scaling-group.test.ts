import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { lostByTemplate, templateEntries, templateLab } from '../../testing/template-lab.ts';
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

test('what a group launches is registered in its target groups', () => {
  const { props, findings } = imported(`${NETWORK}
Make: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { InstanceType: t3.micro } } }
Targets: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { VpcId: !Ref Vpc, Port: 80, Protocol: HTTP } }
Group:
  Type: AWS::AutoScaling::AutoScalingGroup
  Properties:
    MinSize: '2'
    MaxSize: '4'
    VPCZoneIdentifier: [!Ref Web]
    LaunchTemplate: { LaunchTemplateId: !Ref Make, Version: '1' }
    TargetGroupARNs: [!Ref Targets, 'arn:aws:elasticloadbalancing:elsewhere']
`);
  const registered = props('Group').instances as readonly string[]; // a list of references
  expect(registered).toHaveLength(2);
  expect(props('Targets').targets).toMatchObject(registered.map((target) => ({ target, port: 0 })));
  expect(findings).toMatchInlineSnapshot(`
    [
      "15:24 warning cfn-outside TargetGroupARNs refers to arn:aws:elasticloadbalancing:elsewhere, which Hopwise does not draw; it is left out.",
    ]
  `);
});

test('a template of a group says in which target groups it registers', () => {
  const { w, site } = templateLab();
  const { vpc, front, back } = site('lab', 0);
  const groups = [w.defaultGroup(vpc)];
  const instances = [front, back].map((subnet, index) => w.instance(subnet, { name: `web-${index + 1}`, groups }));
  w.add('auto-scaling-group', vpc, { subnets: [front, back], desiredCapacity: 2, maxSize: 2, instances }, 'web');
  w.targetGroup(vpc, { name: 'all', targets: instances });
  w.targetGroup(vpc, { name: 'one', targets: instances.slice(0, 1) });
  expect(lostByTemplate(w).filter((each) => /targets/.test(each))).toMatchInlineSnapshot(`
    [
      "one targets",
    ]
  `);
  expect(templateEntries(w, 'AutoScaling::AutoScalingGroup')).toContain('TargetGroupARNs:\n        - !Ref all\n');
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
