import { describe, expect, test } from 'vitest';
import type { Json, ResourceId } from '../model/topology.ts';
import { throughTemplate } from '../testing/round-trip.ts';
import { natRow } from '../testing/rows.ts';
import { type World, world } from '../testing/world.ts';

/** A VPC as AWS makes it, with a subnet of its own zone. */
function lab() {
  const w = world();
  const region = w.add('region', null, { region: 'ap-northeast-2' }, 'ap-northeast-2');
  const vpc = w.vpc({ name: 'lab', region, enableDnsHostnames: true });
  const front = w.subnet(vpc, { name: 'front', cidr: '10.0.0.0/24' });
  const back = w.subnet(vpc, { name: 'back', cidr: '10.0.1.0/24' });
  w.set(w.defaultGroup(vpc), { outbound: [row({ cidr: '0.0.0.0/0' }), row({ cidr: '::/0' })] });
  return { w, region, vpc, front, back };
}

function row(change: { readonly [column: string]: Json }): Json {
  const any = { protocol: 'all', ports: 'all', icmpType: -1, icmpCode: -1 };
  return { ...any, cidr: '', group: null, prefixList: null, description: '', ...change };
}

/** What goes with every VPC of a test's world: its default group has another name than AWS gives. */
const USUAL = ['lab-sg name', 'lab-sg description'];

function lossesOf(w: World): readonly string[] {
  const { losses, findings, read, meant } = throughTemplate(w.topology());
  expect(findings).toEqual([]);
  expect(read).toEqual(meant);
  return losses.filter((each) => !USUAL.includes(each)).toSorted();
}

function entries(w: World, type: string): string {
  const { text } = throughTemplate(w.topology());
  const all = text.split(/\n(?=Metadata:)/)[0]?.split(/\n(?= {2}\w+:\n)/) ?? [];
  return all.filter((each) => each.includes(`    Type: AWS::${type}\n`)).join('\n');
}

