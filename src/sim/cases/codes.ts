/** Our codes for the checks that the cases name. */
export const CODES: Readonly<Record<string, readonly string[]>> = {
  no_route: ['RT_NO_ROUTE', 'NGW_NO_EGRESS_ROUTE'],
  route_blackhole: ['RT_BLACKHOLE'],
  no_host_local: ['NO_SUCH_HOST'],
  nacl_inbound: ['NACL_INGRESS_DENY', 'NACL_EPHEMERAL'],
  nacl_outbound: ['NACL_EGRESS_DENY', 'NACL_EPHEMERAL'],
  sg_inbound: ['SG_INGRESS_NO_MATCH', 'SG_INGRESS_EMPTY', 'SG_REF_LOST'],
  sg_outbound: ['SG_EGRESS_NO_MATCH', 'SG_EGRESS_EMPTY'],
  src_dst_check: ['ENI_SRC_CHECK', 'ENI_DST_CHECK'],
  igw_no_public_ip: ['IGW_NO_PUBLIC_IP'],
  igw_private_dst: ['IGW_DST_RFC1918'],
  nat_no_state: ['NGW_UNSOLICITED'],
  peering_dst_not_in_peer: ['PCX_DST_NOT_IN_PEER'],
  private_dst_on_internet: ['INTERNET_PRIVATE_DST'],
  os_rp_filter: ['OS_RP_FILTER'],
  os_local_route: ['OS_LOCAL_ROUTE'],
  tgw_no_route: ['TGW_NO_ROUTE'],
};
