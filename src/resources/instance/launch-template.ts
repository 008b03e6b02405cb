import type { CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { noteLaunch } from '../shared/launch.ts';
import { guestOf } from './guest-source.ts';
import { keyName } from './key-name.ts';
import { metadataFields } from './metadata-fields.ts';

/** Hardware, disks, permissions, purchase and life cycle. */
const NO_NETWORK_PART = [
  ...['BlockDeviceMappings', 'CapacityReservationSpecification', 'CpuOptions', 'CreditSpecification', 'DisableApiStop'],
  ...['DisableApiTermination', 'EbsOptimized', 'ElasticGpuSpecifications', 'ElasticInferenceAccelerators'],
  ...['EnclaveOptions', 'HibernationOptions', 'IamInstanceProfile', 'ImageId', 'InstanceInitiatedShutdownBehavior'],
  ...['InstanceMarketOptions', 'InstanceRequirements', 'KernelId', 'LicenseSpecifications', 'MaintenanceOptions'],
  ...['Monitoring', 'NetworkPerformanceOptions', 'Placement', 'PrivateDnsNameOptions', 'RamDiskId'],
  ...[
    'ClassicLinkVPCId',
    'ClassicLinkVPCSecurityGroups',
    'InstanceId',
    'InstanceMonitoring',
    'LaunchConfigurationName',
  ],
  ...['PlacementTenancy', 'SpotPrice'],
];

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-launchtemplate.html */
export function readLaunchTemplate(source: CfnSource, drafts: Drafts): void {
  source.ignore('LaunchTemplateName', 'TagSpecifications', 'VersionDescription');
  const given = source.record('LaunchTemplateData');
  if (given === null) return;
  const tagged = given.records('TagSpecifications').map((each) => ({ type: each.text('ResourceType'), each }));
  for (const { each } of tagged) each.ignore('Tags');
  const ofInstances = tagged.find(({ type }) => type === 'instance')?.each ?? null;
  noteData(given, drafts, { tagged: ofInstances, groups: 'SecurityGroupIds', publicAddress: null });
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-launchconfiguration.html */
export function readLaunchConfiguration(source: CfnSource, drafts: Drafts): void {
  const publicAddress = source.flag('AssociatePublicIpAddress');
  noteData(source, drafts, { tagged: null, groups: 'SecurityGroups', publicAddress });
}

interface Spelling {
  readonly tagged: CfnSource | null;
  /** Name of the property that lists security groups. */
  readonly groups: string;
  readonly publicAddress: boolean | null;
}

/** The primary interface is the entry with device index 0, or else the first; what it says wins over what is said beside it. */
function noteData(given: CfnSource, drafts: Drafts, { tagged, groups, publicAddress }: Spelling): void {
  given.ignore(...NO_NETWORK_PART);
  const interfaces = given.records('NetworkInterfaces');
  for (const each of interfaces)
    each.ignore('DeleteOnTermination', 'Description', 'AssociateCarrierIpAddress', 'InterfaceType', 'NetworkCardIndex');
  const primary = interfaces.find((each) => (each.number('DeviceIndex') ?? 0) === 0) ?? interfaces[0] ?? null;
  const own = primary?.references('Groups') ?? [];
  const metadata = given.record('MetadataOptions');
  metadata?.ignore('InstanceMetadataTags');
  noteLaunch(
    drafts.id(given.logicalId),
    {
      props: {
        ...present({ instanceType: given.text('InstanceType'), keyName: keyName(given) }),
        ...guestOf(given, tagged),
        ...(metadata === null ? {} : metadataFields(metadata)),
      },
      securityGroups: own.length > 0 ? own : given.references(groups),
      subnet: primary?.reference('SubnetId') ?? null,
      publicAddress: primary?.flag('AssociatePublicIpAddress') ?? publicAddress,
    },
    drafts,
  );
}
