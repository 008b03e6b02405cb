import type { ReasonCode } from '../../sim/reasons.ts';

/** Reasons that no edit of a document does away with, and why. The list only gets shorter. */
export const BEYOND_EDITS: Partial<Readonly<Record<ReasonCode, string>>> = {
  DNS_NXDOMAIN: 'nobody has the name, and the document does not say what address it should have',
  DNS_PEER_RESOLVER:
    'the question is about the resolver of another VPC, which answers its own VPC only; one asks the own one',
  DNS_PUBLIC_NAME_RESOLVED: 'it is said beside an answer that connects',
  NO_SUCH_HOST: 'nobody has the address',
  VGW_DST_NOT_ENI: 'nobody has the address',
  LINK_LOCAL_UNROUTABLE: 'link-local addresses are routed nowhere',
  INTERNET_PRIVATE_DST: 'the internet carries no private addresses; one asks for the public one',
  TCP_RESET: 'a load balancer forgets silent connections; the program sends keepalives or connects again',
  NGW_IDLE_RST: 'the time-out of NAT gateways is fixed; the program sends keepalives',
  SG_CT_EXPIRED: 'a firewall forgets silent connections; the program sends keepalives',
  SG_CT_FULL:
    'AWS does not say how many connections an instance type may have tracked, so no type is known to be enough',
  SSH_KEY_MISSING: 'who logs in needs the key; a document holds none',
  IGW_SRC_PRIVATE: 'the sender forged its address',
  GW_SPOOFED: 'the sender forged its address',
  NGW_SRC_NOT_IN_VPC: 'the sender forged its address',
  NGW_PROTOCOL: 'NAT gateways pass TCP, UDP and ICMP only, and probes ask for nothing else',
  NGW_FRAGMENT: 'NAT gateways pass no fragments of ICMP; the program sends less at once',
  NGW_UNSOLICITED: 'nobody stands behind the address of a NAT gateway',
  NATI_PORT_EXHAUSTED: 'the one port that the rule leaves is taken until its connection ends, which no probe asks for',
  TTL_EXPIRED: 'the sender gave the packet too few hops, which no probe asks for',
  MTU_EXCEEDED: 'the sender forbids to cut a packet that is too long for the internet',
  VGW_IPV6: 'a VPN connection of a virtual private gateway carries no IPv6',
  GWE_PROTOCOL: 'S3 and DynamoDB speak TCP only',
  IFE_NO_PING: 'interface endpoints answer no ping',
  IFE_CANNOT_INITIATE: 'interface endpoints open no connections',
  ELB_TARGET_UNHEALTHY: 'it is said beside an answer that connects: without a healthy target, all are used',
  COMPONENT_BAD_STATE: 'the question is what happens while the zone is down',
  SIM_UNKNOWN: 'the question names something that is not there',
};
