import { expect, test } from 'vitest';
import { readAwsCli } from '../../formats/aws-cli/read.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { kinds } from '../registry.ts';

test('a load balancer of a template, its appliances, and an endpoint that names its service', () => {
  const { props, resource, findings } = imported(`${NETWORK}
Gwlb: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Type: gateway, Subnets: [!Ref Web]}}
Appliances: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {VpcId: !Ref Vpc, Protocol: GENEVE, Port: 6081, HealthCheckProtocol: TCP, HealthCheckPort: 80}}
Listener: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Gwlb, DefaultActions: [{Type: forward, TargetGroupArn: !Ref Appliances}]}}
Service: {Type: AWS::EC2::VPCEndpointService, Properties: {GatewayLoadBalancerArns: [!Ref Gwlb], AcceptanceRequired: false}}
Endpoint: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcEndpointType: GatewayLoadBalancer, VpcId: !Ref Vpc, SubnetIds: [!Ref Web], ServiceName: !Sub 'com.amazonaws.vpce.\${AWS::Region}.\${Service}'}}
`);
  expect(resource('Gwlb')).toMatchObject({ kind: 'gateway-load-balancer', parent: 'Vpc' });
  expect(props('Gwlb')).toMatchObject({
    targetGroup: 'Appliances',
    nodes: [{ subnet: 'Web', privateAddress: '10.0.1.4' }],
  });
  expect(resource('Endpoint')).toMatchObject({
    kind: 'gateway-load-balancer-endpoint',
    parent: 'Web',
    props: { service: 'Gwlb', privateAddress: '10.0.1.5' },
  });
  expect(findings).toEqual([]);
});

const GWLB = 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:loadbalancer/gwy/gw/0123456789abcdef';

test('what the CLI prints of a load balancer and of an endpoint of its service', () => {
  const inputs = [
    {
      Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
      Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24' }],
      LoadBalancers: [
        {
          LoadBalancerArn: GWLB,
          LoadBalancerName: 'gw',
          Type: 'gateway',
          VpcId: 'vpc-1',
          State: { Code: 'active' },
          AvailabilityZones: [{ SubnetId: 'subnet-1' }],
        },
      ],
      Listeners: [{ LoadBalancerArn: GWLB, DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn:tg' }] }],
      ServiceConfigurations: [{ ServiceName: 'com.amazonaws.vpce.x.vpce-svc-1', GatewayLoadBalancerArns: [GWLB] }],
      VpcEndpoints: [
        {
          VpcEndpointId: 'vpce-1',
          VpcEndpointType: 'GatewayLoadBalancer',
          State: 'available',
          ServiceName: 'com.amazonaws.vpce.x.vpce-svc-1',
          SubnetIds: ['subnet-1'],
        },
      ],
    },
    { Request: { LoadBalancerArn: GWLB }, Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }] },
  ];
  const files = inputs.map((each, index) => ({ name: `${index}.json`, text: JSON.stringify(each) }));
  const found = Object.values(readAwsCli(files, kinds).document.topology.resources);
  expect(found.find((each) => each.kind === 'gateway-load-balancer')?.props).toMatchObject({
    crossZone: true,
    nodes: [{ subnet: 'subnet-1' }],
  });
  expect(found.find((each) => each.kind === 'gateway-load-balancer-endpoint')?.props.service).toBe(GWLB);
});
