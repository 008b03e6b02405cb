import { expect, test } from 'vitest';
import { readCloudFormation } from '../formats/cloudformation/read.ts';
import type { CfnSource, CfnType, ReadableKind, ReadableKinds } from '../formats/mapping.ts';
import type { Json } from '../model/topology.ts';
import { alternatives, isMembers, plainName, type Shape, SPECIFICATION } from '../testing/specification.ts';
import { kinds } from './registry.ts';

/** What a reader asked of a type: paths of its properties, and those it left out by name or opened to see what is inside. */
interface Asked {
  readonly read: Set<string>;
  readonly ignored: Set<string>;
  readonly opened: Set<string>;
}

const READ = [...new Set([...kinds.values()].flatMap((kind) => Object.keys(kind.cloudformation?.types ?? {})))].sort();

/** Members that every source is asked for, whatever the type. */
const OF_ALL = ['Tags'];

/** The source, noting the properties it is asked for. */
function watched(source: CfnSource, path: string, asked: Asked): CfnSource {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const noting =
    <T>(read: (name: string) => T) =>
    (name: string): T => {
      asked.read.add(at(name));
      return read(name);
    };
  const within = (name: string, inner: CfnSource): CfnSource => {
    asked.opened.add(at(name));
    return watched(inner, at(name), asked);
  };
  return {
    ...source,
    has: noting(source.has),
    text: noting(source.text),
    script: noting(source.script),
    flag: noting(source.flag),
    number: noting(source.number),
    list: noting(source.list),
    records: noting((name) => source.records(name).map((each) => within(name, each))),
    record: noting((name) => {
      const inner = source.record(name);
      return inner === null ? null : within(name, inner);
    }),
    reference: noting(source.reference),
    references: noting(source.references),
    pointer: noting(source.pointer),
    pointers: noting(source.pointers),
    ignore: (...names) => {
      for (const name of names) asked.ignored.add(at(name));
      source.ignore(...names);
    },
  };
}

/** The shape filled in: texts name themselves or refer to what they may, enumerations have the value of that index. */
function sampleOf(shape: Shape, name: string, index: number): Json {
  const [only = null] = alternatives(shape).toReversed();
  if (Array.isArray(only)) return only.map((each: Shape) => sampleOf(each, name, index));
  if (isMembers(only))
    return Object.fromEntries(Object.entries(only).map(([key, each]) => [plainName(key), sampleOf(each, key, index)]));
  if (typeof only !== 'string') return typeof only === 'number' ? 7 : (only ?? name);
  const told = TELLING[plainName(name)] ?? only.replace('@', '').split('|');
  const value = told[index % told.length] ?? '';
  if (only.startsWith('@') && TELLING[plainName(name)] === undefined)
    return index % 2 === 0 ? { Ref: entryOf(value) } : plainName(name);
  return value === '' ? plainName(name) : value;
}

/** Texts on which readers decide what a resource is. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  VpcEndpointType: ['Gateway', 'Interface', 'GatewayLoadBalancer'],
  ConnectivityType: ['public', 'private'],
  IpProtocol: ['tcp', 'icmp', '-1'],
  TargetType: ['instance', 'ip', 'alb', 'lambda'],
  ResourceType: ['VPC', 'Subnet'],
};

const entryOf = (type: string): string => type.replaceAll('::', '');

/** A template with one resource of every type, which has every property. */
function everything(index: number): string {
  const entries = Object.entries(SPECIFICATION).map(([Type, { properties }]) => {
    const Properties = sampleOf(properties, '', index) as object; // of members
    return [entryOf(Type), { Type, Properties: variedBalancer(Type, Properties, index) }];
  });
  return JSON.stringify({ Resources: Object.fromEntries(entries) });
}

/** Readers of load balancers are three. */
function variedBalancer(type: string, properties: object, index: number): object {
  if (type !== 'AWS::ElasticLoadBalancingV2::LoadBalancer') return properties;
  return { ...properties, Type: ['application', 'network', 'gateway'][index % 3] };
}

const INDICES = [0, 1, 2, 3, 4, 5];

