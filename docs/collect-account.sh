#!/usr/bin/env bash
# Collects what Hopwise reads of an AWS account: the network as the AWS CLI describes it, one folder per account and Region.
#
#   docs/collect-account.sh FOLDER REGION [REGION...]
#   docs/collect-account.sh network ap-northeast-2 us-east-1
#   npx hopwise trace network --from i-0123456789abcdef0 --to checkip.amazonaws.com:80
#
# For several accounts run it once with each profile and the same folder:
#
#   AWS_PROFILE=prod docs/collect-account.sh network ap-northeast-2
#   AWS_PROFILE=data docs/collect-account.sh network ap-northeast-2
#
# It only reads: every call is a describe, list, get or search, and the managed policy ReadOnlyAccess allows all of them.
# It needs version 2 of the AWS CLI and nothing else. A call that is refused leaves no file; Hopwise says what is missing.
# Pre-shared keys, keys of BGP sessions, environment variables and user data are never asked for or are left out by --query.
set -u

if [ "$#" -lt 2 ]; then
  echo "usage: $0 FOLDER REGION [REGION...]" >&2
  exit 2
fi

folder=$1
shift

# Without a pager, and in the form that Hopwise reads, whatever the profile says.
export AWS_PAGER=''
export AWS_DEFAULT_OUTPUT=json

if ! account=$(aws sts get-caller-identity --query Account --output text); then
  echo "$0: the AWS CLI has no credentials to work with." >&2
  exit 1
fi

# save NAME COMMAND...: the output of a call as NAME.json in the folder of the account and Region.
save() {
  name=$1
  shift
  if output=$(aws "$@" --region "$region" --output json); then
    printf '%s\n' "$output" >"$into/$name.json"
  else
    echo "$0: $region: aws $1 $2 gave no answer; it is left out." >&2
  fi
}

# save_about NAME MEMBER VALUE COMMAND...: likewise, for calls whose output does not name what was asked about.
# The question is written in front: {"Request": {"TargetGroupArn": "..."}, <output>}
save_about() {
  name=$1
  member=$2
  value=$3
  shift 3
  if output=$(aws "$@" --region "$region" --output json) && [ "${output#\{}" != "$output" ]; then
    printf '{\n    "Request": { "%s": "%s" },%s\n' "$member" "$value" "${output#\{}" >"$into/$name.json"
  else
    echo "$0: $region: aws $1 $2 gave no answer for $value; it is left out." >&2
  fi
}

# ids QUERY COMMAND...: what a call names, one per line.
ids() {
  query=$1
  shift
  aws "$@" --region "$region" --query "$query" --output text | tr '\t' '\n' | grep -v -e '^None$' -e '^$'
}

# The last part of an ARN as part of a file's name.
stem() {
  printf '%s' "${1#*:*:*:*:*:}" | tr -c 'A-Za-z0-9_-' '_'
}

collect_vpcs() {
  for call in \
    availability-zones vpcs dhcp-options subnets route-tables network-acls security-groups \
    prefix-lists managed-prefix-lists \
    internet-gateways egress-only-internet-gateways nat-gateways addresses \
    network-interfaces instances instance-connect-endpoints \
    vpc-peering-connections vpc-endpoints vpc-endpoint-service-configurations \
    vpc-block-public-access-options vpc-block-public-access-exclusions flow-logs; do
    save "describe-$call" ec2 "describe-$call"
  done
  ids 'Vpcs[].VpcId' ec2 describe-vpcs | while read -r vpc; do
    save_about "describe-vpc-attribute.$vpc.dns-support" VpcId "$vpc" \
      ec2 describe-vpc-attribute --vpc-id "$vpc" --attribute enableDnsSupport
    save_about "describe-vpc-attribute.$vpc.dns-hostnames" VpcId "$vpc" \
      ec2 describe-vpc-attribute --vpc-id "$vpc" --attribute enableDnsHostnames
  done
  ids 'PrefixLists[].PrefixListId' ec2 describe-managed-prefix-lists | while read -r list; do
    save_about "get-managed-prefix-list-entries.$list" PrefixListId "$list" \
      ec2 get-managed-prefix-list-entries --prefix-list-id "$list"
  done
}