describe('nothing is lost of', () => {
  test('gateways and routes', () => {
    const { w, vpc, front, back } = lab();
    const igw = w.igw(vpc, { name: 'igw' });
    const eigw = w.eigw(vpc, { name: 'eigw' });
    const nat = w.nat(front, { name: 'nat', connectivity: 'private', secondaryPrivateAddresses: ['10.0.0.9'] });
    const eni = w.interface(front, { name: 'eni', securityGroups: [w.defaultGroup(vpc)] });
    w.routeTable(
      vpc,
      [
        ['0.0.0.0/0', igw],
        ['::/0', eigw],
        ['192.168.0.0/16', eni],
      ],
      [front],
      { name: 'public' },
    );
    w.routeTable(vpc, [['0.0.0.0/0', nat]], [back], { name: 'private' });
    w.set(w.routeTable(vpc, [['10.0.1.0/24', eni]], [], { name: 'edge' }), { gateway: igw });
    expect(lossesOf(w)).toEqual([]);
  });

  test('a gateway that is detached', () => {
    const { w, region } = lab();
    w.add('internet-gateway', region, {}, 'spare');
    expect(lossesOf(w)).toEqual([]);
  });

  test('instances and their interfaces', () => {
    const { w, vpc, front, back } = lab();
    const group = w.securityGroup(vpc, { name: 'web', inbound: ['tcp 80 0.0.0.0/0'] });
    const nat = w.instance(front, {
      ...{ name: 'nat', groups: [group], sourceDestCheck: false, keyName: 'ops', instanceType: 't4g.nano' },
      ...{ ipForward: true, nat: [natRow({ outInterface: 'eth0' })] },
      ...{ metadataTokens: 'required', metadataHopLimit: 2, metadataIpv6: true },
    });
    w.interface(back, { name: 'inside', instance: nat, deviceIndex: 1, securityGroups: [group, w.defaultGroup(vpc)] });
    w.interface(back, { name: 'free', secondaryPrivateAddresses: ['10.0.1.8', '10.0.1.9'], securityGroups: [group] });
    expect(lossesOf(w)).toEqual([]);
  });

  test('security groups that name each other and themselves', () => {
    const { w, vpc } = lab();
    const one = w.securityGroup(vpc, { name: 'one' });
    const two = w.securityGroup(vpc, { name: 'two', inbound: ['tcp 22 10.0.0.0/8', 'all all two', 'udp all ::/0'] });
    w.set(one, {
      description: 'front door (web)',
      inbound: [
        row({ cidr: '10.0.0.0/8', protocol: 'icmp', icmpType: 8, icmpCode: 0, description: 'ping' }),
        row({ group: two }),
      ],
      outbound: [row({ group: two, protocol: 'tcp', ports: '5432' }), row({ cidr: '::/0', protocol: '47' })],
    });
    w.set(two, { outbound: [row({ group: one, protocol: 'tcp' }), row({ group: one, protocol: 'udp', ports: '53' })] });
    w.securityGroup(vpc, { name: 'closed', outbound: [] });
    expect(lossesOf(w)).toEqual([]);
    expect(entries(w, 'EC2::SecurityGroupEgress')).toContain('DestinationSecurityGroupId: !Ref one');
  });

  test('rules beyond the first ones of a default group and a default network ACL', () => {
    const { w, vpc } = lab();
    const group = w.defaultGroup(vpc);
    w.set(group, { inbound: [row({ group }), row({ cidr: '10.0.0.0/8', protocol: 'tcp', ports: '22' })] });
    const rule = { protocol: 'tcp', ports: '22', icmpType: -1, icmpCode: -1 };
    const usual = w.get(w.defaultAcl(vpc)).props.inbound;
    const denied = { ...rule, number: 200, cidr: '192.0.2.0/24', action: 'deny' };
    w.set(w.defaultAcl(vpc), { inbound: [...(Array.isArray(usual) ? usual : []), denied] });
    expect(lossesOf(w)).toEqual([]);
    expect(entries(w, 'EC2::SecurityGroupIngress')).toContain('GroupId: !GetAtt lab.DefaultSecurityGroup');
    expect(entries(w, 'EC2::NetworkAclEntry')).toContain('NetworkAclId: !GetAtt lab.DefaultNetworkAcl');
  });

  test('a network ACL', () => {
    const { w, vpc, back } = lab();
    const inbound = ['100 allow tcp 80 0.0.0.0/0', '110 allow icmpv6 128/0 ::/0', '120 deny 47 all 10.0.0.0/8'];
    w.networkAcl(vpc, { name: 'acl', inbound, outbound: ['100 allow udp 53-60 0.0.0.0/0'] }, [back]);
    expect(lossesOf(w)).toEqual([]);
  });

  test('prefix lists, and what names them', () => {
    const { w, region, vpc, front } = lab();
    const entry = { cidr: '10.9.0.0/16', description: 'office' };
    const list = w.add('prefix-list', region, { entries: [entry], maxEntries: 5 }, 'offices');
    w.set(w.securityGroup(vpc, { name: 'web' }), {
      inbound: [row({ prefixList: list, protocol: 'tcp', ports: '443' })],
    });
    const route = { destination: '', prefixList: list, target: w.igw(vpc, { name: 'igw' }), origin: 'CreateRoute' };
    w.set(w.routeTable(vpc, [], [front], { name: 'public' }), { routes: [route] });
    expect(lossesOf(w)).toEqual([]);
  });

  test('DHCP options, flow logs and blocked public access', () => {
    const { w, region, vpc, front, back } = lab();
    w.add('dhcp-options', region, { vpcs: [vpc], domainName: 'lab.test', domainNameServers: ['10.0.0.9'] }, 'dhcp');
    w.add('flow-log', region, { target: front, traffic: 'REJECT', format: `\${version} \${srcaddr}` }, 'rejected');
    w.add(
      'flow-log',
      region,
      { target: w.interface(back, { name: 'eni', securityGroups: [w.defaultGroup(vpc)] }) },
      'all',
    );
    const exclusions = [
      { resource: vpc, mode: 'allow-egress' },
      { resource: back, mode: 'allow-bidirectional' },
    ];
    w.add('vpc-block-public-access', region, { mode: 'block-ingress', exclusions }, 'Block Public Access');
    expect(lossesOf(w)).toEqual([]);
  });

  test('endpoints', () => {
    const { w, vpc, front } = lab();
    const routeTables = [w.routeTable(vpc, [], [front], { name: 'public' })];
    w.add('gateway-endpoint', vpc, { service: 's3', routeTables, policy: 'deny' }, 's3');
    w.add('gateway-endpoint', vpc, { service: 'dynamodb', routeTables, policy: 'custom' }, 'dynamodb');
    const node = { subnet: front, privateAddress: '10.0.0.4', ipv6Address: '', publicAddress: '' };
    const securityGroups = [w.defaultGroup(vpc)];
    w.add('interface-endpoint', vpc, { service: 'ecr.dkr', nodes: [node], securityGroups }, 'ecr');
    w.add('interface-endpoint', vpc, { service: 'vpce-svc-0123', nodes: [], privateDns: false }, 'own');
    expect(lossesOf(w)).toEqual([]);
  });

  test('an Auto Scaling group that has launched nothing', () => {
    const { w, vpc, front, back } = lab();
    const sizes = { minSize: 0, desiredCapacity: 0, maxSize: 4 };
    w.add('auto-scaling-group', vpc, { subnets: [front, back], ...sizes }, 'web');
    expect(lossesOf(w)).toEqual([]);
  });
});