/** What all readers of a type ask together, over templates in which all their ways are open. */
const asked: Readonly<Record<string, Asked>> = Object.fromEntries(
  READ.map((type) => [type, { read: new Set<string>(), ignored: new Set<string>(), opened: new Set<string>() }]),
);
const observed: ReadableKinds = new Map([...kinds].map(([name, kind]) => [name, observedKind(kind)]));

function observedKind(kind: ReadableKind): ReadableKind {
  if (kind.cloudformation === undefined) return kind;
  const types = Object.entries(kind.cloudformation.types).map(([name, type]): [string, CfnType] => {
    const notes = asked[name];
    if (notes === undefined) return [name, type];
    return [name, { ...type, read: (source, drafts) => type.read(watched(source, '', notes), drafts) }];
  });
  return { ...kind, cloudformation: { ...kind.cloudformation, types: Object.fromEntries(types) } };
}
const findings = INDICES.map((index) => readCloudFormation('all', everything(index), observed).findings);

/** Every path of a shape, with those within. */
function pathsOf(shape: Shape, path: string): readonly string[] {
  return alternatives(shape).flatMap((each): readonly string[] => {
    if (Array.isArray(each)) return each.flatMap((item: Shape) => pathsOf(item, path));
    if (!isMembers(each)) return [];
    return Object.entries(each).flatMap(([name, inner]) => {
      const at = path === '' ? plainName(name) : `${path}.${plainName(name)}`;
      return [at, ...pathsOf(inner, at)];
    });
  });
}

function pathsOfType(type: string): readonly string[] {
  const properties = SPECIFICATION[type]?.properties;
  return properties === undefined
    ? []
    : pathsOf(properties, '').filter((each) => !OF_ALL.includes(each.split('.')[0] ?? ''));
}

function above(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}

/** Types that readers share, so that one is asked for what only another has. */
const FAMILIES: readonly (readonly string[])[] = [
  ['EC2::Instance', 'EC2::LaunchTemplate', 'AutoScaling::LaunchConfiguration', 'AutoScaling::AutoScalingGroup'],
  ['PrivateVirtualInterface', 'PublicVirtualInterface', 'TransitVirtualInterface'].map(
    (each) => `DirectConnect::${each}`,
  ),
  ['EC2::SecurityGroup', 'EC2::SecurityGroupEgress', 'EC2::SecurityGroupIngress'],
  ['', 'Vpc', 'Peering'].map((each) => `EC2::TransitGateway${each}Attachment`),
  ['NetworkFirewall::FirewallPolicy', 'NetworkFirewall::RuleGroup'],
];

function namesInFamily(type: string): ReadonlySet<string> {
  const family = FAMILIES.find((each) => each.some((name) => type === `AWS::${name}`)) ?? [];
  return new Set(family.flatMap((name) => pathsOfType(`AWS::${name}`)).map(lastOf));
}

function lastOf(path: string): string {
  return path.split('.').at(-1) ?? '';
}

function notesOn(type: string): Asked {
  return asked[type] ?? { read: new Set(), ignored: new Set(), opened: new Set() };
}

test.each(READ)('%s: every property that is asked for exists', (type) => {
  const paths = new Set(pathsOfType(type));
  const family = namesInFamily(type);
  const { read, ignored } = notesOn(type);
  const names = [...read, ...ignored].filter((each) => !OF_ALL.includes(each.split('.')[0] ?? ''));
  expect(names.filter((each) => !paths.has(each) && !family.has(lastOf(each)))).toEqual([]);
});

test.each(READ)('%s: attributes that stand for something exist', (type) => {
  const known = ['Ref', ...(SPECIFICATION[type]?.attributes ?? [])];
  const named = [...kinds.values()].flatMap((kind) => Object.keys(kind.cloudformation?.types[type]?.attributes ?? {}));
  expect(named.filter((each) => !known.includes(each))).toEqual([]);
});

test.each(READ)('%s: what is neither read nor left out by name is reported', (type) => {
  const { read, ignored, opened } = notesOn(type);
  const unread = pathsOfType(type).filter(
    (each) => !read.has(each) && !ignored.has(each) && (above(each) === '' || opened.has(above(each))),
  );
  const reported = findings.flat().filter((each) => each.rule === 'cfn-property' && each.message.values.type === type);
  const names = new Set(reported.map((each) => each.message.values.property));
  expect(unread.filter((each) => !names.has(lastOf(each)))).toEqual([]);
});

