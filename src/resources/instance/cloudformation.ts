import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { message } from '../../model/message.ts';
import type { Props, ResourceId } from '../../model/topology.ts';
import { readMetadataOptions } from './cloudformation-metadata.ts';
import { placeOf, writeInstance } from './cloudformation-write.ts';
import { assignPublicAddress, draftInterface } from '../shared/cfn-interface.ts';
import { readGuestTag } from './guest-tag.ts';
import { guestText } from './guest-tags.ts';
import { readUserData } from './user-data.ts';

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
  drafts.put({
    id,
    kind: 'instance',
    name: source.name,
    parent: source.reference('SubnetId'),
    sourceId: source.logicalId,
    props: {
      ...present({ instanceType: source.text('InstanceType'), keyName: keyName(source) }),
      ...readMetadataOptions(source),
      ...guest(source),
    },
  });
  const sourceDestCheck = source.flag('SourceDestCheck');
  const interfaces = source.records('NetworkInterfaces').map((each, index) => attach(each, drafts, index, source.name));
  const primary =
    interfaces.find((each) => each.deviceIndex === 0)?.id ??
    (interfaces.length === 0 ? attachOwn(source, drafts) : null);
  if (primary === null) return;
  if (sourceDestCheck !== null) drafts.amend(primary, 'network-interface', (props) => ({ ...props, sourceDestCheck }));
  drafts.settle(id, (instance, around) => ({ ...instance, parent: around.find(primary)?.parent ?? instance.parent }));
}

/** A key pair that is a parameter or a resource of the template goes by that one's name. */
function keyName(source: CfnSource): string | null {
  return source.script('KeyName')?.replace(/^\$\{(.*)\}$/, '$1') ?? null;
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
function attachOwn(source: CfnSource, drafts: Drafts): ResourceId {
  const instance = drafts.id(source.logicalId);
  const id = drafts.partId(instance, 'eth0');
  const subnet = source.reference('SubnetId');
  draftInterface(source, drafts, {
    id,
    name: `${source.name}-eth0`,
    subnet,
    groups: 'SecurityGroupIds',
    props: { instance, deviceIndex: 0 },
  });
  assignPublicAddress(source, drafts, id, null);
  if (subnet === null) reportDefaultSubnet(source);
  return id;
}

function reportDefaultSubnet(source: CfnSource): void {
  if (source.has('SubnetId')) return; // said already: the subnet is outside the template
  source.report('warning', 'cfn-default-vpc', message('cfn.default-subnet', { id: source.logicalId }));
}

/**
 * What runs on the instance: as the tag for it says, else as far as its user data tells. Of that text itself nothing is kept: it may
 * hold passwords.
 */
function guest(source: CfnSource): Props {
  const tags = source.records('Tags');
  for (const each of tags) each.ignore('Key', 'Value', 'PropagateAtLaunch');
  const tag = guestText((key) => tags.find((each) => each.script('Key') === key)?.script('Value') ?? null);
  if (tag !== null) {
    source.ignore('UserData');
    return readGuestTag(tag, (text) => source.report('warning', 'guest-tag', text, 'Tags'));
  }
  const script = source.script('UserData');
  if (script === null) return { listening: 'unknown' };
  const { listening, listeners, ipForward, nat, firewall, puzzling } = readUserData(script);
  for (const line of puzzling)
    source.report('warning', 'user-data', message('cfn.user-data', { id: source.logicalId, line }), 'UserData');
  return { listening, listeners, ipForward, nat, firewall };
}
