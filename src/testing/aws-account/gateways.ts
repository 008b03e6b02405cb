import { cellOf, flagOf, numberOf, referenceOf, rowsOf, textOf, textsOf } from '../../resources/shared/props.ts';
import { eniOf } from './interfaces.ts';
import { ACCOUNT, type Printed, type Printing, regionOf, said, tagsOf } from './printing.ts';

function attachedGateways(kind: string, member: string): (printing: Printing) => readonly Printed[] {
  return ({ ofKind, vpcOf }) =>
    ofKind(kind).map((gateway) => {
      const vpc = vpcOf(gateway.id);
      return {
        [member]: gateway.id,
        Attachments: vpc === '' ? [] : [{ State: 'available', VpcId: vpc }],
        Tags: tagsOf(gateway),
      };
    });
}

export const internetGateways = attachedGateways('internet-gateway', 'InternetGatewayId');
export const egressOnlyGateways = attachedGateways('egress-only-internet-gateway', 'EgressOnlyInternetGatewayId');

export function natGateways(printing: Printing): readonly Printed[] {
  return printing.ofKind('nat-gateway').map((nat) => {
    const held = printing.ofKind('elastic-ip').filter((each) => referenceOf(each, 'association') === nat.id);
    const primary = textOf(nat, 'privateAddress');
    const rows = [primary, ...textsOf(nat, 'secondaryPrivateAddresses')].map((address) => {
      const elastic = held.find((each) => (textOf(each, 'privateAddress') || primary) === address);
      return said({
        PrivateIp: address,
        IsPrimary: address === primary,
        NetworkInterfaceId: eniOf(nat.id, 0),
        AllocationId: elastic?.id,
        PublicIp: elastic === undefined ? undefined : textOf(elastic, 'address'),
        Status: 'succeeded',
      });
    });
    return said({
      NatGatewayId: nat.id,
      SubnetId: nat.parent,
      VpcId: printing.vpcOf(nat.id),
      ConnectivityType: textOf(nat, 'connectivity'),
      State: textOf(nat, 'state'),
      NatGatewayAddresses: rows,
      Tags: tagsOf(nat),
    });
  });
}

export function peerings(printing: Printing): readonly Printed[] {
  return printing.ofKind('peering-connection').map((peering) => {
    const side = (field: 'requester' | 'accepter') => {
      const vpc = referenceOf(peering, field);
      return said({
        VpcId: vpc,
        OwnerId: ACCOUNT,
        Region: vpc === null ? '' : regionOf(vpc, printing.view),
        PeeringOptions: { AllowDnsResolutionFromRemoteVpc: flagOf(peering, `${field}Dns`) },
      });
    };
    return {
      VpcPeeringConnectionId: peering.id,
      Status: { Code: textOf(peering, 'state') },
      RequesterVpcInfo: side('requester'),
      AccepterVpcInfo: side('accepter'),
      Tags: tagsOf(peering),
    };
  });
}

const ALLOW_ALL = '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}';
const ALLOW_SOME = '{"Statement":[{"Action":"s3:GetObject","Effect":"Allow","Principal":"*","Resource":"*"}]}';