/** Lists by type, of types that have any. */
function byType(pathsIn: (type: string) => readonly string[]): Readonly<Record<string, string>> {
  const lists = READ.map((type): [string, string] => [type, [...pathsIn(type)].sort().join(' ')]);
  return Object.fromEntries(lists.filter(([, paths]) => paths !== ''));
}

test('of some properties it counts only that they are there; the list may only get shorter', () => {
  const unopened = byType((type) => {
    const { read, ignored, opened } = notesOn(type);
    return pathsOfType(type).filter(
      (each) => !read.has(each) && !ignored.has(each) && read.has(above(each)) && !opened.has(above(each)),
    );
  });
  expect(unopened).toMatchInlineSnapshot(`
    {
      "AWS::EC2::NetworkInterface": "Ipv6Prefixes.Ipv6Prefix",
      "AWS::ElasticLoadBalancingV2::ListenerRule": "Conditions.HttpHeaderConfig.HttpHeaderName Conditions.HttpHeaderConfig.RegexValues Conditions.HttpHeaderConfig.Values Conditions.HttpRequestMethodConfig.Values Conditions.QueryStringConfig.Values",
      "AWS::NetworkFirewall::FirewallPolicy": "FirewallPolicy.PolicyVariables.RuleVariables.*",
      "AWS::NetworkFirewall::RuleGroup": "RuleGroup.RuleVariables.IPSets.* RuleGroup.RuleVariables.PortSets.* RuleGroup.RulesSource.RulesSourceList.GeneratedRulesType RuleGroup.RulesSource.RulesSourceList.TargetTypes RuleGroup.RulesSource.RulesSourceList.Targets RuleGroup.RulesSource.StatelessRulesAndCustomActions.StatelessRules.RuleDefinition.MatchAttributes.TCPFlags.Flags RuleGroup.RulesSource.StatelessRulesAndCustomActions.StatelessRules.RuleDefinition.MatchAttributes.TCPFlags.Masks",
    }
  `);
});

