import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    vpc: 'VPC',
    'vpc.hint': 'A private network with its own address blocks.',
    'vpc.cidr': 'IPv4 CIDR block',
    'vpc.secondaryCidrs': 'Secondary IPv4 CIDR blocks',
    'vpc.secondaryCidrs.value': 'CIDR block',
    'vpc.ipv6Cidrs': 'IPv6 CIDR blocks',
    'vpc.ipv6Cidrs.value': 'CIDR block',
    'vpc.enableDnsSupport': 'DNS resolution',
    'vpc.enableDnsHostnames': 'DNS hostnames',
    'vpc.mainRouteTable': 'Main route table',
    'vpc.defaultNetworkAcl': 'Default network ACL',
    'vpc.defaultSecurityGroup': 'Default security group',
    'vpc.finding.no-block': '{name} has no IPv4 CIDR block; every VPC has one of /16 to /28.',
    'vpc.finding.wrong-family': '{block} is of the other IP version than this field takes.',
    'vpc.finding.range': 'InvalidVpc.Range: {block} is not of a size that a VPC takes: /16 to /28.',
    'vpc.finding.ipv6-range':
      'InvalidVpc.Range: {block} is not of a size that a VPC takes: /44 to /60 in steps of four.',
    'vpc.finding.link-local':
      "InvalidVpc.Range: {block} lies in 169.254.0.0/16, which is link-local and never a VPC's.",
    'vpc.finding.public-block':
      '{block} is a public range. AWS allows it, but the internet does not route to a VPC, and the real owners cannot be reached from it.',
    'vpc.finding.docker': '{block} overlaps 172.17.0.0/16, which some AWS services use for Docker inside.',
    'vpc.finding.overlap': 'InvalidVpc.Range: {block} overlaps {other} of the same VPC.',
    'vpc.finding.restricted': 'InvalidVpc.Range: {block} may not be in a VPC together with {other}.',
    'vpc.finding.routed':
      '{block} holds {destination}, which a route of the VPC already leads elsewhere; AWS refuses the block.',
    'vpc.finding.quota-blocks':
      '{name} has {used} CIDR blocks of one IP version; the quota is {quota} unless AWS raised it.',
    'vpc.finding.no-mainRouteTable': '{name} has no main route table; AWS makes one with every VPC.',
    'vpc.finding.no-defaultNetworkAcl': '{name} has no default network ACL; AWS makes one with every VPC.',
    'vpc.finding.no-defaultSecurityGroup': '{name} has no default security group; AWS makes one with every VPC.',
    'vpc.finding.foreign-mainRouteTable': 'The main route table {other} is not in {name}.',
    'vpc.finding.foreign-defaultNetworkAcl': 'The default network ACL {other} is not in {name}.',
    'vpc.finding.foreign-defaultSecurityGroup': 'The default security group {other} is not in {name}.',
    'vpc.finding.hostnames': '{name} gives DNS hostnames, but its resolver is off, so nobody can look them up.',
    'vpc.finding.quota-subnets': '{name} has {used} subnets; the quota per VPC is {quota} unless AWS raised it.',
    'vpc.finding.quota-tables': '{name} has {used} route tables; the quota per VPC is {quota} unless AWS raised it.',
    'vpc.finding.quota-acls': '{name} has {used} network ACLs; the quota per VPC is {quota} unless AWS raised it.',
    'vpc.fix.mainRouteTable': 'Make a main route table for {name}',
    'vpc.fix.defaultNetworkAcl': 'Make a default network ACL for {name}',
    'vpc.fix.defaultSecurityGroup': 'Make a default security group for {name}',
    'vpc.connect.peer': 'Peer {name} with {other}',
    'vpc.fix.dns': 'Turn on DNS resolution in {name}',
  },
  {
    vpc: 'VPC',
    'vpc.hint': '자체 주소 블록을 가진 프라이빗 네트워크입니다.',
    'vpc.cidr': 'IPv4 CIDR 블록',
    'vpc.secondaryCidrs': '보조 IPv4 CIDR 블록',
    'vpc.secondaryCidrs.value': 'CIDR 블록',
    'vpc.ipv6Cidrs': 'IPv6 CIDR 블록',
    'vpc.ipv6Cidrs.value': 'CIDR 블록',
    'vpc.enableDnsSupport': 'DNS 확인',
    'vpc.enableDnsHostnames': 'DNS 호스트 이름',
    'vpc.mainRouteTable': '기본 라우팅 테이블',
    'vpc.defaultNetworkAcl': '기본 네트워크 ACL',
    'vpc.defaultSecurityGroup': '기본 보안 그룹',
    'vpc.finding.no-block':
      '{name}에 IPv4 CIDR 블록이 없습니다. 모든 VPC에는 /16~/28 크기의 블록이 하나 있어야 합니다.',
    'vpc.finding.wrong-family': '{block|은/는} 이 필드에 맞지 않는 IP 버전입니다.',
    'vpc.finding.range': 'InvalidVpc.Range: {block|은/는} VPC에 쓸 수 있는 크기(/16~/28)가 아닙니다.',
    'vpc.finding.ipv6-range': 'InvalidVpc.Range: {block|은/는} VPC에 쓸 수 있는 크기(/44~/60, 4씩 증가)가 아닙니다.',
    'vpc.finding.link-local':
      'InvalidVpc.Range: {block|은/는} 링크 로컬 대역인 169.254.0.0/16에 있어 VPC에 쓸 수 없습니다.',
    'vpc.finding.public-block':
      '{block|은/는} 퍼블릭 대역입니다. AWS는 허용하지만 인터넷은 VPC로 라우팅하지 않고, 실제 소유자에게도 연결할 수 없습니다.',
    'vpc.finding.docker': '{block|이/가} 172.17.0.0/16과 겹칩니다. 일부 AWS 서비스가 Docker 내부에서 이 대역을 씁니다.',
    'vpc.finding.overlap': 'InvalidVpc.Range: {block|이/가} 같은 VPC의 {other|과/와} 겹칩니다.',
    'vpc.finding.restricted': 'InvalidVpc.Range: {block|은/는} {other|과/와} 같은 VPC에 쓸 수 없습니다.',
    'vpc.finding.routed':
      '{block} 안의 {destination|은/는} 이미 이 VPC의 경로가 다른 곳으로 보내고 있어 AWS가 블록을 거부합니다.',
    'vpc.finding.quota-blocks':
      '{name}에 같은 IP 버전의 CIDR 블록이 {used}개 있습니다. 할당량을 늘리지 않았다면 {quota}개까지입니다.',
    'vpc.finding.no-mainRouteTable': '{name}에 기본 라우팅 테이블이 없습니다. AWS는 VPC마다 하나씩 만듭니다.',
    'vpc.finding.no-defaultNetworkAcl': '{name}에 기본 네트워크 ACL이 없습니다. AWS는 VPC마다 하나씩 만듭니다.',
    'vpc.finding.no-defaultSecurityGroup': '{name}에 기본 보안 그룹이 없습니다. AWS는 VPC마다 하나씩 만듭니다.',
    'vpc.finding.foreign-mainRouteTable': '기본 라우팅 테이블 {other|이/가} {name} 안에 없습니다.',
    'vpc.finding.foreign-defaultNetworkAcl': '기본 네트워크 ACL {other|이/가} {name} 안에 없습니다.',
    'vpc.finding.foreign-defaultSecurityGroup': '기본 보안 그룹 {other|이/가} {name} 안에 없습니다.',
    'vpc.finding.hostnames': '{name|은/는} DNS 호스트 이름을 주지만 DNS 확인이 꺼져 있어 조회할 수 없습니다.',
    'vpc.finding.quota-subnets':
      '{name}에 서브넷이 {used}개 있습니다. 할당량을 늘리지 않았다면 VPC당 {quota}개까지입니다.',
    'vpc.finding.quota-tables':
      '{name}에 라우팅 테이블이 {used}개 있습니다. 할당량을 늘리지 않았다면 VPC당 {quota}개까지입니다.',
    'vpc.finding.quota-acls':
      '{name}에 네트워크 ACL이 {used}개 있습니다. 할당량을 늘리지 않았다면 VPC당 {quota}개까지입니다.',
    'vpc.fix.mainRouteTable': '{name}의 기본 라우팅 테이블 만들기',
    'vpc.fix.defaultNetworkAcl': '{name}의 기본 네트워크 ACL 만들기',
    'vpc.fix.defaultSecurityGroup': '{name}의 기본 보안 그룹 만들기',
    'vpc.connect.peer': '{name|과/와} {other|을/를} 피어링',
    'vpc.fix.dns': '{name}의 DNS 확인 켜기',
  },
);
