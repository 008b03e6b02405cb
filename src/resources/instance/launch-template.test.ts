import { describe, expect, test } from 'vitest';
import type { Topology } from '../../model/topology.ts';
import { ask, verdictOf } from '../../testing/ask.ts';
import { imported, NETWORK } from '../../testing/template.ts';

const SERVED = `${NETWORK}
Other: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Select [1, !GetAZs '']}}
Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: g, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/16 }] } }
Template:
  Type: AWS::EC2::LaunchTemplate
  Properties:
    LaunchTemplateName: web
    LaunchTemplateData:
      ImageId: ami-1
      InstanceType: t3.nano
      KeyName: ops
      SecurityGroupIds: [!Ref Group]
      MetadataOptions: { HttpTokens: required, HttpPutResponseHopLimit: 2, InstanceMetadataTags: enabled }
      UserData: !Base64 |
        #!/bin/bash
        export DB_PASSWORD=hunter2
        yum install -y httpd
        systemctl start httpd
      TagSpecifications: [{ ResourceType: instance, Tags: [{ Key: team, Value: web }] }]
`;

/** An Auto Scaling group of the template above. */
const scaled = (launch: string): string => `${SERVED}
Fleet: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MinSize: '1', MaxSize: '4', DesiredCapacity: '3', VPCZoneIdentifier: [!Ref Web, !Ref Other], ${launch} } }
`;

const BY_TEMPLATE =
  'LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: !GetAtt Template.LatestVersionNumber }';

describe('an instance of a launch template', () => {
  test('has what the template says and it does not say itself', () => {
    const { resource, props, findings, resources } = imported(`${SERVED}
Host: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Web, KeyName: own, LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: '1' } } }
`);
    expect(resource('Host').parent).toBe('Web');
    expect(props('Host')).toMatchObject({
      instanceType: 't3.nano',
      keyName: 'own',
      listening: 'listed',
      metadataEndpoint: 'enabled',
      metadataTokens: 'required',
      metadataHopLimit: 2,
    });
    expect(props('Host.eth0')).toMatchObject({ securityGroups: ['Group'], privateAddress: '10.0.1.4' });
    expect(JSON.stringify(resources)).not.toContain('hunter2');
    expect(findings).toEqual([]);
  });

  test('takes its subnet and public address from the interface of the template', () => {
    const { resource, props, findings } = imported(`${NETWORK}
Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { NetworkInterfaces: [{ DeviceIndex: 0, SubnetId: !Ref Web, AssociatePublicIpAddress: true }] } } }
Host: { Type: AWS::EC2::Instance, Properties: { LaunchTemplate: { LaunchTemplateId: !Ref Template } } }
`);
    expect(resource('Host').parent).toBe('Web');
    expect(props('Host.eth0').publicAddress).not.toBe('');
    expect(findings).toEqual([]);
  });

  test('that the source does not make is said to be missing', () => {
    const { props, findings } = imported(`${NETWORK}
Host: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Web, LaunchTemplate: { LaunchTemplateName: golden } } }
`);
    expect(props('Host').metadataTokens).toBe('unknown');
    expect(findings).toEqual([expect.stringContaining('LaunchTemplate refers to golden')]);
  });
});

describe('an Auto Scaling group of a launch template', () => {
  test('has its instances, in its subnets by turns, and they can be asked', () => {
    const { resources, props, hints, findings } = imported(scaled(BY_TEMPLATE));
    const launched = ['Fleet.instance-1', 'Fleet.instance-2', 'Fleet.instance-3'];
    expect(props('Fleet').instances).toEqual(launched);
    const placed = resources
      .filter(({ id }) => launched.includes(id))
      .map(({ name, parent }) => `${name} in ${parent}`);
    expect(placed).toEqual(['Fleet-1 in Web', 'Fleet-2 in Other', 'Fleet-3 in Web']);
    expect(launched.map((id) => props(`${id}.eth0`).privateAddress)).toEqual(['10.0.1.4', '10.0.2.4', '10.0.1.5']);
    expect(findings).toEqual([]);
    expect(hints).toContainEqual(
      expect.stringContaining('Fleet launches instances from its launch template: 3 are drawn'),
    );
    const topology: Topology = { resources: Object.fromEntries(resources.map((each) => [each.id, each])) };
    expect(verdictOf(ask(topology, 'Fleet.instance-1', 'Fleet.instance-2', 'tcp 80'))).toBe('connected');
    expect(verdictOf(ask(topology, 'Fleet.instance-1', 'Fleet.instance-2', 'tcp 443'))).toBe('SG_INGRESS_NO_MATCH');
  });

  test.each([
    [
      'a policy of mixed instances',
      'MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: !Ref Template, Version: "1" }, Overrides: [{ InstanceType: t3.large }] } }',
    ],
    ['a launch configuration', 'LaunchConfigurationName: !Ref Configuration'],
  ])('or of %s', (_what, launch) => {
    const configuration =
      'Configuration: { Type: AWS::AutoScaling::LaunchConfiguration, Properties: { ImageId: ami-1, InstanceType: t3.nano, SecurityGroups: [!Ref Group], AssociatePublicIpAddress: true } }';
    const { props, findings } = imported(`${scaled(launch)}${configuration}\n`);
    expect(props('Fleet.instance-3.eth0').securityGroups).toEqual(['Group']);
    expect(props('Fleet.instance-3').instanceType).toBe('t3.nano');
    expect(findings).toEqual([]);
  });

  test('that is not in the template has none, which is said', () => {
    const { props, findings } = imported(scaled("LaunchTemplate: { LaunchTemplateId: lt-0abc, Version: '1' }"));
    expect(props('Fleet').instances).toEqual([]);
    expect(findings).toEqual([
      expect.stringContaining('Fleet is to have 3 instances, of which 0 are drawn'),
      expect.stringContaining('LaunchTemplate refers to lt-0abc'),
    ]);
  });
});