describe('what AWS chooses is lost, and nothing else:', () => {
  test('addresses of Elastic IPs', () => {
    const { w, vpc, region, front, back } = lab();
    w.igw(vpc, { name: 'igw' });
    const nat = w.nat(front, {
      name: 'nat',
      privateAddress: '10.0.0.8',
      secondaryPrivateAddresses: ['10.0.0.9'],
      connectivity: 'private',
    });
    w.set(nat, { connectivity: 'public' });
    const host = w.instance(back, { name: 'host' });
    const eip = (name: string, association: ResourceId | null, privateAddress = ''): ResourceId =>
      w.add('elastic-ip', region, { address: `192.0.2.${name.length}`, association, privateAddress }, name);
    eip('a', nat);
    eip('bb', nat, '10.0.0.9');
    eip('ccc', w.eni(host), '10.0.1.4');
    eip('dddd', null);
    expect(lossesOf(w)).toEqual(['a address', 'bb address', 'ccc address', 'dddd address']);
    expect(entries(w, 'EC2::EIPAssociation')).toMatchInlineSnapshot(`
      "  cccAssociation:
          Type: AWS::EC2::EIPAssociation
          Properties:
            AllocationId: !GetAtt ccc.AllocationId
            NetworkInterfaceId: !Ref HostEth0
            PrivateIpAddress: 10.0.1.4"
    `);
  });

  test('an automatic public address, and then the route by an interface goes by the instance', () => {
    const { w, vpc, front, back } = lab();
    const nat = w.instance(front, { name: 'nat', publicAddress: '192.0.2.1', sourceDestCheck: false });
    w.igw(vpc, { name: 'igw' });
    w.routeTable(vpc, [['0.0.0.0/0', w.eni(nat)]], [back], { name: 'private' });
    expect(lossesOf(w)).toEqual(['nat-eth0 publicAddress', 'private routes']);
    expect(entries(w, 'EC2::Instance')).toMatchInlineSnapshot(`
      "  nat:
          Type: AWS::EC2::Instance
          DependsOn:
            - igwAttachment
          Properties:
            ImageId: "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}"
            InstanceType: t3.micro
            NetworkInterfaces:
              - DeviceIndex: "0"
                AssociatePublicIpAddress: true
                DeleteOnTermination: true
                SubnetId: !Ref front
                GroupSet:
                  - !GetAtt lab.DefaultSecurityGroup
                PrivateIpAddress: 10.0.0.4
            SourceDestCheck: false
            MetadataOptions:
              HttpEndpoint: enabled
              HttpTokens: optional
              HttpPutResponseHopLimit: 1
            Tags:
              - Key: Name
                Value: nat
              - Key: hopwise:guest
                Value: '{"listening":"listed"}'"
    `);
  });

  test('IPv6 addresses', () => {
    const { w, vpc } = lab();
    w.set(vpc, { ipv6Cidrs: ['2001:db8::/56'] });
    const subnet = w.subnet(vpc, { name: 'six', cidr: '10.0.6.0/24', ipv6Cidr: '2001:db8:0:6::/64' });
    w.set(subnet, { assignIpv6OnCreation: true });
    w.instance(subnet, { name: 'two', ipv6: '2001:db8:0:6::20' });
    w.instance(subnet, { name: 'none' });
    expect(lossesOf(w)).toEqual(['two-eth0 ipv6Addresses']);
  });
});

