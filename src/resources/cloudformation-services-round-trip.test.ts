import { describe, expect, test } from 'vitest';
import type { Json, ResourceId } from '../model/topology.ts';
import { lostByTemplate, templateEntries, templateLab } from '../testing/template-lab.ts';

/** A VPC with an internet gateway, a security group and a web server. */
function serviceLab() {
  const { w, region, site } = templateLab();
  const lab = site('lab', 0);
  w.igw(lab.vpc, { name: 'igw' });
  const group = w.securityGroup(lab.vpc, { name: 'web', inbound: ['tcp 80 0.0.0.0/0'] });
  const server = w.instance(lab.front, { name: 'server', groups: [group], address: '10.0.0.20' });
  /** Nodes in both zones; without addresses, those that AWS would choose first. */
  const nodes = (front = '10.0.0.4', back = '10.0.1.4'): readonly Json[] => [
    nodeOf(lab.front, front),
    nodeOf(lab.back, back),
  ];
  return { w, region, ...lab, group, server, nodes };
}

function nodeOf(subnet: ResourceId, privateAddress: string, publicAddress = '', ipv6Address = ''): Json {
  return { subnet, privateAddress, ipv6Address, publicAddress };
}

function targetOf(target: ResourceId | null, address = '', port = 0, health = 'unknown'): Json {
  return { target, address, port, health };
}

/** A rule of a firewall: `action protocol source sourcePorts destination ports`, `any` for any address. */
function ruleOf(text: string): { readonly [column: string]: Json } {
  const [action = '', protocol = '', source = '', sourcePorts = '', destination = '', ports = ''] = text.split(' ');
  const block = (each: string): string => (each === 'any' ? '' : each);
  return { action, protocol, source: block(source), sourcePorts, destination: block(destination), ports };
}

