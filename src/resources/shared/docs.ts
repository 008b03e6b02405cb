const VPC = 'https://docs.aws.amazon.com/vpc/latest/userguide';
const VPN = 'https://docs.aws.amazon.com/vpn/latest/s2svpn';
const DX = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide';
const EC2 = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide';

/** AWS pages that say the rules which findings quote. */
export const DOCS = {
  vpcBlocks: `${VPC}/vpc-cidr-blocks.html`,
  addressing: `${VPC}/vpc-ip-addressing.html`,
  subnetSizing: `${VPC}/subnet-sizing.html`,
  subnets: `${VPC}/configure-subnets.html`,
  dns: `${VPC}/vpc-dns.html`,
  routeTables: `${VPC}/VPC_Route_Tables.html`,
  internetGateway: `${VPC}/VPC_Internet_Gateway.html`,
  egressOnly: `${VPC}/egress-only-internet-gateway.html`,
  natGateway: `${VPC}/vpc-nat-gateway.html`,
  natTroubles: `${VPC}/nat-gateway-troubleshooting.html`,
  natInstance: `${VPC}/VPC_NAT_Instance.html`,
  elasticIps: `${VPC}/vpc-eips.html`,
  securityGroups: `${VPC}/vpc-security-groups.html`,
  securityGroupRules: `${VPC}/security-group-rules.html`,
  networkAcls: `${VPC}/vpc-network-acls.html`,
  peering: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  peeringDns: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-dns.html',
  transitGateway: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
  transitAttachments: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  transitPeering: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html',
  transitTables: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html',
  gatewayEndpoints: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  interfaceEndpoints: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  prefixLists: `${VPC}/managed-prefix-lists.html`,
  quotas: `${VPC}/amazon-vpc-limits.html`,
  regions: `${EC2}/using-regions-availability-zones.html`,
  interfaces: `${EC2}/using-eni.html`,
  instanceAddressing: `${EC2}/using-instance-addressing.html`,
  vpn: `${VPN}/VPC_VPN.html`,
  vpnRouting: `${VPN}/VPNRoutingTypes.html`,
  vpnQuotas: `${VPN}/vpn-limits.html`,
  customerGateway: `${VPN}/your-cgw.html`,
  directConnectGateway: `${DX}/direct-connect-gateways-intro.html`,
  virtualInterface: `${DX}/WorkingWithVirtualInterfaces.html`,
  directConnectQuotas: `${DX}/limits.html`,
  errors: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
} as const;
