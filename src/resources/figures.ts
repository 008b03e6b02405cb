/**
 * Figures that AWS changes now and then: quotas, limits, prices. No kind holds one of its own but for the initial values of its fields. Quotas and limits as of 2026-08-07,
 * prices as of `PRICES_AS_OF`.
 */

/**
 * A quota of Amazon VPC: what an account starts with, and what AWS raises it to on request.
 * Above `initial` is worth a warning, above `most` AWS refuses for good; null where the page names no ceiling.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
 */
export interface Quota {
  readonly initial: number;
  readonly most: number | null;
  /** AWS's error code. */
  readonly code: string;
}

export const QUOTAS = {
  vpcsPerRegion: { initial: 5, most: null, code: 'VpcLimitExceeded' },
  elasticIpsPerRegion: { initial: 5, most: null, code: 'AddressLimitExceeded' },
  interfacesPerRegion: { initial: 5000, most: null, code: 'NetworkInterfaceLimitExceeded' },
  groupsPerRegion: { initial: 2500, most: null, code: 'SecurityGroupLimitExceeded' },
  subnetsPerVpc: { initial: 200, most: null, code: 'SubnetLimitExceeded' },
  routeTablesPerVpc: { initial: 200, most: null, code: 'RouteTableLimitExceeded' },
  blocksPerVpc: { initial: 5, most: 50, code: 'CidrLimitExceeded' },
  aclsPerVpc: { initial: 200, most: null, code: 'NetworkAclLimitExceeded' },
  entriesPerPrefixList: { initial: 1000, most: 1000, code: 'PrefixListMaxEntriesExceeded' },
  routesPerTable: { initial: 500, most: 1000, code: 'RouteLimitExceeded' },
  natGatewaysPerZone: { initial: 5, most: null, code: 'NatGatewayLimitExceeded' },
  elasticIpsPerNatGateway: { initial: 2, most: 8, code: 'NatGatewayAddressLimitExceeded' },
  /** Of a regional NAT gateway, per Availability Zone. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html */
  elasticIpsPerRegionalZone: { initial: 32, most: 32, code: 'NatGatewayAddressLimitExceeded' },
  gatewayEndpointsPerRegion: { initial: 20, most: null, code: 'VpcEndpointLimitExceeded' },
  interfaceEndpointsPerVpc: { initial: 50, most: null, code: 'VpcEndpointLimitExceeded' },
  peeringsPerVpc: { initial: 50, most: 125, code: 'VpcPeeringConnectionLimitExceeded' },
  /** @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html */
  transitGatewaysPerVpc: { initial: 5, most: null, code: 'TransitGatewayAttachmentLimitExceeded' },
  tablesPerTransitGateway: { initial: 20, most: null, code: 'TransitGatewayRouteTableLimitExceeded' },
  routesPerTransitGateway: { initial: 10_000, most: null, code: 'TransitGatewayRouteLimitExceeded' },
  groupsPerInterface: { initial: 5, most: 16, code: 'SecurityGroupsPerInterfaceLimitExceeded' },
  /** @see https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html */
  vpnGatewaysPerRegion: { initial: 5, most: null, code: 'VpnGatewayLimitExceeded' },
  customerGatewaysPerRegion: { initial: 50, most: null, code: 'CustomerGatewayLimitExceeded' },
  vpnsPerRegion: { initial: 50, most: null, code: 'VpnConnectionLimitExceeded' },
  vpnsPerGateway: { initial: 10, most: null, code: 'VpnConnectionLimitExceeded' },
  routesPerVpn: { initial: 100, most: 100, code: 'VpnStaticRouteLimitExceeded' },
  /** @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html */
  associationsPerDirectConnectGateway: { initial: 20, most: 20, code: 'DirectConnectClientException' },
  propagatedRoutesPerTable: { initial: 100, most: 100, code: 'RouteLimitExceeded' },
  /** Largest hop limit of a metadata token. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataOptionsRequest.html */
  metadataHopLimit: { initial: 64, most: 64, code: 'InvalidParameterValue' },
  /** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions */
  tagsPerResource: { initial: 50, most: 50, code: 'TagLimitExceeded' },
  charactersPerTag: { initial: 256, most: 256, code: 'InvalidParameterValue' },
  /** Per direction and address family. */
  rulesPerGroup: { initial: 60, most: 1000, code: 'RulesPerSecurityGroupLimitExceeded' },
  /** Per direction and address family; the final `*` rule counts. */
  rulesPerAcl: { initial: 20, most: 40, code: 'NetworkAclEntryLimitExceeded' },
} as const satisfies Readonly<Record<string, Quota>>;

/**
 * How long security groups remember idle flows, in seconds, as of 2026-08-07: what may be set at an interface (from `least` to `most`)
 * and what holds where nothing is.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ConnectionTrackingConfiguration.html
 */
