const ELB = 'https://docs.aws.amazon.com/elasticloadbalancing/latest';

/** Pages of Elastic Load Balancing that findings cite. */
export const ELB_DOCS = {
  application: `${ELB}/application/application-load-balancers.html`,
  applicationListeners: `${ELB}/application/load-balancer-listeners.html`,
  network: `${ELB}/network/network-load-balancers.html`,
  gateway: `${ELB}/gateway/introduction.html`,
  targetGroups: `${ELB}/network/load-balancer-target-groups.html`,
  targetHealth: `${ELB}/network/load-balancer-troubleshooting.html`,
} as const;