describe('what a template cannot say is lost by name:', () => {
  test('which table is the main one; its subnets are associated with it', () => {
    const { w, vpc } = lab();
    w.routes(w.mainTable(vpc), [['0.0.0.0/0', w.igw(vpc, { name: 'igw' })]]);
    expect(lossesOf(w)).toEqual(['back routeTable', 'front routeTable', 'lab mainRouteTable']);
  });

  test('a default network ACL without its own rules', () => {
    const { w, vpc } = lab();
    w.set(w.defaultAcl(vpc), { outbound: [] });
    expect(lossesOf(w)).toEqual(['back networkAcl', 'front networkAcl', 'lab defaultNetworkAcl']);
  });

  test('a default group without its own rules', () => {
    const { w, vpc, front } = lab();
    w.set(w.defaultGroup(vpc), { inbound: [], description: 'x' });
    w.interface(front, { name: 'eni', securityGroups: [w.defaultGroup(vpc)] });
    expect(lossesOf(w)).toEqual(['lab defaultSecurityGroup']);
  });

  test('routes to what is gone, and local ones', () => {
    const { w, vpc, front } = lab();
    w.routeTable(
      vpc,
      [
        ['10.9.0.0/16', null],
        ['10.0.0.0/16', 'local'],
      ],
      [front],
      { name: 'odd' },
    );
    expect(lossesOf(w)).toEqual(['odd routes']);
    expect(entries(w, 'EC2::Route')).toBe('');
  });

  test('instances that an Auto Scaling group launched; its launch template is like them', () => {
    const { w, vpc, front } = lab();
    const web = w.securityGroup(vpc, { name: 'web' });
    const instances = [w.instance(front, { name: 'a', groups: [web], instanceType: 'm7g.large', keyName: 'ops' })];
    w.add('auto-scaling-group', vpc, { subnets: [front], instances }, 'group');
    expect(lossesOf(w)).toEqual(['a listening', 'a name', 'a-eth0 name']);
    expect(entries(w, 'EC2::LaunchTemplate')).toMatchInlineSnapshot(`
      "  groupLaunchTemplate:
          Type: AWS::EC2::LaunchTemplate
          Properties:
            LaunchTemplateData:
              ImageId: "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}"
              InstanceType: m7g.large
              KeyName: ops
              MetadataOptions:
                HttpEndpoint: enabled
                HttpTokens: optional
                HttpPutResponseHopLimit: 1
              SecurityGroupIds:
                - !Ref web"
    `);
  });

  test("AWS's own prefix lists, a detached egress-only gateway, public access that is not blocked, a log of nothing", () => {
    const { w, region, vpc } = lab();
    const list = w.add('prefix-list', region, { owner: 'aws' }, 'com.amazonaws.ap-northeast-2.s3');
    w.set(w.securityGroup(vpc, { name: 'web' }), {
      outbound: [row({ prefixList: list }), row({ cidr: '10.0.0.0/8' })],
    });
    w.add('egress-only-internet-gateway', region, {}, 'eigw');
    w.add('vpc-block-public-access', region, { mode: 'off' }, 'block');
    w.add('flow-log', region, { target: null }, 'log');
    expect(lossesOf(w)).toEqual(['block', 'com.amazonaws.ap-northeast-2.s3', 'eigw', 'log', 'web outbound']);
  });

  test('descriptions in characters that AWS refuses', () => {
    const { w, vpc } = lab();
    w.set(w.securityGroup(vpc, { name: '웹' }), { description: '바깥 문' });
    expect(lossesOf(w)).toEqual(['웹 description']);
    expect(entries(w, 'EC2::SecurityGroup')).toContain('GroupDescription: -- -');
  });
});

test('what was read from an account and is not in the document is named by its AWS id', () => {
  const { w, region, vpc, front } = lab();
  const list = w.add('prefix-list', region, { listing: 'unknown' }, 'pl-78a54011');
  w.edit([{ type: 'put', resource: { ...w.get(list), sourceId: 'pl-78a54011' } }]);
  w.set(w.securityGroup(vpc, { name: 'web' }), {
    inbound: [row({ group: 'outside:sg-0123456789abcdef0' })],
    outbound: [row({ prefixList: list })],
  });
  const table = w.routeTable(vpc, [], [front], { name: 'table' });
  const route = { prefixList: null, origin: 'CreateRoute' };
  const outside = ['tgw-0123456789abcdef0', 'vpce-0123456789abcdef0', 'i-01234567'];
  w.set(table, {
    routes: outside.map((each, index) => ({
      ...route,
      destination: `10.${index + 1}.0.0/16`,
      target: `outside:${each}`,
    })),
  });
  expect(throughTemplate(w.topology()).losses.filter((each) => !USUAL.includes(each))).toEqual([]);
  expect(entries(w, 'EC2::SecurityGroup')).toContain('DestinationPrefixListId: pl-78a54011');
  expect(entries(w, 'EC2::SecurityGroup')).toContain('SourceSecurityGroupId: sg-0123456789abcdef0');
  expect(entries(w, 'EC2::Route').match(/\w+: (tgw|vpce|i)-\w+/g)).toEqual([
    'TransitGatewayId: tgw-0123456789abcdef0',
    'VpcEndpointId: vpce-0123456789abcdef0',
    'InstanceId: i-01234567',
  ]);
});

test('what waits for an attachment says so', () => {
  const { w, vpc, front } = lab();
  const igw = w.igw(vpc, { name: 'igw' });
  w.nat(front, { name: 'nat' });
  w.set(w.routeTable(vpc, [['0.0.0.0/0', igw]], [front], { name: 'public' }), { gateway: igw });
  for (const type of ['NatGateway', 'EIP', 'Route', 'GatewayRouteTableAssociation'])
    expect(entries(w, `EC2::${type}`)).toContain('DependsOn:\n      - igwAttachment\n');
});
