import { expect, test } from 'vitest';
import { readAwsCli } from '../../formats/aws-cli/read.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { kinds } from '../registry.ts';

const BALANCER = `${NETWORK}
Second: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Select [1, !GetAZs '']}}
Server: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Web, ImageId: ami-1}}
Group: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: g, VpcId: !Ref Vpc}}
Shop: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Subnets: [!Ref Web, !Ref Second], SecurityGroups: [!Ref Group]}}
Webs: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {VpcId: !Ref Vpc, Protocol: HTTP, Port: 8080, HealthCheckPath: /ok, Targets: [{Id: !Ref Server, Port: 9000}]}}
`;

test('a load balancer of a template stands in the VPC of its subnets, with addresses of its own', () => {
  const { resource, props, findings } = imported(`${BALANCER}
Http: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Shop, Protocol: HTTP, Port: 80, DefaultActions: [{Type: forward, TargetGroupArn: !Ref Webs}]}}
Https: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Shop, Protocol: HTTPS, Port: 443, DefaultActions: [{Type: fixed-response}]}}
`);
  expect(resource('Shop')).toMatchObject({ kind: 'application-load-balancer', parent: 'Vpc' });
  expect(props('Shop')).toMatchObject({
    scheme: 'internet-facing',
    securityGroups: ['Group'],
    nodes: [
      { subnet: 'Web', privateAddress: '10.0.1.5', publicAddress: expect.stringMatching(/^\d/) },
      { subnet: 'Second', privateAddress: '10.0.2.4', publicAddress: expect.stringMatching(/^\d/) },
    ],
    listeners: [
      { protocol: 'HTTP', port: 80, targetGroup: 'Webs', action: 'forward' },
      { protocol: 'HTTPS', port: 443, targetGroup: null, action: 'fixed-response' },
    ],
  });
  expect(props('Webs')).toMatchObject({
    protocol: 'HTTP',
    port: 8080,
    healthCheckPath: '/ok',
    targets: [{ target: 'Server', port: 9000, health: 'unknown' }],
  });
  expect(findings).toEqual([]);
});

test('a listener rule without a listener is reported, addresses are registered as they are', () => {
  const { props, findings } = imported(`${BALANCER}
Ips: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {VpcId: !Ref Vpc, TargetType: ip, Protocol: HTTP, Port: 80, Targets: [{Id: 10.0.9.9}]}}
Rule: {Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: {Priority: 1, Actions: [], Conditions: []}}
`);
  expect(props('Ips')).toMatchObject({ targetType: 'ip', targets: [{ target: null, address: '10.0.9.9' }] });
  expect(findings.map((each) => each.replace(/^\S+ /, ''))).toEqual([
    'warning cfn-listener-rule The listener rule Rule names no listener of the template; it is left out.',
  ]);
});

const ARN = 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333';
const FILES = {
  LoadBalancers: [
    {
      LoadBalancerArn: `${ARN}:loadbalancer/app/shop/0123456789abcdef`,
      LoadBalancerName: 'shop',
      DNSName: 'shop-1.ap-northeast-2.elb.amazonaws.com',
      Scheme: 'internet-facing',
      Type: 'application',
      VpcId: 'vpc-1',
      State: { Code: 'active' },
      SecurityGroups: ['sg-1'],
      AvailabilityZones: [{ ZoneName: 'ap-northeast-2a', SubnetId: 'subnet-1', LoadBalancerAddresses: [] }],
    },
  ],
  Listeners: [
    {
      LoadBalancerArn: `${ARN}:loadbalancer/app/shop/0123456789abcdef`,
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: `${ARN}:targetgroup/webs/1` }],
    },
  ],
  TargetGroups: [
    {
      TargetGroupArn: `${ARN}:targetgroup/webs/1`,
      TargetGroupName: 'webs',
      Protocol: 'HTTP',
      Port: 8080,
      VpcId: 'vpc-1',
      TargetType: 'instance',
      HealthCheckProtocol: 'HTTP',
      HealthCheckPort: 'traffic-port',
    },
  ],
  Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
  Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'ap-northeast-2a' }],
  SecurityGroups: [{ GroupId: 'sg-1', VpcId: 'vpc-1', IpPermissions: [], IpPermissionsEgress: [] }],
  NetworkInterfaces: [
    {
      NetworkInterfaceId: 'eni-1',
      SubnetId: 'subnet-1',
      OwnerId: '111122223333',
      AvailabilityZone: 'ap-northeast-2a',
      Description: 'ELB app/shop/0123456789abcdef',
      RequesterManaged: true,
      InterfaceType: 'interface',
      PrivateIpAddress: '10.0.1.77',
      Association: { PublicIp: '203.0.113.77', IpOwnerId: 'amazon-elb' },
    },
  ],
};
const HEALTH = {
  Request: { TargetGroupArn: `${ARN}:targetgroup/webs/1` },
  TargetHealthDescriptions: [{ Target: { Id: '10.0.1.9', Port: 8080 }, TargetHealth: { State: 'unhealthy' } }],
};

test('what the CLI prints of a load balancer, with the addresses of its interfaces', () => {
  const files = [FILES, HEALTH].map((each, index) => ({ name: `${index}.json`, text: JSON.stringify(each) }));
  const { document, findings } = readAwsCli(files, kinds);
  expect(findings.filter((each) => each.rule === 'aws-listener-rule')).toEqual([]);
  const found = Object.values(document.topology.resources);
  expect(found.find((each) => each.kind === 'application-load-balancer')).toMatchObject({
    name: 'shop',
    parent: 'vpc-1',
    props: {
      dnsName: 'shop-1.ap-northeast-2.elb.amazonaws.com',
      securityGroups: ['sg-1'],
      nodes: [{ subnet: 'subnet-1', privateAddress: '10.0.1.77', publicAddress: '203.0.113.77' }],
      listeners: [{ protocol: 'HTTP', port: 80, targetGroup: `${ARN}:targetgroup/webs/1`, action: 'forward' }],
    },
  });
  expect(found.find((each) => each.kind === 'target-group')).toMatchObject({
    name: 'webs',
    props: { port: 8080, healthCheckPort: 0, targets: [{ address: '10.0.1.9', port: 8080, health: 'unhealthy' }] },
  });
  expect(found.filter((each) => each.kind === 'network-interface')).toEqual([]);
});