describe('nothing is lost of', () => {
  test('an internal Application Load Balancer, its listeners and its target group', () => {
    const { w, vpc, group, server, nodes } = serviceLab();
    const targets = [targetOf(server, '', 8080)];
    const check = { healthCheckPath: '/ready', healthCheckPort: 9090 };
    const webs = w.add('target-group', vpc, { protocol: 'HTTP', port: 80, targets, ...check }, 'webs');
    const listener = (protocol: string, port: number, action: string, targetGroup: ResourceId | null) => ({
      ...{ protocol, port, action, targetGroup },
    });
    const listeners = [
      listener('HTTP', 80, 'redirect', null),
      listener('HTTPS', 443, 'forward', webs),
      listener('HTTP', 8080, 'fixed-response', null),
    ];
    const balancer = { scheme: 'internal', nodes: nodes(), securityGroups: [group], listeners };
    w.add('application-load-balancer', vpc, balancer, 'shop');
    expect(lostByTemplate(w)).toEqual([]);
    const [first = '', second = ''] = templateEntries(w, 'ElasticLoadBalancingV2::Listener').split(/\n(?= {2}\w)/);
    expect(first).not.toContain('Certificates');
    expect(second).toContain('CertificateArn: "{{resolve:ssm:/network/shop/certificate}}"');
  });

  test('an internal Network Load Balancer with addresses of its own, before another load balancer', () => {
    const { w, vpc, group, nodes } = serviceLab();
    const behind = { scheme: 'internal', nodes: nodes(), securityGroups: [group] };
    const listener = { protocol: 'HTTP', port: 80, action: 'fixed-response', targetGroup: null };
    const alb = w.add('application-load-balancer', vpc, { ...behind, listeners: [listener] }, 'alb');
    const albs = { targetType: 'alb', protocol: 'TCP', targets: [targetOf(alb)] };
    const names = { targetType: 'ip', protocol: 'UDP', port: 53, preserveClientIp: 'off', healthCheckProtocol: 'TCP' };
    const targets = [targetOf(null, '10.0.1.77', 5353), targetOf(null, '192.168.0.7')];
    const listeners = [
      { protocol: 'TCP', port: 80, targetGroup: w.add('target-group', vpc, albs, 'albs') },
      { protocol: 'UDP', port: 53, targetGroup: w.add('target-group', vpc, { ...names, targets }, 'names') },
    ];
    const given = nodes('10.0.0.50', '10.0.1.50');
    const balancer = { scheme: 'internal', nodes: given, securityGroups: [group], crossZone: true, listeners };
    w.add('network-load-balancer', vpc, balancer, 'nlb');
    expect(lostByTemplate(w)).toEqual([]);
    const groups = templateEntries(w, 'ElasticLoadBalancingV2::TargetGroup');
    expect(groups).toContain('DependsOn:\n      - albListener1\n');
    expect(groups).toContain('- Id: 192.168.0.7\n          AvailabilityZone: all\n');
  });

  test('a Gateway Load Balancer without rules, its appliances and an endpoint', () => {
    const { w, vpc, back, server, nodes } = serviceLab();
    const geneve = { protocol: 'GENEVE', port: 6081, healthCheckProtocol: 'TCP', targets: [targetOf(server)] };
    const targetGroup = w.add('target-group', vpc, geneve, 'appliances');
    const balancer = w.add('gateway-load-balancer', vpc, { nodes: nodes(), targetGroup, crossZone: true }, 'gwlb');
    const endpoint = { service: balancer, privateAddress: '10.0.1.5' };
    w.add('gateway-load-balancer-endpoint', back, endpoint, 'endpoint');
    expect(lostByTemplate(w)).toEqual([]);
    expect(templateEntries(w, 'EC2::VPCEndpoint')).toContain(
      `ServiceName: !Sub com.amazonaws.vpce.\${AWS::Region}.\${gwlbService}`,
    );
  });

  test('a firewall with rules of both kinds, and routes to its endpoints', () => {
    const { w, vpc, front, back } = serviceLab();
    const props = {
      statelessDefault: 'pass',
      statelessRules: [
        ruleOf('drop udp any all any 161-162'),
        ruleOf('pass 47 10.0.0.0/8 all any all'),
        ruleOf('forward all any all any all'),
      ],
      defaultAction: 'drop',
      rules: [
        { ...ruleOf('drop tcp 10.0.0.0/16 1024-65535 any 25'), bothWays: false },
        { ...ruleOf('reject tcp any all 10.0.0.20/32 8000-8010'), bothWays: true },
        { ...ruleOf('pass all 2001:db8::/32 all any all'), bothWays: false },
      ],
    };
    const firewall = w.add('network-firewall', vpc, props, 'fw');
    w.inspectionEndpoint(front, firewall, { name: 'fw-0', address: '10.0.0.4' });
    const second = w.inspectionEndpoint(back, firewall, { name: 'fw-1', address: '10.0.1.4' });
    w.routeTable(vpc, [['0.0.0.0/0', second]], [back], { name: 'inspected' });
    expect(lostByTemplate(w)).toEqual([]);
    expect(templateEntries(w, 'EC2::Route')).toMatchInlineSnapshot(`
      "  inspectedRoute1:
          Type: AWS::EC2::Route
          Properties:
            RouteTableId: !Ref inspected
            DestinationCidrBlock: 0.0.0.0/0
            VpcEndpointId:
              Fn::Select:
                - 0
                - Fn::Split:
                    - ","
                    - Fn::Select:
                        - 1
                        - Fn::Split:
                            - "ap-northeast-2b:"
                            - Fn::Join:
                                - ","
                                - !GetAtt fw.EndpointIds"
    `);
  });

  test("a firewall's endpoint in another VPC", () => {
    const { w, region, vpc } = serviceLab();
    const firewall = w.add('network-firewall', vpc, {}, 'fw');
    const other = w.vpc({ name: 'other', region, cidr: '10.9.0.0/16' });
    w.set(w.defaultGroup(other), { outbound: w.get(w.defaultGroup(vpc)).props.outbound ?? [] });
    const subnet = w.subnet(other, { name: 'spoke', cidr: '10.9.0.0/24' });
    const endpoint = w.inspectionEndpoint(subnet, firewall, { name: 'away', address: '10.9.0.4' });
    w.routeTable(other, [['0.0.0.0/0', endpoint]], [subnet], { name: 'spokes' });
    expect(lostByTemplate(w)).toEqual([]);
    expect(templateEntries(w, 'EC2::Route')).toContain('VpcEndpointId: !GetAtt away.EndpointId');
  });

  test('a private hosted zone', () => {
    const { w, region, vpc, nodes, group } = serviceLab();
    const balancer = { scheme: 'internal', nodes: nodes(), securityGroups: [group] };
    const target = w.add('application-load-balancer', vpc, balancer, 'web shop');
    const records = [
      { name: 'db.corp.test', type: 'A', value: '10.0.0.20 10.0.0.21', target: null },
      { name: '*.corp.test', type: 'CNAME', value: 'db.corp.test', target: null },
      { name: 'www.corp.test', type: 'ALIAS', value: 'db.corp.test', target: null },
      { name: 'shop.corp.test', type: 'ALIAS', value: '', target },
      { name: 'six.corp.test', type: 'AAAA', value: '2001:db8::20', target: null },
    ];
    w.add('private-hosted-zone', region, { vpcs: [vpc], records }, 'corp.test');
    expect(lostByTemplate(w)).toEqual([]);
  });

  test.each([
    ['mysql', 0],
    ['postgres', 5433],
    ['oracle', 1522],
    ['sqlserver', 0],
    ['aurora-postgresql', 5444],
  ])('a database of engine %s in the zone where it stands', (engine, port) => {
    const { w, vpc, front, back, group } = serviceLab();
    const subnetGroup = w.add('db-subnet-group', vpc, { subnets: [front, back] }, 'data');
    const placed = { subnetGroup, nodes: [nodeOf(back, '10.0.1.4')], securityGroups: [group] };
    w.add('rds-instance', vpc, { engine, port, ...placed }, 'db');
    expect(lostByTemplate(w)).toEqual([]);
  });

  test('a Lambda function', () => {
    const { w, vpc, group, nodes } = serviceLab();
    w.add('lambda-function', vpc, { nodes: nodes(), securityGroups: [group] }, 'resize');
    expect(lostByTemplate(w)).toEqual([]);
  });

  test('ECS tasks: their ports, and that they are stopped', () => {
    const { w, vpc, front, group, nodes } = serviceLab();
    const listeners = [
      { protocol: 'tcp', port: 8080 },
      { protocol: 'udp', port: 53 },
    ];
    w.add('ecs-task', vpc, { nodes: nodes(), securityGroups: [group], listeners }, 'api');
    w.add('ecs-task', vpc, { nodes: [nodeOf(front, '10.0.0.5')], listeners: [], state: 'stopped' }, 'batch');
    w.add('ecs-task', vpc, { nodes: [nodeOf(front, '10.0.0.6')], listening: 'unknown' }, 'other');
    expect(lostByTemplate(w)).toEqual([]);
  });

  test('a load balancer of both families', () => {
    const { w, vpc, front, group } = serviceLab();
    w.set(vpc, { ipv6Cidrs: ['2001:db8::/56'] });
    w.set(front, { ipv6Cidr: '2001:db8::/64' });
    const nodes = [nodeOf(front, '10.0.0.4', '', '2001:db8::4')];
    w.add('application-load-balancer', vpc, { scheme: 'internal', nodes, securityGroups: [group] }, 'dual');
    expect(lostByTemplate(w).filter((each) => each.startsWith('dual'))).toEqual([]);
  });
});

