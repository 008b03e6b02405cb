import type { Json } from '../../model/topology.ts';
import { nameOutside } from '../../resources/shared/outside.ts';
import {
  cellOf,
  flagOf,
  numberOf,
  referenceOf,
  referencesOf,
  rowsOf,
  textOf,
  textsOf,
} from '../../resources/shared/props.ts';
import { ACCOUNT, type Printed, type Printing, said, tagsOf } from './printing.ts';

export function vpcs(printing: Printing): readonly Printed[] {
  return printing.ofKind('vpc').map((vpc) => {
    const options = printing.ofKind('dhcp-options').find((each) => referencesOf(each, 'vpcs').includes(vpc.id));
    const cidrs = [textOf(vpc, 'cidr'), ...textsOf(vpc, 'secondaryCidrs')];
    return said({
      VpcId: vpc.id,
      OwnerId: ACCOUNT,
      State: 'available',
      CidrBlock: textOf(vpc, 'cidr'),
      DhcpOptionsId: options?.id ?? 'default',
      CidrBlockAssociationSet: cidrs.map((CidrBlock) => ({ CidrBlock, CidrBlockState: { State: 'associated' } })),
      Ipv6CidrBlockAssociationSet: textsOf(vpc, 'ipv6Cidrs').map((Ipv6CidrBlock) => ({
        Ipv6CidrBlock,
        Ipv6CidrBlockState: { State: 'associated' },
      })),
      Tags: tagsOf(vpc),
    });
  });
}

/** One output per VPC and attribute. */
export function vpcAttributes({ ofKind }: Printing): readonly Printed[] {
  return ofKind('vpc').flatMap((vpc) => [
    { VpcId: vpc.id, EnableDnsSupport: { Value: flagOf(vpc, 'enableDnsSupport') } },
    { VpcId: vpc.id, EnableDnsHostnames: { Value: flagOf(vpc, 'enableDnsHostnames') } },
  ]);
}

export function subnets(printing: Printing): readonly Printed[] {
  return printing.ofKind('subnet').map((subnet) =>
    said({
      SubnetId: subnet.id,
      VpcId: printing.vpcOf(subnet.id),
      AvailabilityZone: printing.zoneOf(subnet.id),
      CidrBlock: textOf(subnet, 'cidr'),
      Ipv6CidrBlockAssociationSet: [textOf(subnet, 'ipv6Cidr')]
        .filter((each) => each !== '')
        .map((Ipv6CidrBlock) => ({ Ipv6CidrBlock, Ipv6CidrBlockState: { State: 'associated' } })),
      MapPublicIpOnLaunch: flagOf(subnet, 'mapPublicIpOnLaunch'),
      AssignIpv6AddressOnCreation: flagOf(subnet, 'assignIpv6OnCreation'),
      OwnerId: ACCOUNT,
      Tags: tagsOf(subnet),
    }),
  );
}

/** Member by which a route names its target, by the target's kind. */
const TARGETS: Readonly<Record<string, string>> = {
  'nat-gateway': 'NatGatewayId',
  'egress-only-internet-gateway': 'EgressOnlyInternetGatewayId',
  'network-interface': 'NetworkInterfaceId',
  'transit-gateway': 'TransitGatewayId',
  'peering-connection': 'VpcPeeringConnectionId',
};

function targetOf(target: string, { view }: Printing): Printed {
  const resource = view.all().find((each) => each.id === target);
  if (resource?.kind === 'instance') {
    const port = view.ofKind('network-interface').find((each) => referenceOf(each, 'instance') === resource.id);
    return said({ InstanceId: resource.id, InstanceOwnerId: ACCOUNT, NetworkInterfaceId: port?.id });
  }
  return { [TARGETS[resource?.kind ?? ''] ?? 'GatewayId']: target };
}

