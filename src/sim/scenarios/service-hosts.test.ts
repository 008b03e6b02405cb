import { describe, expect, test } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { world } from '../../testing/world.ts';

const at = (subnet: string, privateAddress: string, publicAddress = '') => ({
  subnet,
  privateAddress,
  ipv6Address: '',
  publicAddress,
});

/** A public and a private subnet with a NAT gateway between, and a host in the private one. */
function network() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc', region: w.region({ name: 'here' }) });
  const igw = w.igw(vpc, { name: 'igw' });
  const front = w.subnet(vpc, { name: 'front', cidr: '10.0.0.0/24' });
  const back = w.subnet(vpc, { name: 'back', cidr: '10.0.1.0/24' });
  const nat = w.nat(front, { name: 'nat', eip: '50.1.1.1' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [front], { name: 'front-rt' });
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', nat]]);
  const open = w.openGroup(vpc, { name: 'open' });
  const client = w.instance(back, { name: 'client', address: '10.0.1.10' });
  return { w, vpc, front, back, open, client };
}

describe('a database', () => {
  test('listens on the port of its engine, under a name that differs outside', () => {
    const { w, vpc, open, client } = network();
    const nodes = [at('front', '10.0.0.20', '50.2.2.2')];
    const props = { engine: 'postgres', nodes, securityGroups: [open], publiclyAccessible: true };
    const db = w.add('rds-instance', vpc, props, 'db');
    const name = 'db.ap-northeast-2.rds.amazonaws.com';
    const inside = ask(w.topology(), client, name, 'tcp 5432');
    expect([verdictOf(inside), inside.conversation.resolved]).toEqual(['connected', '10.0.0.20']);
    const outside = ask(w.topology(), 'internet', name, 'tcp 5432');
    expect([verdictOf(outside), outside.conversation.resolved]).toEqual(['connected', '50.2.2.2']);
    expect(verdictOf(ask(w.topology(), client, db, 'tcp 3306'))).toBe('TCP_CLOSED_PORT');
    w.set(db, { publiclyAccessible: false });
    expect(ask(w.topology(), 'internet', name, 'tcp 5432').conversation.resolved).toBe('10.0.0.20');
    w.set(db, { state: 'stopped' });
    expect(verdictOf(ask(w.topology(), client, db, 'tcp 5432'))).toBe('HOST_DOWN');
  });

  test('that is public has a way to the internet; its group covers two zones', () => {
    const { w, vpc, front } = network();
    const nodes = [at('back', '10.0.1.20', '50.2.2.2')];
    const group = w.add('db-subnet-group', vpc, { subnets: [front] }, 'group');
    w.add('rds-instance', vpc, { nodes, publiclyAccessible: true, subnetGroup: group }, 'db');
    expect(findingsOf(w.topology())).toEqual([
      'warning public-in-private-subnet db publiclyAccessible',
      'error DBSubnetGroupDoesNotCoverEnoughAZs group subnets',
    ]);
  });
});

describe('a function', () => {
  test('reaches the internet from a private subnet by the NAT gateway, from a public one not at all', () => {
    const { w, vpc, open } = network();
    const lambda = w.add('lambda-function', vpc, { nodes: [at('back', '10.0.1.30')], securityGroups: [open] }, 'fn');
    const answer = ask(w.topology(), lambda, 'checkip.amazonaws.com', 'tcp 443');
    expect(verdictOf(answer)).toBe('connected');
    expect(legs(answer.conversation.connections[0]?.traces[0])[0]).toBe('10.0.1.30:1024>99.80.82.214:443');
    expect(findingsOf(w.topology())).toEqual([]);
    w.set(lambda, { nodes: [at('front', '10.0.0.30')] });
    expect(verdictOf(ask(w.topology(), lambda, 'checkip.amazonaws.com', 'tcp 443'))).toBe('IGW_NO_PUBLIC_IP');
    expect(findingsOf(w.topology())).toEqual(['warning function-in-public-subnet fn nodes.0.subnet']);
    w.set(lambda, { nodes: [at('back', '10.0.1.30', '50.3.3.3')] });
    expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue fn nodes.0.publicAddress']);
  });

  test('is not connected to', () => {
    const { w, vpc, open, client } = network();
    w.add('lambda-function', vpc, { nodes: [at('back', '10.0.1.30')], securityGroups: [open] }, 'fn');
    expect(verdictOf(ask(w.topology(), client, '10.0.1.30', 'tcp 443'))).toBe('TCP_CLOSED_PORT');
  });
});

