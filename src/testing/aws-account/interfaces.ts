import type { Json, Resource } from '../../model/topology.ts';
import { GUEST_TAG, guestTag } from '../../resources/instance/guest-tag.ts';
import type { InstanceProps } from '../../resources/instance/schema.ts';
import { cellOf, flagOf, numberOf, referenceOf, rowsOf, textOf, textsOf } from '../../resources/shared/props.ts';
import { ACCOUNT, type Printed, type Printing, said, tagsOf } from './printing.ts';

export function reservations(printing: Printing): readonly Printed[] {
  return printing.ofKind('instance').map((instance) => ({
    OwnerId: ACCOUNT,
    Instances: [
      said({
        InstanceId: instance.id,
        InstanceType: textOf(instance, 'instanceType'),
        KeyName: textOf(instance, 'keyName'),
        State: { Name: textOf(instance, 'state') },
        SubnetId: instance.parent,
        VpcId: printing.vpcOf(instance.id),
        Placement: { AvailabilityZone: printing.zoneOf(instance.id) },
        MetadataOptions: {
          State: 'applied',
          HttpTokens: textOf(instance, 'metadataTokens') === 'required' ? 'required' : 'optional',
          HttpPutResponseHopLimit: numberOf(instance, 'metadataHopLimit'),
          HttpEndpoint: textOf(instance, 'metadataEndpoint'),
          HttpProtocolIpv6: flagOf(instance, 'metadataIpv6') ? 'enabled' : 'disabled',
        },
        Tags: tagsOf(instance, ...guest(instance)),
      }),
    ],
  }));
}

function guest(instance: Resource): readonly (readonly [string, string])[] {
  const tag = guestTag(instance.props as unknown as InstanceProps); // of a document whose fields were read
  return tag === null ? [] : [[GUEST_TAG, tag]];
}

/** Elastic IPs by what they are mapped to. */
function elastic(holder: string, address: string, { ofKind }: Printing): Resource | undefined {
  const held = ofKind('elastic-ip').filter((each) => referenceOf(each, 'association') === holder);
  return held.find((each) => (textOf(each, 'privateAddress') || address) === address);
}

function association(own: string, found: Resource | undefined): Json | undefined {
  if (found !== undefined) return { PublicIp: textOf(found, 'address'), AllocationId: found.id, IpOwnerId: ACCOUNT };
  return own === '' ? undefined : { PublicIp: own, IpOwnerId: 'amazon' };
}

export function networkInterfaces(printing: Printing): readonly Printed[] {
  return [...printing.ofKind('network-interface').map((each) => interfaceOf(each, printing)), ...ofServices(printing)];
}

function interfaceOf(eni: Resource, printing: Printing): Printed {
  const instance = referenceOf(eni, 'instance');
  const primary = textOf(eni, 'privateAddress');
  const elasticOf = (address: string): Resource | undefined =>
    elastic(eni.id, address, printing) ??
    (address === primary && numberOf(eni, 'deviceIndex') === 0 && instance !== null
      ? elastic(instance, address, printing)
      : undefined);
  const own = association(textOf(eni, 'publicAddress'), elasticOf(primary));
  return said({
    NetworkInterfaceId: eni.id,
    OwnerId: ACCOUNT,
    InterfaceType: 'interface',
    RequesterManaged: false,
    SubnetId: eni.parent,
    VpcId: printing.vpcOf(eni.id),
    AvailabilityZone: printing.zoneOf(eni.id),
    Attachment:
      instance === null
        ? undefined
        : { InstanceId: instance, DeviceIndex: numberOf(eni, 'deviceIndex'), Status: 'attached' },
    PrivateIpAddress: primary,
    Association: own,
    PrivateIpAddresses: [
      said({ PrivateIpAddress: primary, Primary: true, Association: own }),
      ...textsOf(eni, 'secondaryPrivateAddresses').map((address) =>
        said({ PrivateIpAddress: address, Primary: false, Association: association('', elasticOf(address)) }),
      ),
    ],
    Ipv6Addresses: textsOf(eni, 'ipv6Addresses').map((Ipv6Address) => ({ Ipv6Address })),
    Ipv4Prefixes: textsOf(eni, 'ipv4Prefixes').map((Ipv4Prefix) => ({ Ipv4Prefix })),
    Groups: textsOf(eni, 'securityGroups').map((GroupId) => ({ GroupId })),
    SourceDestCheck: flagOf(eni, 'sourceDestCheck'),
    TagSet: tagsOf(eni),
  });
}

