/** Properties that name the far side of a rule, by the side of the group that the rule is on. */
export const PEERS = {
  inbound: {
    property: 'Ingress',
    group: 'SourceSecurityGroupId',
    list: 'SourcePrefixListId',
    name: 'SourceSecurityGroupName',
  },
  outbound: { property: 'Egress', group: 'DestinationSecurityGroupId', list: 'DestinationPrefixListId', name: '' },
} as const;
export type Side = keyof typeof PEERS;

/**
 * A rule that matches no traffic, as the AWS CDK writes it: a group without any outbound rule would get AWS's own, which lets
 * everything out.
 */
export const NOTHING_OUT = {
  IpProtocol: 'icmp',
  FromPort: 252,
  ToPort: 86,
  CidrIp: '255.255.255.255/32',
  Description: 'Disallow all traffic',
} as const;
