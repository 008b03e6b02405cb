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