export const IDLE_LIMITS = {
  tcpEstablishedTimeout: { least: 60, most: 432_000, usual: 432_000, nitro6: 350 },
  udpStreamTimeout: { least: 60, most: 180, usual: 180, nitro6: 180 },
  udpTimeout: { least: 30, most: 60, usual: 30, nitro6: 30 },
} as const;

/**
 * Families of instance types on version 6 of the Nitro System that have its shorter time for TCP (P6e-GB200 has not).
 * A family that is not here is taken to be of an older version.
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-nitro-instances.html
 */
export const NITRO_6_FAMILIES: readonly string[] = [
  ...['m8a', 'm8azn', 'm8gb', 'm8gn', 'm8i', 'm8i-flex', 'm8id'],
  ...['c8a', 'c8gb', 'c8gn', 'c8i', 'c8i-flex', 'c8id'],
  ...['r8a', 'r8gb', 'r8gn', 'r8i', 'r8i-flex', 'r8id', 'x8aedz', 'x8i'],
  ...['hpc8a', 'g7e', 'p6-b200', 'p6-b300'],
];

/** What a service does at most, whatever its owner asks for. */
export const LIMITS = {
  /** Connections at once per address, destination address, destination port and protocol. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html */
  natGatewayConnections: 55_000,
  /** Seconds; one figure for all protocols. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html */
  natGatewayIdle: 350,
  /** Connections at once per node and target. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html */
  networkLoadBalancerConnections: 55_000,
  /** Seconds. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html */
  networkLoadBalancerIdle: { tcp: 350, udp: 120 },
  /** Seconds. @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-behavior.html */
  networkFirewallIdle: 350,
} as const;

/** Largest packets, in bytes. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network_mtu.html */
export const MTUS = {
  vpc: 9001,
  internet: 1500,
  /** @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html */
  natGateway: 8500,
  /** @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html */
  transitGateway: 8500,
  /** Interface, gateway and Gateway Load Balancer endpoints. @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html */
  endpoint: 8500,
  /** @see https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html */
  vpn: 1446,
  peeringBetweenRegions: 8500,
} as const;

/**
 * List prices in US dollars, of one Region, on demand: a price per hour that something exists and per gigabyte that it passes.
 * @see https://aws.amazon.com/vpc/pricing/ https://aws.amazon.com/privatelink/pricing/ https://aws.amazon.com/transit-gateway/pricing/
 * @see https://aws.amazon.com/elasticloadbalancing/pricing/ https://aws.amazon.com/vpn/pricing/ https://aws.amazon.com/network-firewall/pricing/
 */
export interface Price {
  readonly hour: number;
  readonly gigabyte: number;
}

export const PRICES_AS_OF = { region: 'us-east-1', date: '2026-06' } as const;

export const PRICES = {
  natGateway: { hour: 0.045, gigabyte: 0.045 },
  /** In use or idle. */
  publicAddress: { hour: 0.005, gigabyte: 0 },
  /** Per zone. */
  interfaceEndpoint: { hour: 0.01, gigabyte: 0.01 },
  gatewayLoadBalancerEndpoint: { hour: 0.01, gigabyte: 0.0035 },
  transitGatewayAttachment: { hour: 0.05, gigabyte: 0.02 },
  vpnConnection: { hour: 0.05, gigabyte: 0 },
  /** Load balancers without their capacity units. */
  applicationLoadBalancer: { hour: 0.0225, gigabyte: 0 },
  networkLoadBalancer: { hour: 0.0225, gigabyte: 0 },
  /** Per zone. */
  gatewayLoadBalancer: { hour: 0.0125, gigabyte: 0 },
  /** Per endpoint. */
  networkFirewall: { hour: 0.395, gigabyte: 0.065 },
} as const satisfies Readonly<Record<string, Price>>;

/** Instances with Linux, per hour. @see https://aws.amazon.com/ec2/pricing/on-demand/ */
export const INSTANCE_HOURS: ReadonlyMap<string, number> = new Map([
  ['t2.nano', 0.0058],
  ['t2.micro', 0.0116],
  ['t2.small', 0.023],
  ['t2.medium', 0.0464],
  ['t3.nano', 0.0052],
  ['t3.micro', 0.0104],
  ['t3.small', 0.0208],
  ['t3.medium', 0.0416],
  ['t3.large', 0.0832],
  ['t4g.nano', 0.0042],
  ['t4g.micro', 0.0084],
  ['t4g.small', 0.0168],
  ['t4g.medium', 0.0336],
  ['m5.large', 0.096],
  ['m6i.large', 0.096],
  ['c5.large', 0.085],
  ['c6i.large', 0.085],
]);
