import type { Json, Resource } from '../../model/topology.ts';
import { cellOf, flagOf, numberOf, referenceOf, rowsOf, textOf, textsOf } from '../../resources/shared/props.ts';
import { ACCOUNT, type Printed, type Printing, regionOf, said, tagsOf } from './printing.ts';

const enabled = (on: boolean): string => (on ? 'enable' : 'disable');

export function transitGateways({ ofKind }: Printing): readonly Printed[] {
  return ofKind('transit-gateway').map((gateway) => ({
    TransitGatewayId: gateway.id,
    State: 'available',
    OwnerId: ACCOUNT,
    Options: said({
      DefaultRouteTableAssociation: enabled(flagOf(gateway, 'defaultAssociation')),
      DefaultRouteTablePropagation: enabled(flagOf(gateway, 'defaultPropagation')),
      AssociationDefaultRouteTableId: referenceOf(gateway, 'defaultAssociationTable'),
      PropagationDefaultRouteTableId: referenceOf(gateway, 'defaultPropagationTable'),
      DnsSupport: enabled(flagOf(gateway, 'dnsSupport')),
      SecurityGroupReferencingSupport: enabled(flagOf(gateway, 'securityGroupReferencing')),
    }),
    Tags: tagsOf(gateway),
  }));
}

export function transitTables({ ofKind }: Printing): readonly Printed[] {
  return ofKind('transit-gateway-route-table').map((table) =>
    said({
      TransitGatewayRouteTableId: table.id,
      TransitGatewayId: table.parent,
      State: 'available',
      Tags: tagsOf(table),
    }),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  vpc: 'vpc',
  'vpn-connection': 'vpn',
  'direct-connect-gateway': 'direct-connect-gateway',
  'transit-gateway': 'peering',
};

function typeOf(attachment: Resource, { view }: Printing): string {
  const attached = referenceOf(attachment, 'attached');
  return TYPES[view.all().find((each) => each.id === attached)?.kind ?? ''] ?? 'vpc';
}

function ofType(printing: Printing, type: string): readonly Resource[] {
  return printing.ofKind('transit-gateway-attachment').filter((each) => typeOf(each, printing) === type);
}

export function transitAttachments(printing: Printing): readonly Printed[] {
  return printing.ofKind('transit-gateway-attachment').map((each) => {
    const table = referenceOf(each, 'routeTable');
    return said({
      TransitGatewayAttachmentId: each.id,
      TransitGatewayId: each.parent,
      ResourceType: typeOf(each, printing),
      ResourceId: referenceOf(each, 'attached'),
      ResourceOwnerId: ACCOUNT,
      State: textOf(each, 'state'),
      Association: table === null ? undefined : { TransitGatewayRouteTableId: table, State: 'associated' },
      Tags: tagsOf(each),
    });
  });
}

export function transitVpcAttachments(printing: Printing): readonly Printed[] {
  return ofType(printing, 'vpc').map((each) =>
    said({
      TransitGatewayAttachmentId: each.id,
      TransitGatewayId: each.parent,
      VpcId: referenceOf(each, 'attached'),
      VpcOwnerId: ACCOUNT,
      State: textOf(each, 'state'),
      SubnetIds: textsOf(each, 'subnets'),
      Options: {
        DnsSupport: enabled(flagOf(each, 'dnsSupport')),
        SecurityGroupReferencingSupport: enabled(flagOf(each, 'securityGroupReferencing')),
        ApplianceModeSupport: enabled(flagOf(each, 'applianceMode')),
      },
      Tags: tagsOf(each),
    }),
  );
}

export function transitPeerings(printing: Printing): readonly Printed[] {
  return ofType(printing, 'peering').map((each) => {
    const side = (gateway: Resource['parent']): Json =>
      said({
        TransitGatewayId: gateway,
        OwnerId: ACCOUNT,
        Region: gateway === null ? '' : regionOf(gateway, printing.view),
      });
    return {
      TransitGatewayAttachmentId: each.id,
      RequesterTgwInfo: side(each.parent),
      AccepterTgwInfo: side(referenceOf(each, 'attached')),
      State: textOf(each, 'state'),
      Tags: tagsOf(each),
    };
  });
}

/** What is asked about each table: associations, propagations, routes. */
export function transitTableOutputs(printing: Printing): readonly Printed[] {
  const attachments = printing.ofKind('transit-gateway-attachment');
  const record = (each: Resource, State: string): Json =>
    said({
      TransitGatewayAttachmentId: each.id,
      ResourceId: referenceOf(each, 'attached'),
      ResourceType: typeOf(each, printing),
      State,
    });
  return printing.ofKind('transit-gateway-route-table').flatMap((table) => {
    const Request = { TransitGatewayRouteTableId: table.id };
    const associated = attachments.filter((each) =>
      ['routeTable', 'peerRouteTable'].some((field) => referenceOf(each, field) === table.id),
    );
    const propagating = attachments.filter((each) => textsOf(each, 'propagatesTo').includes(table.id));
    return [
      { Request, Associations: associated.map((each) => record(each, 'associated')) },
      { Request, TransitGatewayRouteTablePropagations: propagating.map((each) => record(each, 'enabled')) },
      { Request, Routes: rowsOf(table, 'routes').map(routeOf), AdditionalRoutesAvailable: false },
    ];
  });
}

function routeOf(row: ReturnType<typeof rowsOf>[number]): Json {
  const attachment = cellOf(row, 'attachment');
  const isHole = attachment === 'blackhole' || attachment === '';
  return {
    DestinationCidrBlock: cellOf(row, 'destination'),
    Type: 'static',
    State: isHole ? 'blackhole' : 'active',
    TransitGatewayAttachments: isHole ? [] : [{ TransitGatewayAttachmentId: attachment }],
  };
}

export function directConnectGateways({ ofKind }: Printing): readonly Printed[] {
  return ofKind('direct-connect-gateway').map((each) => ({
    directConnectGatewayId: each.id,
    directConnectGatewayName: each.name,
    directConnectGatewayState: 'available',
    amazonSideAsn: numberOf(each, 'asn'),
    ownerAccount: ACCOUNT,
  }));
}

export function directConnectAssociations({ ofKind }: Printing): readonly Printed[] {
  return ofKind('direct-connect-gateway').flatMap((each) =>
    rowsOf(each, 'associations').map((row, index) => ({
      associationId: `${each.id}-${index}`,
      directConnectGatewayId: each.id,
      associationState: 'associated',
      associatedGateway: { id: cellOf(row, 'gateway'), ownerAccount: ACCOUNT },
      allowedPrefixesToDirectConnectGateway: cellOf(row, 'allowedPrefixes')
        .split(' ')
        .filter((cidr) => cidr !== '')
        .map((cidr) => ({ cidr })),
    })),
  );
}

export function virtualInterfaces({ ofKind, region, view }: Printing): readonly Printed[] {
  return ofKind('virtual-interface').map((each) => {
    const gateway = view.all().find((other) => other.id === referenceOf(each, 'gateway'));
    const member = gateway?.kind === 'virtual-private-gateway' ? 'virtualGatewayId' : 'directConnectGatewayId';
    return said({
      virtualInterfaceId: each.id,
      virtualInterfaceName: each.name,
      virtualInterfaceType: textOf(each, 'type'),
      virtualInterfaceState: textOf(each, 'state') === 'up' ? 'available' : 'down',
      region,
      vlan: numberOf(each, 'vlan'),
      mtu: Number(textOf(each, 'mtu')) || 1500,
      [member]: gateway?.id,
      bgpPeers: [{ bgpStatus: textOf(each, 'state'), bgpPeerState: 'available' }],
    });
  });
}
