import type { Around, AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { textOf } from '../shared/props.ts';
import { isOwned, noteInterface } from '../shared/service-interfaces.ts';

/**
 * Interfaces are described by themselves and along with their instances; the latter serves where the former is not in the input.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-network-interfaces.html
 */
export const awsCli: AwsCliMapping = {
  calls: {
    NetworkInterfaces: (record, drafts) => {
      if (isOfService(record)) readServiceInterface(record, drafts);
      else readInterface(record, drafts, record.record('Attachment')?.text('InstanceId') ?? null);
    },
    Reservations: (record, drafts) => {
      for (const each of record.records('Instances')) readInterfacesOf(each, drafts);
    },
    Instances: readInterfacesOf,
  },
};

/** Types of interfaces that are instances' or nobody's. */
const OWN: readonly (string | null)[] = ['interface', 'efa', 'efa-only', 'branch', 'trunk', null];

/** An interface that an AWS service made for itself, or holds for a customer: its owner is drawn in its place. */
function isOfService(record: AwsRecord): boolean {
  const attachment = record.record('Attachment');
  if (attachment?.has('InstanceId') === true) return false;
  return (
    attachment?.text('Status') === 'attached' ||
    record.flag('RequesterManaged') === true ||
    !OWN.includes(record.text('InterfaceType'))
  );
}

/** Types of interfaces that nothing can be asked of: the gateway that has one is a resource itself. */
const OF_GATEWAYS: readonly (string | null)[] = [
  ...['natGateway', 'nat_gateway', 'transit_gateway', 'gateway_load_balancer', 'gateway_load_balancer_endpoint'],
];

/**
 * An interface of a service. Where no call tells its owner (a file system, a cache, a cluster), a host stands for it that is called
 * after its description and takes whatever the groups let in.
 */
function readServiceInterface(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('NetworkInterfaceId');
  if (sourceId === null) return;
  noteInterface(sourceId, record, drafts);
  if (OF_GATEWAYS.includes(record.text('InterfaceType'))) return;
  const host = drafts.partId(sourceId, 'host');
  drafts.put({
    id: host,
    kind: 'instance',
    name: record.name(record.text('Description') ?? sourceId),
    parent: record.reference('SubnetId'),
    props: { listening: 'unknown', instanceType: '' },
  });
  readInterface(record, drafts, host);
  const isDrawn = (_resource: Resource, around: Around): boolean => isOwned(drafts.id(sourceId), around);
  drafts.withdraw(drafts.id(sourceId), isDrawn);
  drafts.withdraw(host, isDrawn);
}

function readInterfacesOf(instance: AwsRecord, drafts: Drafts): void {
  for (const each of instance.records('NetworkInterfaces')) readInterface(each, drafts, instance.text('InstanceId'));
}

function readInterface(record: AwsRecord, drafts: Drafts, owner: string | null): void {
  const sourceId = record.text('NetworkInterfaceId');
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const instance = owner === null ? null : drafts.id(owner);
  const deviceIndex = record.record('Attachment')?.number('DeviceIndex') ?? 0;
  const addresses = record.records('PrivateIpAddresses');
  const tracking = record.record('ConnectionTrackingConfiguration');
  const primary =
    record.text('PrivateIpAddress') ??
    addresses.find((each) => each.flag('Primary') === true)?.text('PrivateIpAddress');
  drafts.put({
    id,
    kind: 'network-interface',
    name: record.name(sourceId),
    parent: record.reference('SubnetId'),
    sourceId,
    props: {
      ...present({
        privateAddress: primary ?? null,
        sourceDestCheck: record.flag('SourceDestCheck'),
        tcpEstablishedTimeout: tracking?.number('TcpEstablishedTimeout') ?? null,
        udpStreamTimeout: tracking?.number('UdpStreamTimeout') ?? null,
        udpTimeout: tracking?.number('UdpTimeout') ?? null,
      }),
      instance,
      deviceIndex,
      secondaryPrivateAddresses: addresses.flatMap((each) => {
        const address = each.text('PrivateIpAddress');
        return address === null || address === primary ? [] : address;
      }),
      ipv6Addresses: record.records('Ipv6Addresses').flatMap((each) => each.text('Ipv6Address') ?? []),
      ipv4Prefixes: record.records('Ipv4Prefixes').flatMap((each) => each.text('Ipv4Prefix') ?? []),
      securityGroups: record.records('Groups').flatMap((each) => each.reference('GroupId') ?? []),
    },
  });
  for (const each of record.records('Ipv6Prefixes')) {
    const values = { id: sourceId, prefix: each.text('Ipv6Prefix') ?? '' };
    record.report('warning', 'aws-ipv6-prefix', message('network-interface.ipv6-prefix', values), id);
  }
  drafts.settle(id, (resource, around) => {
    const named = resource.name === sourceId ? withNameOf(resource, around, instance, deviceIndex) : resource;
    return { ...named, props: { ...named.props, publicAddress: publicAddressOf(record, addresses, around) } };
  });
}

function withNameOf(resource: Resource, around: Around, instance: Resource['parent'], deviceIndex: number): Resource {
  const owner = instance === null ? undefined : around.find(instance);
  return owner === undefined ? resource : { ...resource, name: `${owner.name}-eth${deviceIndex}` };
}

/** The public address that Amazon lent, or an Elastic IP that nothing else in the input describes. */
function publicAddressOf(record: AwsRecord, addresses: readonly AwsRecord[], around: Around): string {
  const all = [record.record('Association'), ...addresses.map((each) => each.record('Association'))];
  for (const association of all) {
    const address = association?.text('PublicIp') ?? null;
    if (address === null) continue;
    if (association?.text('IpOwnerId') === 'amazon') return address;
    if (!around.ofKind('elastic-ip').some((each) => textOf(each, 'address') === address)) return address;
  }
  return '';
}