describe('what AWS chooses or knows is lost, and nothing else:', () => {
  test('addresses that cannot be asked for', () => {
    const { w, region, vpc, front, group } = serviceLab();
    const at = (last: number, publicAddress = '') => [nodeOf(front, `10.0.0.${last}`, publicAddress)];
    const nlb = w.add('network-load-balancer', vpc, { nodes: at(40) }, 'nlb');
    w.add('elastic-ip', region, { address: '192.0.2.9', association: nlb, privateAddress: '10.0.0.40' }, 'eip');
    w.add('application-load-balancer', vpc, { nodes: at(41, '192.0.2.41'), securityGroups: [group] }, 'alb');
    w.add('lambda-function', vpc, { nodes: at(42) }, 'fn');
    expect(lostByTemplate(w)).toEqual(['alb nodes', 'eip address', 'eip privateAddress', 'fn nodes', 'nlb nodes']);
    const balancers = templateEntries(w, 'ElasticLoadBalancingV2::LoadBalancer');
    expect(balancers).toContain('AllocationId: !GetAtt eip.AllocationId');
    expect(balancers).toContain('DependsOn:\n      - igwAttachment\n');
  });

  test('names, states and health', () => {
    const { w, vpc, front, back, server } = serviceLab();
    w.add('target-group', vpc, { targets: [targetOf(server, '', 0, 'unhealthy')] }, 'webs');
    const placed = {
      subnetGroup: w.add('db-subnet-group', vpc, { subnets: [front, back] }, 'data'),
      nodes: [nodeOf(front, '10.0.0.4')],
    };
    w.add('rds-instance', vpc, { ...placed, state: 'stopped', dnsName: 'db.example.com' }, 'db');
    expect(lostByTemplate(w)).toEqual(['db dnsName', 'db state', 'webs targets']);
  });

  test('what appliances decide', () => {
    const { w, vpc, nodes } = serviceLab();
    const rules = [{ ...ruleOf('drop tcp any all any 22'), bothWays: false }];
    w.add('gateway-load-balancer', vpc, { nodes: nodes(), rules, defaultAction: 'drop' }, 'gwlb');
    expect(lostByTemplate(w)).toEqual(['gwlb defaultAction', 'gwlb rules']);
  });
});

