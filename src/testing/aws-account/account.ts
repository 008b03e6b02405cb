import type { SourceText } from '../../formats/source-text.ts';
import type { Json, Topology } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { textOf } from '../../resources/shared/props.ts';
import { viewOf } from '../../model/view.ts';
import { firewallOutputs } from './firewalls.ts';
import * as gateways from './gateways.ts';
import * as interfaces from './interfaces.ts';
import * as networks from './networks.ts';
import { ACCOUNT, type Printed, type Printing, printingOf } from './printing.ts';
import * as services from './services.ts';
import * as transit from './transit.ts';

type Print = (printing: Printing) => readonly Printed[];

/** Records of a member, which all pages of a call have under the same name. */
const MEMBERS: Readonly<Record<string, Print>> = {
  Vpcs: networks.vpcs,
  Subnets: networks.subnets,
  RouteTables: networks.routeTables,
  NetworkAcls: networks.networkAcls,
  SecurityGroups: networks.securityGroups,
  DhcpOptions: networks.dhcpOptions,
  PrefixLists: networks.prefixLists,
  FlowLogs: networks.flowLogs,
  Reservations: interfaces.reservations,
  NetworkInterfaces: interfaces.networkInterfaces,
  Addresses: interfaces.addresses,
  InternetGateways: gateways.internetGateways,
  EgressOnlyInternetGateways: gateways.egressOnlyGateways,
  NatGateways: gateways.natGateways,
  VpcPeeringConnections: gateways.peerings,
  VpcEndpoints: gateways.vpcEndpoints,
  ServiceConfigurations: gateways.endpointServices,
  VpnGateways: gateways.vpnGateways,
  CustomerGateways: gateways.customerGateways,
  VpnConnections: gateways.vpnConnections,
  TransitGateways: transit.transitGateways,
  TransitGatewayRouteTables: transit.transitTables,
  TransitGatewayAttachments: transit.transitAttachments,
  TransitGatewayVpcAttachments: transit.transitVpcAttachments,
  TransitGatewayPeeringAttachments: transit.transitPeerings,
  directConnectGateways: transit.directConnectGateways,
  directConnectGatewayAssociations: transit.directConnectAssociations,
  virtualInterfaces: transit.virtualInterfaces,
  LoadBalancers: services.loadBalancers,
  Listeners: services.listeners,
  TargetGroups: services.targetGroups,
  DBInstances: services.dbInstances,
  DBSubnetGroups: services.dbSubnetGroups,
  Functions: services.functions,
  tasks: services.tasks,
  AutoScalingGroups: services.scalingGroups,
  HostedZones: services.hostedZones,
};

/** Whole outputs: those that tell of one thing each, which the request or a member beside the list names. */
const OUTPUTS: readonly Print[] = [
  networks.vpcAttributes,
  networks.prefixListEntries,
  networks.blockPublicAccess,
  transit.transitTableOutputs,
  services.balancerAttributes,
  services.targetGroupOutputs,
  services.hostedZoneOutputs,
  services.taskDefinitions,
  firewallOutputs,
];

/** What the AWS CLI would print of a topology: a file per call, Region and thing asked about, all of one account. */
export function awsAccount(topology: Topology): readonly SourceText[] {
  const regions = viewOf(topology, kinds).ofKind('region');
  return regions.flatMap((region) => {
    const code = textOf(region, 'region');
    const printing = printingOf(topology, code);
    const file = (name: string, output: Json): SourceText => ({
      name: `${ACCOUNT}/${code}/${name}.json`,
      text: JSON.stringify(output),
    });
    const lists = Object.entries(MEMBERS).map(([member, print]) => file(member, { [member]: print(printing) }));
    const outputs = OUTPUTS.flatMap((print, call) =>
      print(printing).map((output, index) => file(`output-${call}-${index}`, output)),
    );
    return [...lists, ...outputs];
  });
}