test('nothing that decides where a packet goes is left out by name', () => {
  const ignored = byType((type) => {
    const paths = new Set(pathsOfType(type));
    const { read, ignored: left } = notesOn(type);
    return [...left].filter((each) => paths.has(each) && !read.has(each));
  });
  expect(ignored).toMatchInlineSnapshot(`
    {
      "AWS::AutoScaling::AutoScalingGroup": "AutoScalingGroupName CapacityRebalance Cooldown DefaultInstanceWarmup HealthCheckGracePeriod HealthCheckType InstanceMaintenancePolicy LifecycleHookSpecificationList MaxInstanceLifetime MetricsCollection MixedInstancesPolicy.InstancesDistribution MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.Version MixedInstancesPolicy.LaunchTemplate.Overrides NewInstancesProtectedFromScaleIn NotificationConfigurations PlacementGroup ServiceLinkedRoleARN TerminationPolicies",
      "AWS::AutoScaling::LaunchConfiguration": "BlockDeviceMappings ClassicLinkVPCId ClassicLinkVPCSecurityGroups EbsOptimized IamInstanceProfile ImageId InstanceId InstanceMonitoring KernelId LaunchConfigurationName PlacementTenancy RamDiskId SpotPrice",
      "AWS::DirectConnect::DirectConnectGatewayAssociation": "AcceptDirectConnectGatewayAssociationProposalRoleArn",
      "AWS::DirectConnect::PrivateVirtualInterface": "AllocatePrivateVirtualInterfaceRoleArn BgpPeers ConnectionId EnableSiteLink RateLimit VirtualInterfaceName",
      "AWS::DirectConnect::PublicVirtualInterface": "AllocatePublicVirtualInterfaceRoleArn BgpPeers ConnectionId RateLimit VirtualInterfaceName",
      "AWS::DirectConnect::TransitVirtualInterface": "AllocateTransitVirtualInterfaceRoleArn BgpPeers ConnectionId EnableSiteLink RateLimit VirtualInterfaceName",
      "AWS::EC2::CustomerGateway": "CertificateArn DeviceName Type",
      "AWS::EC2::DHCPOptions": "Ipv6AddressPreferredLeaseTime NetbiosNameServers NetbiosNodeType",
      "AWS::EC2::EIP": "Domain IpamPoolId NetworkBorderGroup PublicIpv4Pool TransferAddress",
      "AWS::EC2::FlowLog": "DeliverCrossAccountRole DeliverLogsPermissionArn DestinationOptions LogDestination LogDestinationType LogGroupName MaxAggregationInterval ResourceType",
      "AWS::EC2::Instance": "AdditionalInfo Affinity AvailabilityZone BlockDeviceMappings CpuOptions CreditSpecification DisableApiTermination EbsOptimized ElasticGpuSpecifications ElasticInferenceAccelerators EnclaveOptions HibernationOptions HostId HostResourceGroupArn IamInstanceProfile ImageId InstanceInitiatedShutdownBehavior KernelId LaunchTemplate.Version LicenseSpecifications MetadataOptions.InstanceMetadataTags Monitoring NetworkInterfaces.AssociateCarrierIpAddress NetworkInterfaces.DeleteOnTermination NetworkInterfaces.Description NetworkInterfaces.EnaSrdSpecification PlacementGroupName PrivateDnsNameOptions PropagateTagsToVolumeOnCreation RamdiskId SsmAssociations Tenancy Volumes",
      "AWS::EC2::LaunchTemplate": "LaunchTemplateData.BlockDeviceMappings LaunchTemplateData.CapacityReservationSpecification LaunchTemplateData.CpuOptions LaunchTemplateData.CreditSpecification LaunchTemplateData.DisableApiStop LaunchTemplateData.DisableApiTermination LaunchTemplateData.EbsOptimized LaunchTemplateData.ElasticGpuSpecifications LaunchTemplateData.ElasticInferenceAccelerators LaunchTemplateData.EnclaveOptions LaunchTemplateData.HibernationOptions LaunchTemplateData.IamInstanceProfile LaunchTemplateData.ImageId LaunchTemplateData.InstanceInitiatedShutdownBehavior LaunchTemplateData.InstanceMarketOptions LaunchTemplateData.InstanceRequirements LaunchTemplateData.KernelId LaunchTemplateData.LicenseSpecifications LaunchTemplateData.MaintenanceOptions LaunchTemplateData.MetadataOptions.InstanceMetadataTags LaunchTemplateData.Monitoring LaunchTemplateData.NetworkInterfaces.AssociateCarrierIpAddress LaunchTemplateData.NetworkInterfaces.DeleteOnTermination LaunchTemplateData.NetworkInterfaces.Description LaunchTemplateData.NetworkInterfaces.InterfaceType LaunchTemplateData.NetworkInterfaces.NetworkCardIndex LaunchTemplateData.NetworkPerformanceOptions LaunchTemplateData.Placement LaunchTemplateData.PrivateDnsNameOptions LaunchTemplateData.RamDiskId LaunchTemplateData.TagSpecifications.Tags LaunchTemplateName TagSpecifications VersionDescription",
      "AWS::EC2::NatGateway": "MaxDrainDurationSeconds",
      "AWS::EC2::NetworkInterface": "Description EnablePrimaryIpv6 InterfaceType",
      "AWS::EC2::NetworkInterfaceAttachment": "DeleteOnTermination EnaSrdSpecification",
      "AWS::EC2::SecurityGroup": "GroupName SecurityGroupIngress.SourceSecurityGroupOwnerId",
      "AWS::EC2::SecurityGroupIngress": "SourceSecurityGroupOwnerId",
      "AWS::EC2::Subnet": "AvailabilityZoneId EnableLniAtDeviceIndex OutpostArn PrivateDnsNameOptionsOnLaunch",
      "AWS::EC2::TransitGateway": "AmazonSideAsn AutoAcceptSharedAttachments Description EncryptionSupport MulticastSupport TransitGatewayCidrBlocks VpnEcmpSupport",
      "AWS::EC2::TransitGatewayAttachment": "Options.Ipv6Support",
      "AWS::EC2::TransitGatewayPeeringAttachment": "PeerAccountId PeerRegion",
      "AWS::EC2::TransitGatewayVpcAttachment": "AddSubnetIds Options.Ipv6Support RemoveSubnetIds",
      "AWS::EC2::VPC": "InstanceTenancy",
      "AWS::EC2::VPCCidrBlock": "Ipv6CidrBlockNetworkBorderGroup Ipv6Pool",
      "AWS::EC2::VPCEndpoint": "DnsOptions IpAddressType",
      "AWS::EC2::VPCEndpointService": "AcceptanceRequired ContributorInsightsEnabled NetworkLoadBalancerArns PayerResponsibility SupportedIpAddressTypes SupportedRegions",
      "AWS::EC2::VPCPeeringConnection": "AssumeRoleRegion PeerOwnerId PeerRegion PeerRoleArn",
      "AWS::EC2::VPNConnection": "EnableAcceleration OutsideIpAddressType PreSharedKeyStorage TunnelBandwidth Type VpnTunnelOptionsSpecifications",
      "AWS::EC2::VPNGateway": "Type",
      "AWS::ECS::Cluster": "CapacityProviders ClusterName ClusterSettings Configuration DefaultCapacityProviderStrategy ServiceConnectDefaults",
      "AWS::ECS::Service": "CapacityProviderStrategy Cluster DeploymentConfiguration EnableExecuteCommand HealthCheckGracePeriodSeconds LaunchType LoadBalancers.ContainerName PlatformVersion SchedulingStrategy ServiceName",
      "AWS::ECS::TaskDefinition": "ContainerDefinitions.Command ContainerDefinitions.Cpu ContainerDefinitions.DependsOn ContainerDefinitions.EntryPoint ContainerDefinitions.Environment ContainerDefinitions.EnvironmentFiles ContainerDefinitions.Essential ContainerDefinitions.HealthCheck ContainerDefinitions.Image ContainerDefinitions.LinuxParameters ContainerDefinitions.LogConfiguration ContainerDefinitions.Memory ContainerDefinitions.MemoryReservation ContainerDefinitions.MountPoints ContainerDefinitions.Name ContainerDefinitions.PortMappings.AppProtocol ContainerDefinitions.PortMappings.HostPort ContainerDefinitions.PortMappings.Name ContainerDefinitions.ReadonlyRootFilesystem ContainerDefinitions.Secrets ContainerDefinitions.StopTimeout ContainerDefinitions.Ulimits ContainerDefinitions.User ContainerDefinitions.WorkingDirectory Cpu EnableFaultInjection EphemeralStorage ExecutionRoleArn Family IpcMode Memory PidMode RequiresCompatibilities RuntimePlatform TaskRoleArn Volumes",
      "AWS::ElasticLoadBalancingV2::Listener": "AlpnPolicy Certificates DefaultActions.FixedResponseConfig DefaultActions.ForwardConfig.TargetGroups.Weight DefaultActions.Order DefaultActions.RedirectConfig ListenerAttributes MutualAuthentication SslPolicy",
      "AWS::ElasticLoadBalancingV2::ListenerRule": "Actions.FixedResponseConfig Actions.ForwardConfig.TargetGroups.Weight Actions.Order Actions.RedirectConfig Transforms",
      "AWS::ElasticLoadBalancingV2::LoadBalancer": "EnablePrefixForIpv6SourceNat EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic Ipv4IpamPoolId MinimumLoadBalancerCapacity Name",
      "AWS::ElasticLoadBalancingV2::TargetGroup": "HealthCheckEnabled HealthCheckIntervalSeconds HealthCheckTimeoutSeconds HealthyThresholdCount IpAddressType Matcher Name ProtocolVersion TargetControlPort Targets.AvailabilityZone UnhealthyThresholdCount",
      "AWS::Lambda::Function": "Architectures Code Description Environment FunctionName Handler Layers MemorySize PackageType Role Runtime Timeout TracingConfig",
      "AWS::NetworkFirewall::Firewall": "DeleteProtection Description FirewallName FirewallPolicyChangeProtection SubnetChangeProtection SubnetMappings.IPAddressType",
      "AWS::NetworkFirewall::FirewallPolicy": "Description FirewallPolicy.StatefulRuleGroupReferences.Override FirewallPolicy.StatelessCustomActions FirewallPolicy.StatelessFragmentDefaultActions FirewallPolicy.TLSInspectionConfigurationArn FirewallPolicyName",
      "AWS::NetworkFirewall::LoggingConfiguration": "FirewallArn FirewallName LoggingConfiguration",
      "AWS::NetworkFirewall::RuleGroup": "Capacity Description RuleGroup.ReferenceSets RuleGroup.RulesSource.StatefulRules.Header.Destination RuleGroup.RulesSource.StatefulRules.Header.DestinationPort RuleGroup.RulesSource.StatefulRules.Header.Direction RuleGroup.RulesSource.StatefulRules.Header.Protocol RuleGroup.RulesSource.StatefulRules.Header.Source RuleGroup.RulesSource.StatefulRules.Header.SourcePort RuleGroup.StatefulRuleOptions RuleGroupName SummaryConfiguration Type",
      "AWS::NetworkFirewall::VpcEndpointAssociation": "Description SubnetMapping.IPAddressType VpcId",
      "AWS::RDS::DBCluster": "AvailabilityZones BackupRetentionPeriod CopyTagsToSnapshot DBClusterIdentifier DBClusterParameterGroupName DatabaseName DeletionProtection EnableHttpEndpoint EnableIAMDatabaseAuthentication Engine EngineMode EngineVersion KmsKeyId ManageMasterUserPassword MasterUserPassword MasterUserSecret MasterUsername PreferredBackupWindow PreferredMaintenanceWindow ServerlessV2ScalingConfiguration StorageEncrypted StorageType",
      "AWS::RDS::DBInstance": "AllocatedStorage BackupRetentionPeriod DBInstanceClass DBInstanceIdentifier DBName DeletionProtection EngineVersion KmsKeyId LicenseModel ManageMasterUserPassword MasterUserPassword MasterUserSecret MasterUsername MultiAZ StorageEncrypted StorageType",
      "AWS::RDS::DBSubnetGroup": "DBSubnetGroupDescription",
      "AWS::Route53::HostedZone": "HostedZoneConfig HostedZoneTags QueryLoggingConfig VPCs.VPCRegion",
      "AWS::Route53::RecordSet": "AliasTarget.EvaluateTargetHealth AliasTarget.HostedZoneId Comment HealthCheckId HostedZoneName SetIdentifier TTL",
    }
  `);
});