describe('what AWS would refuse is written so that it does the same:', () => {
  test('a listener that forwards nowhere answers as one without targets', () => {
    const { w, vpc, nodes, group } = serviceLab();
    const listeners = [{ protocol: 'HTTP', port: 80, action: 'forward', targetGroup: null }];
    const balancer = { scheme: 'internal', nodes: nodes(), securityGroups: [group], listeners };
    w.add('application-load-balancer', vpc, balancer, 'alb');
    expect(lostByTemplate(w)).toEqual(['alb listeners']);
    expect(templateEntries(w, 'ElasticLoadBalancingV2::Listener')).toContain('StatusCode: "503"');
  });

  test('a stateless rule for ports of all protocols is one for those that have ports', () => {
    const { w, vpc } = serviceLab();
    w.add('network-firewall', vpc, { statelessRules: [ruleOf('drop all any all any 53')] }, 'fw');
    expect(lostByTemplate(w)).toEqual(['fw statelessRules']);
    expect(templateEntries(w, 'NetworkFirewall::RuleGroup')).toMatch(/Protocols:\n +- 6\n +- 17/);
  });

  test('a zone without a VPC would be a public one, and is left out', () => {
    const { w, region } = serviceLab();
    w.add('private-hosted-zone', region, {}, 'corp.test');
    expect(lostByTemplate(w)).toEqual(['corp.test']);
  });
});

test('a database comes without a password, and a cluster with its instance', () => {
  const { w, vpc, back } = serviceLab();
  w.add('rds-instance', vpc, { engine: 'aurora-mysql', nodes: [nodeOf(back, '10.0.1.4')] }, 'db');
  expect(templateEntries(w, 'RDS::DBCluster')).toMatchInlineSnapshot(`
    "  dbCluster:
        Type: AWS::RDS::DBCluster
        Properties:
          Engine: aurora-mysql
          MasterUsername: dbadmin
          ManageMasterUserPassword: true
          StorageEncrypted: true"
  `);
});