export function vpcEndpoints(printing: Printing): readonly Printed[] {
  const { region } = printing;
  const policyOf = (policy: string): string => (policy === 'full-access' ? ALLOW_ALL : ALLOW_SOME);
  const gateways = printing.ofKind('gateway-endpoint').map((each) => ({
    VpcEndpointId: each.id,
    VpcEndpointType: 'Gateway',
    VpcId: printing.vpcOf(each.id),
    ServiceName: `com.amazonaws.${region}.${textOf(each, 'service')}`,
    State: 'available',
    PolicyDocument: policyOf(textOf(each, 'policy')),
    RouteTableIds: textsOf(each, 'routeTables'),
    Tags: tagsOf(each),
  }));
  const interfaces = printing.ofKind('interface-endpoint').map((each) => ({
    VpcEndpointId: each.id,
    VpcEndpointType: 'Interface',
    VpcId: printing.vpcOf(each.id),
    ServiceName: `com.amazonaws.${region}.${textOf(each, 'service')}`,
    State: 'available',
    PolicyDocument: policyOf(textOf(each, 'policy')),
    SubnetIds: rowsOf(each, 'nodes').map((row) => cellOf(row, 'subnet')),
    NetworkInterfaceIds: rowsOf(each, 'nodes').map((_row, index) => eniOf(each.id, index)),
    Groups: textsOf(each, 'securityGroups').map((GroupId) => ({ GroupId })),
    PrivateDnsEnabled: flagOf(each, 'privateDns'),
    Tags: tagsOf(each),
  }));
  const inspecting = printing.ofKind('gateway-load-balancer-endpoint').map((each) => ({
    VpcEndpointId: each.id,
    VpcEndpointType: 'GatewayLoadBalancer',
    VpcId: printing.vpcOf(each.id),
    ServiceName: serviceNameOf(textOf(each, 'service'), region),
    State: textOf(each, 'state'),
    SubnetIds: [each.parent],
    NetworkInterfaceIds: [eniOf(each.id, 0)],
    Tags: tagsOf(each),
  }));
  return [...gateways, ...interfaces, ...inspecting];
}

function serviceNameOf(service: string, region: string): string {
  return `com.amazonaws.vpce.${region}.vpce-svc-${service}`;
}

export function endpointServices(printing: Printing): readonly Printed[] {
  return printing.ofKind('gateway-load-balancer').map((each) => ({
    ServiceId: `vpce-svc-${each.id}`,
    ServiceName: serviceNameOf(each.id, printing.region),
    ServiceState: 'Available',
    GatewayLoadBalancerArns: [printing.name(each.id)],
  }));
}

export function vpnGateways({ ofKind, vpcOf }: Printing): readonly Printed[] {
  return ofKind('virtual-private-gateway').map((gateway) => {
    const vpc = vpcOf(gateway.id);
    return {
      VpnGatewayId: gateway.id,
      State: 'available',
      Type: 'ipsec.1',
      AmazonSideAsn: numberOf(gateway, 'asn'),
      VpcAttachments: vpc === '' ? [] : [{ State: 'attached', VpcId: vpc }],
      Tags: tagsOf(gateway),
    };
  });
}

export function customerGateways({ ofKind }: Printing): readonly Printed[] {
  return ofKind('customer-gateway').map((gateway) => ({
    CustomerGatewayId: gateway.id,
    State: 'available',
    Type: 'ipsec.1',
    IpAddress: textOf(gateway, 'ipAddress'),
    BgpAsn: String(numberOf(gateway, 'asn')),
    Tags: tagsOf(gateway),
  }));
}

export function vpnConnections({ ofKind, view }: Printing): readonly Printed[] {
  return ofKind('vpn-connection').map((vpn) => {
    const gateway = referenceOf(vpn, 'gateway');
    const isTransit = view.all().some((each) => each.id === gateway && each.kind === 'transit-gateway');
    return said({
      VpnConnectionId: vpn.id,
      State: 'available',
      Type: 'ipsec.1',
      [isTransit ? 'TransitGatewayId' : 'VpnGatewayId']: gateway,
      CustomerGatewayId: referenceOf(vpn, 'customerGateway'),
      Options: { StaticRoutesOnly: textOf(vpn, 'routing') === 'static' },
      Routes: textsOf(vpn, 'staticRoutes').map((DestinationCidrBlock) => ({
        DestinationCidrBlock,
        State: 'available',
      })),
      VgwTelemetry: ['tunnel1', 'tunnel2'].map((tunnel) =>
        said({ Status: textOf(vpn, tunnel).toUpperCase(), OutsideIpAddress: textOf(vpn, `${tunnel}Address`) }),
      ),
      Tags: tagsOf(vpn),
    });
  });
}