/** Names of the properties that are reported of a template's resources. */
function reportedIn(resources: string): readonly string[] {
  return readCloudFormation('t', `Resources: {${resources}}`, kinds)
    .findings.filter((each) => each.rule === 'cfn-property')
    .map((each) => String(each.message.values.property));
}

test.each([
  [
    'Web: {Type: AWS::EC2::Subnet, Properties: {VpcId: vpc-1, EnableDns64: true, Ipv6Native: true}}',
    'EnableDns64 Ipv6Native',
  ],
  ['Web: {Type: AWS::EC2::Subnet, Properties: {VpcId: vpc-1, EnableDns64: false, Ipv6Native: "false"}}', ''],
  [
    'Vpn: {Type: AWS::EC2::VPNConnection, Properties: {LocalIpv4NetworkCidr: 0.0.0.0/0, RemoteIpv4NetworkCidr: 10.0.0.0/8}}',
    'RemoteIpv4NetworkCidr',
  ],
  ['Vpn: {Type: AWS::EC2::VPNConnection, Properties: {TunnelInsideIpVersion: ipv6}}', 'TunnelInsideIpVersion'],
  [
    'Www: {Type: AWS::Route53::RecordSet, Properties: {Name: www, HostedZoneName: a.example, Type: A}}',
    'HostedZoneName',
  ],
  [
    'Www: {Type: AWS::Route53::RecordSet, Properties: {Name: www, HostedZoneId: z, Type: A, Weight: 10, SetIdentifier: a}}',
    'Weight',
  ],
  [
    'Fn: {Type: AWS::Lambda::Function, Properties: {VpcConfig: {Ipv6AllowedForDualStack: true}}}',
    'Ipv6AllowedForDualStack',
  ],
])('%s reports %s', (resources, names) => {
  expect(reportedIn(resources).join(' ')).toBe(names);
});