collect_transit_gateways() {
  for call in transit-gateways transit-gateway-attachments transit-gateway-vpc-attachments \
    transit-gateway-peering-attachments transit-gateway-connects transit-gateway-route-tables; do
    save "describe-$call" ec2 "describe-$call"
  done
  ids 'TransitGatewayRouteTables[].TransitGatewayRouteTableId' ec2 describe-transit-gateway-route-tables |
    while read -r table; do
      for call in get-transit-gateway-route-table-associations get-transit-gateway-route-table-propagations \
        get-transit-gateway-prefix-list-references; do
        save_about "$call.$table" TransitGatewayRouteTableId "$table" \
          ec2 "$call" --transit-gateway-route-table-id "$table"
      done
      # At most 1000 routes; AdditionalRoutesAvailable says when there are more.
      save_about "search-transit-gateway-routes.$table" TransitGatewayRouteTableId "$table" \
        ec2 search-transit-gateway-routes --transit-gateway-route-table-id "$table" \
        --filters Name=state,Values=active,blackhole
    done
}

# Configurations and options of tunnels hold pre-shared keys, those of virtual interfaces the keys of BGP sessions.
collect_private_links() {
  save describe-vpn-gateways ec2 describe-vpn-gateways
  save describe-customer-gateways ec2 describe-customer-gateways
  save describe-vpn-connections ec2 describe-vpn-connections --query '{VpnConnections: VpnConnections[].{
    VpnConnectionId: VpnConnectionId, State: State, Type: Type, Category: Category, Tags: Tags,
    CustomerGatewayId: CustomerGatewayId, VpnGatewayId: VpnGatewayId, TransitGatewayId: TransitGatewayId,
    Routes: Routes, VgwTelemetry: VgwTelemetry, Options: Options.{
      StaticRoutesOnly: StaticRoutesOnly, LocalIpv4NetworkCidr: LocalIpv4NetworkCidr,
      RemoteIpv4NetworkCidr: RemoteIpv4NetworkCidr, LocalIpv6NetworkCidr: LocalIpv6NetworkCidr,
      RemoteIpv6NetworkCidr: RemoteIpv6NetworkCidr, TunnelInsideIpVersion: TunnelInsideIpVersion,
      OutsideIpAddressType: OutsideIpAddressType, TunnelOptions: TunnelOptions[].{
        OutsideIpAddress: OutsideIpAddress, TunnelInsideCidr: TunnelInsideCidr}}}}'
  for call in connections direct-connect-gateways; do
    save "describe-$call" directconnect "describe-$call"
  done
  save describe-virtual-interfaces directconnect describe-virtual-interfaces --query '{
    virtualInterfaces: virtualInterfaces[].{
      virtualInterfaceId: virtualInterfaceId, virtualInterfaceName: virtualInterfaceName,
      virtualInterfaceType: virtualInterfaceType, virtualInterfaceState: virtualInterfaceState,
      connectionId: connectionId, ownerAccount: ownerAccount, region: region, vlan: vlan, mtu: mtu,
      asn: asn, amazonSideAsn: amazonSideAsn, addressFamily: addressFamily,
      amazonAddress: amazonAddress, customerAddress: customerAddress, routeFilterPrefixes: routeFilterPrefixes,
      virtualGatewayId: virtualGatewayId, directConnectGatewayId: directConnectGatewayId, tags: tags,
      bgpPeers: bgpPeers[].{bgpPeerId: bgpPeerId, asn: asn, addressFamily: addressFamily, bgpStatus: bgpStatus,
        bgpPeerState: bgpPeerState, amazonAddress: amazonAddress, customerAddress: customerAddress}}}'
  ids 'directConnectGateways[].directConnectGatewayId' directconnect describe-direct-connect-gateways |
    while read -r gateway; do
      for call in associations attachments; do
        save_about "describe-direct-connect-gateway-$call.$gateway" directConnectGatewayId "$gateway" \
          directconnect "describe-direct-connect-gateway-$call" --direct-connect-gateway-id "$gateway"
      done
    done
}

collect_load_balancers() {
  save describe-load-balancers elbv2 describe-load-balancers
  save describe-target-groups elbv2 describe-target-groups
  ids 'LoadBalancers[].LoadBalancerArn' elbv2 describe-load-balancers | while read -r balancer; do
    save_about "describe-load-balancer-attributes.$(stem "$balancer")" LoadBalancerArn "$balancer" \
      elbv2 describe-load-balancer-attributes --load-balancer-arn "$balancer"
    save_about "describe-listeners.$(stem "$balancer")" LoadBalancerArn "$balancer" \
      elbv2 describe-listeners --load-balancer-arn "$balancer"
    ids 'Listeners[].ListenerArn' elbv2 describe-listeners --load-balancer-arn "$balancer" | while read -r listener; do
      save_about "describe-rules.$(stem "$listener")" ListenerArn "$listener" \
        elbv2 describe-rules --listener-arn "$listener"
    done
  done
  ids 'TargetGroups[].TargetGroupArn' elbv2 describe-target-groups | while read -r group; do
    save_about "describe-target-health.$(stem "$group")" TargetGroupArn "$group" \
      elbv2 describe-target-health --target-group-arn "$group"
    save_about "describe-target-group-attributes.$(stem "$group")" TargetGroupArn "$group" \
      elbv2 describe-target-group-attributes --target-group-arn "$group"
  done
}