describe('a task', () => {
  test('listens on container ports, from outside by its public address', () => {
    const { w, vpc, open, client } = network();
    const nodes = [at('front', '10.0.0.40', '50.4.4.4')];
    const task = w.add('ecs-task', vpc, { nodes, securityGroups: [open] }, 'task');
    expect(verdictOf(ask(w.topology(), client, task, 'tcp 80'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), client, task, 'icmp'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), client, task, 'tcp 81'))).toBe('TCP_CLOSED_PORT');
    expect(verdictOf(ask(w.topology(), 'internet', '50.4.4.4', 'tcp 80'))).toBe('connected');
    expect(verdictOf(ask(w.topology(), task, 'checkip.amazonaws.com', 'tcp 80'))).toBe('connected');
    w.set(task, { nodes: [at('front', '10.0.0.40')] });
    expect(findingsOf(w.topology())).toEqual(['warning task-without-public-address task nodes.0.publicAddress']);
  });
});

test('tasks of a service are targets by their addresses, where its load balancer asks for them', () => {
  const { props, findings } = imported(`${NETWORK}
Targets: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { VpcId: !Ref Vpc, Port: 80, Protocol: HTTP, TargetType: ip } }
Service: { Type: AWS::ECS::Service, Properties: { NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [!Ref Web] } }, LoadBalancers: [{ ContainerPort: 8080, TargetGroupArn: !Ref Targets }] } }
`);
  const [node] = props('Service').nodes as readonly { readonly privateAddress: string }[]; // the table of a task
  expect(node?.privateAddress).toMatch(/^10\.0\.1\./);
  expect(props('Targets').targets).toMatchObject([{ target: null, address: node?.privateAddress, port: 8080 }]);
  expect(findings).toEqual([]);
});

test('a service whose tasks are at the addresses of instances is not drawn, and that is said', () => {
  const { resources, findings } = imported(`${NETWORK}
Service: { Type: AWS::ECS::Service, Properties: { LaunchType: EC2, TaskDefinition: !Ref Task } }
Task: { Type: AWS::ECS::TaskDefinition, Properties: { NetworkMode: bridge, ContainerDefinitions: [{ PortMappings: [{ ContainerPortRange: 80-90 }] }] } }
`);
  expect(resources.filter((each) => each.kind === 'ecs-task')).toEqual([]);
  expect(findings).toMatchInlineSnapshot(`
    [
      "6:3 warning cfn-type Service (AWS::ECS::Service) is of a type that Hopwise does not draw yet; paths through it are missing.",
      "7:70 warning cfn-property Property NetworkMode of AWS::ECS::TaskDefinition is not understood and has no effect here.",
      "7:120 warning cfn-property Property ContainerPortRange of AWS::ECS::TaskDefinition is not understood and has no effect here.",
    ]
  `);
});

test('databases, functions and services of a template', () => {
  const { props, resource, findings } = imported(`${NETWORK}
Other: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Select [1, !GetAZs ''] } }
Subnets: { Type: AWS::RDS::DBSubnetGroup, Properties: { DBSubnetGroupDescription: d, SubnetIds: [!Ref Web, !Ref Other] } }
Db: { Type: AWS::RDS::DBInstance, Properties: { Engine: oracle-se2, DBSubnetGroupName: !Ref Subnets } }
Fn: { Type: AWS::Lambda::Function, Properties: { VpcConfig: { SubnetIds: [!Ref Web], SecurityGroupIds: [] } } }
Free: { Type: AWS::Lambda::Function, Properties: { Handler: index.handler } }
Service: { Type: AWS::ECS::Service, Properties: { LaunchType: FARGATE, NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: ENABLED, Subnets: [!Ref Web, !Ref Other] } }, LoadBalancers: [{ ContainerPort: 8080 }] } }
`);
  expect(resource('Db').parent).toBe('Vpc');
  expect(props('Db')).toMatchObject({ engine: 'oracle', subnetGroup: 'Subnets', nodes: [{ subnet: 'Web' }] });
  expect(props('Fn')).toMatchObject({ nodes: [{ subnet: 'Web', publicAddress: '' }] });
  expect(props('Service')).toMatchObject({ listeners: [{ protocol: 'tcp', port: 8080 }] });
  expect(props('Service').nodes).toMatchObject([{ publicAddress: expect.stringMatching(/\d/) }, { subnet: 'Other' }]);
  expect(findings).toEqual([]);
});