export function routeTables(printing: Printing): readonly Printed[] {
  return printing.ofKind('route-table').map((table) => {
    const vpc = printing.view.enclosing(table.id, 'vpc');
    const local = [textOf(vpc, 'cidr'), ...textsOf(vpc, 'secondaryCidrs')].map((block) => ({
      DestinationCidrBlock: block,
      GatewayId: 'local',
      Origin: 'CreateRouteTable',
      State: 'active',
    }));
    const isMain = referenceOf(vpc, 'mainRouteTable') === table.id;
    const members = printing.ofKind('subnet').filter((each) => referenceOf(each, 'routeTable') === table.id);
    const gateway = referenceOf(table, 'gateway');
    return said({
      RouteTableId: table.id,
      VpcId: vpc?.id,
      OwnerId: ACCOUNT,
      Routes: [
        ...local,
        ...rowsOf(table, 'routes').map((row) => routeOf(row, printing)),
        ...endpointRoutes(table.id, printing),
      ],
      PropagatingVgws: textsOf(table, 'propagatingVgws').map((GatewayId) => ({ GatewayId })),
      Associations: [
        ...(isMain ? [{ Main: true, RouteTableId: table.id, AssociationState: { State: 'associated' } }] : []),
        ...members.map((each) => ({ Main: false, SubnetId: each.id, AssociationState: { State: 'associated' } })),
        ...(gateway === null ? [] : [{ Main: false, GatewayId: gateway, AssociationState: { State: 'associated' } }]),
      ],
      Tags: tagsOf(table),
    });
  });
}