collect_firewalls() {
  ids 'Firewalls[].FirewallArn' network-firewall list-firewalls | while read -r firewall; do
    save "describe-firewall.$(stem "$firewall")" network-firewall describe-firewall --firewall-arn "$firewall"
  done
  ids 'FirewallPolicies[].Arn' network-firewall list-firewall-policies | while read -r policy; do
    save "describe-firewall-policy.$(stem "$policy")" \
      network-firewall describe-firewall-policy --firewall-policy-arn "$policy"
  done
  ids 'RuleGroups[].Arn' network-firewall list-rule-groups | while read -r group; do
    save "describe-rule-group.$(stem "$group")" network-firewall describe-rule-group --rule-group-arn "$group"
  done
}

# What runs inside of VPCs without being an instance. Environment variables and overrides are left out.
collect_services() {
  save describe-db-instances rds describe-db-instances --query '{DBInstances: DBInstances[].{
    DBInstanceIdentifier: DBInstanceIdentifier, DBInstanceArn: DBInstanceArn, DBInstanceStatus: DBInstanceStatus,
    Engine: Engine, Endpoint: Endpoint, DbInstancePort: DbInstancePort, AvailabilityZone: AvailabilityZone,
    SecondaryAvailabilityZone: SecondaryAvailabilityZone, MultiAZ: MultiAZ, PubliclyAccessible: PubliclyAccessible,
    DBSubnetGroup: DBSubnetGroup, VpcSecurityGroups: VpcSecurityGroups, NetworkType: NetworkType, TagList: TagList}}'
  save list-functions lambda list-functions --query '{Functions: Functions[].{
    FunctionName: FunctionName, FunctionArn: FunctionArn, State: State, VpcConfig: VpcConfig}}'
  save describe-auto-scaling-groups autoscaling describe-auto-scaling-groups
  ids 'clusterArns[]' ecs list-clusters | while read -r cluster; do
    ids 'serviceArns[]' ecs list-services --cluster "$cluster" | while read -r service; do
      save_about "describe-services.$(stem "$service")" cluster "$cluster" \
        ecs describe-services --cluster "$cluster" --services "$service"
    done
    ids 'taskArns[]' ecs list-tasks --cluster "$cluster" | while read -r task; do
      save_about "describe-tasks.$(stem "$task")" cluster "$cluster" \
        ecs describe-tasks --cluster "$cluster" --tasks "$task" --query '{tasks: tasks[].{
          taskArn: taskArn, clusterArn: clusterArn, group: group, lastStatus: lastStatus, launchType: launchType,
          taskDefinitionArn: taskDefinitionArn, attachments: attachments, tags: tags, containers: containers[].{
            name: name, networkInterfaces: networkInterfaces, networkBindings: networkBindings}}}'
      ids 'tasks[].taskDefinitionArn' ecs describe-tasks --cluster "$cluster" --tasks "$task" | while read -r definition; do
        [ -e "$into/describe-task-definition.$(stem "$definition").json" ] ||
          save "describe-task-definition.$(stem "$definition")" \
            ecs describe-task-definition --task-definition "$definition" --query '{taskDefinition: taskDefinition.{
              taskDefinitionArn: taskDefinitionArn, networkMode: networkMode,
              containerDefinitions: containerDefinitions[].{name: name, portMappings: portMappings}}}'
      done
    done
  done
}

# Names belong to no Region.
collect_names() {
  save list-hosted-zones route53 list-hosted-zones
  ids 'HostedZones[].Id' route53 list-hosted-zones | while read -r zone; do
    zone=${zone##*/}
    save_about "get-hosted-zone.$zone" Id "$zone" route53 get-hosted-zone --id "$zone"
    save_about "list-resource-record-sets.$zone" HostedZoneId "$zone" \
      route53 list-resource-record-sets --hosted-zone-id "$zone"
  done
}

for region in "$@"; do
  into=$folder/$account/$region
  mkdir -p "$into" || exit 1
  echo "$account $region" >&2
  collect_vpcs
  collect_transit_gateways
  collect_private_links
  collect_load_balancers
  collect_firewalls
  collect_services
done

region=$1
into=$folder/$account/global
mkdir -p "$into" || exit 1
collect_names
