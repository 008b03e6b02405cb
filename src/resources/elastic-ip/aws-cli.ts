import type { Around, AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import { awsRegion } from '../shared/aws-region.ts';
import { referenceOf, textOf } from '../shared/props.ts';

/**
 * An address is described by itself, and named by what holds it; the latter serves where `describe-addresses` is not in the input.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-addresses.html
 */
export const awsCli: AwsCliMapping = {
  calls: {
    Addresses: readAddress,
    NatGateways: readOfNatGateway,
    NetworkInterfaces: readOfInterface,
    LoadBalancers: readOfBalancer,
  },
};

function readAddress(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('AllocationId') ?? record.text('PublicIp');
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const address = record.text('PublicIp') ?? '';
  drafts.put({
    id,
    kind: 'elastic-ip',
    name: record.name(address),
    parent: awsRegion(record, drafts),
    sourceId,
    props: { address },
  });
  const holders = [record.reference('NetworkInterfaceId'), record.reference('InstanceId')].flatMap(
    (each) => each ?? [],
  );
  const privateAddress = record.text('PrivateIpAddress') ?? '';
  drafts.settle(id, (resource, around) => held(resource, { holders, privateAddress, record }, around));
}

interface Holding {
  /** The interface, then its instance. */
  readonly holders: readonly ResourceId[];
  readonly privateAddress: string;
  readonly record: AwsRecord;
}

/** Interfaces of gateways and load balancers are no resources here: whoever has one says so by an amendment. */
function held(resource: Resource, { holders, privateAddress, record }: Holding, around: Around): Resource {
  const association = referenceOf(resource, 'association');
  if (association !== null && around.find(association)?.kind === 'network-load-balancer')
    return { ...resource, props: { ...resource.props, privateAddress } };
  if (association !== null || holders.length === 0) return resource;
  const holder = holders.flatMap((id) => around.find(id) ?? [])[0];
  if (holder === undefined) {
    const text = message('aws.unknown-holder', { address: textOf(resource, 'address'), holder: holders[0] ?? '' });
    record.report('hint', 'aws-not-in-input', text, resource.id);
    return resource;
  }
  const isPrimary = textOf(holder, 'privateAddress') === privateAddress || holder.kind !== 'network-interface';
  const mapped = isPrimary ? '' : privateAddress;
  return { ...resource, props: { ...resource.props, association: holder.id, privateAddress: mapped } };
}

/** Once a gateway is gone its addresses are free, though it is listed with them for an hour. */
const GONE: readonly (string | null)[] = ['deleted', 'deleting', 'failed'];

function readOfNatGateway(record: AwsRecord, drafts: Drafts): void {
  const association = record.reference('NatGatewayId');
  if (association === null || GONE.includes(record.text('State'))) return;
  const [primary] = record.records('NatGatewayAddresses');
  for (const each of record.records('NatGatewayAddresses')) {
    const id = draftOf(each, record, drafts);
    if (id === null) continue;
    const isPrimary = each.flag('IsPrimary') ?? each === primary;
    const privateAddress = isPrimary ? '' : (each.text('PrivateIp') ?? '');
    const zone = record.text('AvailabilityMode') === 'regional' ? (each.text('AvailabilityZone') ?? '') : '';
    drafts.amend(id, 'elastic-ip', (props) => ({ ...props, association, privateAddress, zone }));
  }
}

function readOfInterface(record: AwsRecord, drafts: Drafts): void {
  for (const each of record.records('PrivateIpAddresses')) {
    const association = each.record('Association');
    const id = association === null ? null : draftOf(association, record, drafts);
    if (id === null) continue;
    const holders = [record.reference('NetworkInterfaceId')].flatMap((holder) => holder ?? []);
    const privateAddress = each.text('PrivateIpAddress') ?? '';
    drafts.settle(id, (resource, around) =>
      holders.some((holder) => around.find(holder) !== undefined)
        ? held(resource, { holders, privateAddress, record }, around)
        : resource,
    );
  }
}

/** Internet-facing Network Load Balancers name their addresses by subnet; which private one each is mapped to stands with the address. */
function readOfBalancer(record: AwsRecord, drafts: Drafts): void {
  const association = record.reference('LoadBalancerArn');
  for (const each of record.records('AvailabilityZones').flatMap((zone) => zone.records('LoadBalancerAddresses'))) {
    const id = draftOf(each, record, drafts, 'IpAddress');
    if (id !== null) drafts.amend(id, 'elastic-ip', (props) => ({ ...props, association }));
  }
}

/** The address that a holder names by its allocation; null for one that Amazon lent. */
function draftOf(named: AwsRecord, holder: AwsRecord, drafts: Drafts, member = 'PublicIp'): ResourceId | null {
  const sourceId = named.text('AllocationId');
  const address = named.text(member);
  if (sourceId === null || address === null) return null;
  const id = drafts.id(sourceId);
  drafts.ensure({
    id,
    kind: 'elastic-ip',
    name: address,
    parent: awsRegion(holder, drafts),
    sourceId,
    props: { address },
  });
  return id;
}
