import { expect, test } from 'vitest';
import { readAwsCli } from '../../formats/aws-cli/read.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { kinds } from '../registry.ts';

test('a load balancer of a template, with an Elastic IP at its node', () => {
  const { resource, props, findings } = imported(`${NETWORK}
Address: {Type: AWS::EC2::EIP, Properties: {Domain: vpc}}
Shop: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Type: network, SubnetMappings: [{SubnetId: !Ref Web, AllocationId: !GetAtt Address.AllocationId}], LoadBalancerAttributes: [{Key: load_balancing.cross_zone.enabled, Value: 'true'}]}}
Webs: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {VpcId: !Ref Vpc, Protocol: TCP, Port: 22, TargetGroupAttributes: [{Key: preserve_client_ip.enabled, Value: 'false'}]}}
Ssh: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Shop, Protocol: TCP, Port: 22, DefaultActions: [{Type: forward, ForwardConfig: {TargetGroups: [{TargetGroupArn: !Ref Webs, Weight: 1}]}}]}}
`);
  expect(resource('Shop')).toMatchObject({ kind: 'network-load-balancer', parent: 'Vpc' });
  expect(props('Shop')).toMatchObject({
    crossZone: true,
    nodes: [{ subnet: 'Web', privateAddress: '10.0.1.4' }],
    listeners: [{ protocol: 'TCP', port: 22, targetGroup: 'Webs' }],
  });
  expect(props('Address')).toMatchObject({ association: 'Shop', privateAddress: '10.0.1.4' });
  expect(props('Webs')).toMatchObject({ preserveClientIp: 'off', healthCheckProtocol: 'TCP' });
  expect(findings).toEqual([]);
});

const ARN = 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333';
const NLB = `${ARN}:loadbalancer/net/shop/0123456789abcdef`;

test('what the CLI prints of a load balancer, its attributes and those of its target group', () => {
  const inputs = [
    {
      LoadBalancers: [
        {
          LoadBalancerArn: NLB,
          LoadBalancerName: 'shop',
          Scheme: 'internal',
          Type: 'network',
          VpcId: 'vpc-1',
          State: { Code: 'active' },
          AvailabilityZones: [
            {
              SubnetId: 'subnet-1',
              LoadBalancerAddresses: [{ PrivateIPv4Address: '10.0.1.9', AllocationId: 'eipalloc-1' }],
            },
          ],
        },
      ],
      Listeners: [{ LoadBalancerArn: NLB, Protocol: 'UDP', Port: 53, DefaultActions: [{ Type: 'forward' }] }],
      TargetGroups: [
        {
          TargetGroupArn: `${ARN}:targetgroup/dns/1`,
          TargetGroupName: 'dns',
          Protocol: 'UDP',
          Port: 53,
          VpcId: 'vpc-1',
        },
      ],
      Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
      Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24' }],
    },
    { Request: { LoadBalancerArn: NLB }, Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }] },
    {
      Request: { TargetGroupArn: `${ARN}:targetgroup/dns/1` },
      Attributes: [{ Key: 'preserve_client_ip.enabled', Value: 'true' }],
    },
  ];
  const files = inputs.map((each, index) => ({ name: `${index}.json`, text: JSON.stringify(each) }));
  const found = Object.values(readAwsCli(files, kinds).document.topology.resources);
  expect(found.find((each) => each.kind === 'network-load-balancer')?.props).toMatchObject({
    scheme: 'internal',
    crossZone: true,
    nodes: [{ subnet: 'subnet-1', privateAddress: '10.0.1.9', publicAddress: '' }],
    listeners: [{ protocol: 'UDP', port: 53, targetGroup: null }],
  });
  expect(found.find((each) => each.kind === 'target-group')?.props).toMatchObject({ preserveClientIp: 'on' });
});