/** Description and type of the interfaces that AWS makes for itself, by the kind of their owner. */
function madeFor(owner: Resource, printing: Printing): readonly [description: string, type: string] | null {
  switch (owner.kind) {
    case 'application-load-balancer':
      return [`ELB ${printing.name(owner.id).split(':loadbalancer/')[1]}`, 'interface'];
    case 'network-load-balancer':
      return [`ELB ${printing.name(owner.id).split(':loadbalancer/')[1]}`, 'network_load_balancer'];
    case 'gateway-load-balancer':
      return [`ELB ${printing.name(owner.id).split(':loadbalancer/')[1]}`, 'gateway_load_balancer'];
    case 'interface-endpoint':
      return [`VPC Endpoint Interface ${owner.id}`, 'vpc_endpoint'];
    case 'gateway-load-balancer-endpoint':
      return [`VPC Endpoint Interface ${owner.id}`, 'gateway_load_balancer_endpoint'];
    case 'nat-gateway':
      return [`Interface for NAT Gateway ${owner.id}`, 'natGateway'];
    case 'rds-instance':
      return ['RDSNetworkInterface', 'interface'];
    case 'lambda-function':
      return [`AWS Lambda VPC ENI-${owner.id}-0f0e0d0c-0b0a-0908-0706-050403020100`, 'lambda'];
    case 'ecs-task':
      return [`arn:aws:ecs:${printing.region}:${ACCOUNT}:attachment/${owner.id}`, 'interface'];
    default:
      return null;
  }
}

/** Id of the interface of a node. */
export function eniOf(owner: string, index: number): string {
  return `eni-${owner}-${index}`;
}

function ofServices(printing: Printing): readonly Printed[] {
  return printing.view.all().flatMap((owner) => {
    const made = printing.ofKind(owner.kind).includes(owner) ? madeFor(owner, printing) : null;
    if (made === null) return [];
    const nodes = rowsOf(owner, 'nodes');
    const rows = nodes.length > 0 ? nodes : [{ subnet: owner.parent, privateAddress: textOf(owner, 'privateAddress') }];
    return rows.map((row, index) => {
      const address = cellOf(row, 'privateAddress');
      return said({
        NetworkInterfaceId: eniOf(owner.id, index),
        OwnerId: ACCOUNT,
        Description: made[0],
        InterfaceType: made[1],
        RequesterManaged: true,
        SubnetId: cellOf(row, 'subnet'),
        VpcId: printing.vpcOf(owner.id),
        PrivateIpAddress: address,
        PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true }],
        Ipv6Addresses: [cellOf(row, 'ipv6Address')]
          .filter((each) => each !== '')
          .map((Ipv6Address) => ({ Ipv6Address })),
        Association: association(cellOf(row, 'publicAddress'), undefined),
        Groups: textsOf(owner, 'securityGroups').map((GroupId) => ({ GroupId })),
      });
    });
  });
}

export function addresses(printing: Printing): readonly Printed[] {
  return printing.ofKind('elastic-ip').map((each) => {
    const holder = printing.view.all().find((other) => other.id === referenceOf(each, 'association'));
    const member = holder?.kind === 'instance' ? 'InstanceId' : 'NetworkInterfaceId';
    const isDrawn = holder?.kind === 'instance' || holder?.kind === 'network-interface';
    return said({
      AllocationId: each.id,
      PublicIp: textOf(each, 'address'),
      Domain: 'vpc',
      ...(holder === undefined ? {} : { [member]: isDrawn ? holder.id : eniOf(holder.id, 0) }),
      PrivateIpAddress: textOf(each, 'privateAddress') || textOf(holder, 'privateAddress'),
      Tags: tagsOf(each),
    });
  });
}
