import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { draftRegion, expectUsual, withRows } from '../shared/cloudformation.ts';
import { placeOf, writeConnection } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpnconnection.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::VPNConnection': { read: readConnection },
    'AWS::EC2::VPNConnectionRoute': { read: readRoute },
  },
  write: writeConnection,
  comesWith: placeOf,
};

/** Tunnels are taken to be up. What is said of them holds pre-shared keys and is not read. */
function readConnection(source: CfnSource, drafts: Drafts): void {
  source.ignore(
    'Type',
    'VpnTunnelOptionsSpecifications',
    'EnableAcceleration',
    'OutsideIpAddressType',
    'PreSharedKeyStorage',
    'TunnelBandwidth',
  );
  expectUsual(source, 'LocalIpv4NetworkCidr', '0.0.0.0/0');
  expectUsual(source, 'RemoteIpv4NetworkCidr', '0.0.0.0/0');
  expectUsual(source, 'TunnelInsideIpVersion', 'ipv4');
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'vpn-connection',
    name: source.name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: {
      gateway: source.reference('VpnGatewayId') ?? source.reference('TransitGatewayId'),
      customerGateway: source.reference('CustomerGatewayId'),
      routing: source.flag('StaticRoutesOnly') === true ? 'static' : 'bgp',
    },
  });
}

function readRoute(source: CfnSource, drafts: Drafts): void {
  const vpn = source.reference('VpnConnectionId');
  const destination = source.text('DestinationCidrBlock');
  if (vpn === null || destination === null) return;
  drafts.amend(vpn, 'vpn-connection', (props) => withRows(props, 'staticRoutes', [destination]));
}
