import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { message } from '../../model/message.ts';
import type { Props, ResourceId } from '../../model/topology.ts';
import { placeOf, writeInstance } from './cloudformation-write.ts';
import { assignPublicAddress, draftInterface } from '../shared/cfn-interface.ts';
import { assignAsLaunched, launchTemplateOf, notedLaunch, settleAsLaunched } from '../shared/launch.ts';
import { GUEST_UNKNOWN, guestOf } from './guest-source.ts';
import { keyName } from './key-name.ts';
import { readLaunchConfiguration, readLaunchTemplate } from './launch-template.ts';
import { METADATA_UNKNOWN, metadataFields } from './metadata-fields.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::Instance': {
      read: readInstance,
      attributes: {
        PrivateIp: {
          type: 'property',
          paths: [
            'PrivateIpAddress',
            'NetworkInterfaces.0.PrivateIpAddress',
            'NetworkInterfaces.0.NetworkInterfaceId.PrivateIpAddress',
          ],
        },
        AvailabilityZone: { type: 'property', paths: ['AvailabilityZone', 'SubnetId.AvailabilityZone'] },
      },
    },
    'AWS::EC2::LaunchTemplate': { read: readLaunchTemplate },
    'AWS::AutoScaling::LaunchConfiguration': { read: readLaunchConfiguration },
  },
  write: writeInstance,
  comesWith: placeOf,
};

/** Hardware, disks, permissions and life cycle. */
const NO_NETWORK_PART = [
  'AdditionalInfo',
  'Affinity',
  'AvailabilityZone',
  'BlockDeviceMappings',
  'CpuOptions',
  'CreditSpecification',
  'DisableApiTermination',
  'EbsOptimized',
  'ElasticGpuSpecifications',
  'ElasticInferenceAccelerators',
  'EnclaveOptions',
  'HibernationOptions',
  'HostId',
  'HostResourceGroupArn',
  'IamInstanceProfile',
  'ImageId',
  'InstanceInitiatedShutdownBehavior',
  'KernelId',
  'LicenseSpecifications',
  'Monitoring',
  'PlacementGroupName',
  'PrivateDnsNameOptions',
  'PropagateTagsToVolumeOnCreation',
  'RamdiskId',
  'SsmAssociations',
  'Tenancy',
  'Volumes',
];

function readInstance(source: CfnSource, drafts: Drafts): void {
  source.ignore(...NO_NETWORK_PART);
  const id = drafts.id(source.logicalId);
  const launch = launchTemplateOf(source);
  const said = saidOf(source);
  drafts.put({
    id,
    kind: 'instance',
    name: source.name,
    parent: source.reference('SubnetId'),
    sourceId: source.logicalId,
    props: { ...GUEST_UNKNOWN, ...METADATA_UNKNOWN, ...said },
  });
  if (launch !== null) {
    drafts.settle(id, (instance, around) => ({
      ...instance,
      props: { ...instance.props, ...notedLaunch(launch, around)?.props, ...said },
    }));
  }
  const sourceDestCheck = source.flag('SourceDestCheck');
  const interfaces = source.records('NetworkInterfaces').map((each, index) => attach(each, drafts, index, source.name));
  const primary =
    interfaces.find((each) => each.deviceIndex === 0)?.id ??
    (interfaces.length === 0 ? attachOwn(source, drafts, launch) : null);
  if (primary === null) return;
  if (sourceDestCheck !== null) drafts.amend(primary, 'network-interface', (props) => ({ ...props, sourceDestCheck }));
  drafts.settle(id, (instance, around) => ({ ...instance, parent: around.find(primary)?.parent ?? instance.parent }));
}

/** Fields that the instance's own properties give. */
function saidOf(source: CfnSource): Props {
  const metadata = source.record('MetadataOptions');
  metadata?.ignore('InstanceMetadataTags');
  return {
    ...present({ instanceType: source.text('InstanceType'), keyName: keyName(source) }),
    ...guestOf(source, source),
    ...(metadata === null ? {} : metadataFields(metadata)),
  };
}

interface Attached {
  readonly id: ResourceId | null;
  readonly deviceIndex: number;
}

/** One entry of `NetworkInterfaces`: an interface of the template, or a new one. */
function attach(entry: CfnSource, drafts: Drafts, index: number, name: string): Attached {
  entry.ignore(
    'DeleteOnTermination',
    'Description',
    'AssociateCarrierIpAddress',
    'EnaSrdSpecification',
    'NetworkCardIndex',
  );
  const instance = drafts.id(entry.logicalId);
  const deviceIndex = entry.number('DeviceIndex') ?? index;
  if (entry.has('NetworkInterfaceId')) {
    const id = entry.reference('NetworkInterfaceId');
    if (id !== null) drafts.amend(id, 'network-interface', (props) => ({ ...props, instance, deviceIndex }));
    return { id, deviceIndex };
  }
  const id = drafts.partId(instance, `eth${deviceIndex}`);
  const subnet = entry.reference('SubnetId');
  draftInterface(entry, drafts, {
    id,
    name: `${name}-eth${deviceIndex}`,
    subnet,
    groups: 'GroupSet',
    props: { instance, deviceIndex },
  });
  const asked = entry.flag('AssociatePublicIpAddress');
  assignPublicAddress(entry, drafts, id, deviceIndex === 0 ? asked : (asked ?? false));
  if (subnet === null) reportDefaultSubnet(entry);
  return { id, deviceIndex };
}

/** The primary interface of an instance whose template speaks of none. */
function attachOwn(source: CfnSource, drafts: Drafts, launch: ResourceId | null): ResourceId {
  const instance = drafts.id(source.logicalId);
  const id = drafts.partId(instance, 'eth0');
  const subnet = source.reference('SubnetId');
  if (launch !== null) settleAsLaunched(id, launch, drafts);
  draftInterface(source, drafts, {
    id,
    name: `${source.name}-eth0`,
    subnet,
    groups: 'SecurityGroupIds',
    props: { instance, deviceIndex: 0 },
  });
  if (launch === null) assignPublicAddress(source, drafts, id, null);
  else assignAsLaunched(source, drafts, id, launch);
  if (subnet === null && launch === null) reportDefaultSubnet(source);
  return id;
}

function reportDefaultSubnet(source: CfnSource): void {
  if (source.has('SubnetId')) return; // said already: the subnet is outside the template
  source.report('warning', 'cfn-default-vpc', message('cfn.default-subnet', { id: source.logicalId }));
}