function routeOf(row: ReturnType<typeof rowsOf>[number], printing: Printing): Json {
  const destination = cellOf(row, 'destination');
  const target = cellOf(row, 'target');
  return said({
    [destination.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock']: destination,
    DestinationPrefixListId: cellOf(row, 'prefixList'),
    ...(target === '' ? { NatGatewayId: 'nat-00000000000000000' } : targetOf(target, printing)),
    Origin: cellOf(row, 'origin'),
    State: target === '' ? 'blackhole' : 'active',
  });
}

/** What associating a gateway endpoint puts into a table. */
function endpointRoutes(table: string, { ofKind }: Printing): readonly Json[] {
  return ofKind('gateway-endpoint')
    .filter((each) => textsOf(each, 'routeTables').includes(table))
    .map((each) => ({
      DestinationPrefixListId: referenceOf(each, 'prefixList') ?? 'pl-unlisted',
      GatewayId: each.id,
      Origin: 'CreateRoute',
      State: 'active',
    }));
}

const NUMBERS: Readonly<Record<string, string>> = { tcp: '6', udp: '17', icmp: '1', icmpv6: '58', all: '-1' };

function aclEntries(acl: ReturnType<Printing['ofKind']>[number], field: string): readonly Json[] {
  const entries = rowsOf(acl, field).map((row) => {
    const cidr = cellOf(row, 'cidr');
    const protocol = cellOf(row, 'protocol');
    const isIcmp = protocol.startsWith('icmp');
    return said({
      RuleNumber: row.number,
      RuleAction: cellOf(row, 'action'),
      Egress: field === 'outbound',
      Protocol: NUMBERS[protocol] ?? protocol,
      [cidr.includes(':') ? 'Ipv6CidrBlock' : 'CidrBlock']: cidr,
      PortRange: protocol === 'tcp' || protocol === 'udp' ? rangeOf(cellOf(row, 'ports')) : undefined,
      IcmpTypeCode: isIcmp ? { Type: row.icmpType ?? -1, Code: row.icmpCode ?? -1 } : undefined,
    });
  });
  const last = { RuleAction: 'deny', Egress: field === 'outbound', Protocol: '-1' };
  return [
    ...entries,
    { ...last, RuleNumber: 32767, CidrBlock: '0.0.0.0/0' },
    { ...last, RuleNumber: 32768, Ipv6CidrBlock: '::/0' },
  ];
}

function rangeOf(ports: string): { readonly From: number; readonly To: number } {
  if (ports === 'all') return { From: 0, To: 65535 };
  const [from = 0, to = from] = ports.split('-').map(Number);
  return { From: from, To: to };
}

export function networkAcls(printing: Printing): readonly Printed[] {
  return printing.ofKind('network-acl').map((acl) => {
    const vpc = printing.view.enclosing(acl.id, 'vpc');
    const members = printing.ofKind('subnet').filter((each) => referenceOf(each, 'networkAcl') === acl.id);
    return said({
      NetworkAclId: acl.id,
      VpcId: vpc?.id,
      OwnerId: ACCOUNT,
      IsDefault: referenceOf(vpc, 'defaultNetworkAcl') === acl.id,
      Entries: [...aclEntries(acl, 'inbound'), ...aclEntries(acl, 'outbound')],
      Associations: members.map((each) => ({ NetworkAclId: acl.id, SubnetId: each.id })),
      Tags: tagsOf(acl),
    });
  });
}

function permissions(group: ReturnType<Printing['ofKind']>[number], field: string): readonly Json[] {
  return rowsOf(group, field).map((row) => {
    const protocol = cellOf(row, 'protocol');
    const cidr = cellOf(row, 'cidr');
    const range = protocol === 'tcp' || protocol === 'udp' ? rangeOf(cellOf(row, 'ports')) : null;
    const isIcmp = protocol.startsWith('icmp');
    const Description = cellOf(row, 'description');
    const v6 = cidr.includes(':');
    return said({
      IpProtocol: protocol === 'all' ? '-1' : protocol,
      FromPort: isIcmp ? row.icmpType : range?.From,
      ToPort: isIcmp ? row.icmpCode : range?.To,
      IpRanges: cidr !== '' && !v6 ? [said({ CidrIp: cidr, Description })] : [],
      Ipv6Ranges: v6 ? [said({ CidrIpv6: cidr, Description })] : [],
      UserIdGroupPairs:
        cellOf(row, 'group') === ''
          ? []
          : [said({ GroupId: nameOutside(cellOf(row, 'group')) ?? row.group, UserId: ACCOUNT, Description })],
      PrefixListIds: cellOf(row, 'prefixList') === '' ? [] : [said({ PrefixListId: row.prefixList, Description })],
    });
  });
}

export function securityGroups(printing: Printing): readonly Printed[] {
  return printing.ofKind('security-group').map((group) => {
    const vpc = printing.view.enclosing(group.id, 'vpc');
    const isDefault = referenceOf(vpc, 'defaultSecurityGroup') === group.id;
    return said({
      GroupId: group.id,
      GroupName: isDefault ? 'default' : group.name,
      Description: textOf(group, 'description'),
      VpcId: vpc?.id,
      OwnerId: ACCOUNT,
      IpPermissions: permissions(group, 'inbound'),
      IpPermissionsEgress: permissions(group, 'outbound'),
      Tags: tagsOf(group),
    });
  });
}

export function dhcpOptions({ ofKind }: Printing): readonly Printed[] {
  return ofKind('dhcp-options').map((options) => {
    const values = (field: string) => textsOf(options, field).map((Value) => ({ Value }));
    return {
      DhcpOptionsId: options.id,
      OwnerId: ACCOUNT,
      DhcpConfigurations: [
        { Key: 'domain-name', Values: [{ Value: textOf(options, 'domainName') }] },
        { Key: 'domain-name-servers', Values: values('domainNameServers') },
        { Key: 'ntp-servers', Values: values('ntpServers') },
      ],
      Tags: tagsOf(options),
    };
  });
}

/** As `describe-managed-prefix-lists` prints them: their entries are a call of their own. */
export function prefixLists({ ofKind }: Printing): readonly Printed[] {
  return ofKind('prefix-list').map((list) => ({
    PrefixListId: list.id,
    PrefixListName: list.name,
    AddressFamily: textOf(list, 'family'),
    MaxEntries: numberOf(list, 'maxEntries'),
    OwnerId: textOf(list, 'owner') === 'aws' ? 'AWS' : ACCOUNT,
  }));
}

export function prefixListEntries({ ofKind }: Printing): readonly Printed[] {
  return ofKind('prefix-list').map((list) => ({
    Request: { PrefixListId: list.id },
    Entries: rowsOf(list, 'entries').map((row) => said({ Cidr: row.cidr, Description: row.description })),
  }));
}

export function flowLogs({ ofKind }: Printing): readonly Printed[] {
  return ofKind('flow-log').map((log) => ({
    FlowLogId: log.id,
    ResourceId: textOf(log, 'target'),
    TrafficType: textOf(log, 'traffic'),
    LogFormat: textOf(log, 'format'),
    Tags: tagsOf(log),
  }));
}

export function blockPublicAccess({ region, ofKind }: Printing): readonly Printed[] {
  return ofKind('vpc-block-public-access').flatMap((block) => [
    {
      VpcBlockPublicAccessOptions: {
        AwsAccountId: ACCOUNT,
        AwsRegion: region,
        State: 'update-complete',
        InternetGatewayBlockMode: textOf(block, 'mode'),
      },
    },
    {
      VpcBlockPublicAccessExclusions: rowsOf(block, 'exclusions').map((row, index) => ({
        ExclusionId: `vpcbpa-exclude-${index}`,
        ResourceArn: `arn:aws:ec2:${region}:${ACCOUNT}:${cellOf(row, 'resource').startsWith('vpc') ? 'vpc' : 'subnet'}/${cellOf(row, 'resource')}`,
        InternetGatewayExclusionMode: cellOf(row, 'mode'),
        State: 'create-complete',
      })),
    },
  ]);
}
