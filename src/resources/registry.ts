import type { Kinds } from '../kinds/kind.ts';
import { applicationLoadBalancer } from './application-load-balancer/index.ts';
import { autoScalingGroup } from './auto-scaling-group/index.ts';
import { availabilityZone } from './availability-zone/index.ts';
import { customerGateway } from './customer-gateway/index.ts';
import { directConnectGateway } from './direct-connect-gateway/index.ts';
import { egressOnlyInternetGateway } from './egress-only-internet-gateway/index.ts';
import { elasticIp } from './elastic-ip/index.ts';
import { gatewayLoadBalancer } from './gateway-load-balancer/index.ts';
import { gatewayLoadBalancerEndpoint } from './gateway-load-balancer-endpoint/index.ts';
import { homeRouter } from './home-router/index.ts';
import { host } from './host/index.ts';
import { instance } from './instance/index.ts';
import { internet } from './internet/index.ts';
import { internetGateway } from './internet-gateway/index.ts';
import { natGateway } from './nat-gateway/index.ts';
import { networkAcl } from './network-acl/index.ts';
import { networkFirewall } from './network-firewall/index.ts';
import { networkInterface } from './network-interface/index.ts';
import { peeringConnection } from './peering-connection/index.ts';
import { flowLog } from './flow-log/index.ts';
import { gatewayEndpoint } from './gateway-endpoint/index.ts';
import { interfaceEndpoint } from './interface-endpoint/index.ts';
import { dhcpOptions } from './dhcp-options/index.ts';
import { privateHostedZone } from './private-hosted-zone/index.ts';
import { dbSubnetGroup } from './db-subnet-group/index.ts';
import { ecsTask } from './ecs-task/index.ts';
import { lambdaFunction } from './lambda-function/index.ts';
import { rdsInstance } from './rds-instance/index.ts';
import { prefixList } from './prefix-list/index.ts';
import { networkLoadBalancer } from './network-load-balancer/index.ts';
import { onPremisesNetwork } from './on-premises-network/index.ts';
import { region } from './region/index.ts';
import { routeTable } from './route-table/index.ts';
import { securityGroup } from './security-group/index.ts';
import { subnet } from './subnet/index.ts';
import { transitGateway } from './transit-gateway/index.ts';
import { transitGatewayAttachment } from './transit-gateway-attachment/index.ts';
import { transitGatewayRouteTable } from './transit-gateway-route-table/index.ts';
import { virtualInterface } from './virtual-interface/index.ts';
import { targetGroup } from './target-group/index.ts';
import { virtualPrivateGateway } from './virtual-private-gateway/index.ts';
import { vpcBlockPublicAccess } from './vpc-block-public-access/index.ts';
import { vpc } from './vpc/index.ts';
import { vpnConnection } from './vpn-connection/index.ts';

/** THE list of kinds, in the order of the palette: containers first, then what goes into them. */
export const kinds: Kinds = new Map(
  [
    region,
    vpc,
    availabilityZone,
    subnet,
    internetGateway,
    egressOnlyInternetGateway,
    natGateway,
    gatewayEndpoint,
    interfaceEndpoint,
    peeringConnection,
    transitGateway,
    transitGatewayAttachment,
    transitGatewayRouteTable,
    instance,
    rdsInstance,
    dbSubnetGroup,
    lambdaFunction,
    ecsTask,
    autoScalingGroup,
    networkInterface,
    applicationLoadBalancer,
    networkLoadBalancer,
    gatewayLoadBalancer,
    gatewayLoadBalancerEndpoint,
    networkFirewall,
    targetGroup,
    routeTable,
    securityGroup,
    networkAcl,
    vpcBlockPublicAccess,
    flowLog,
    elasticIp,
    prefixList,
    privateHostedZone,
    dhcpOptions,
    internet,
    virtualPrivateGateway,
    customerGateway,
    vpnConnection,
    directConnectGateway,
    virtualInterface,
    host,
    homeRouter,
    onPremisesNetwork,
  ].map((kind) => [kind.kind, kind]),
);
