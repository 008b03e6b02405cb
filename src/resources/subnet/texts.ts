import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    subnet: 'Subnet',
    'subnet.hint': "A part of the VPC's addresses in one Availability Zone.",
    'subnet.cidr': 'IPv4 CIDR block',
    'subnet.ipv6Cidr': 'IPv6 CIDR block',
    'subnet.mapPublicIpOnLaunch': 'Auto-assign public IPv4 address',
    'subnet.assignIpv6OnCreation': 'Auto-assign IPv6 address',
    'subnet.routeTable': 'Route table',
    'subnet.networkAcl': 'Network ACL',
    'subnet.finding.no-block': '{name} has no CIDR block.',
    'subnet.finding.wrong-family': '{block} is of the other IP version than this field takes.',
    'subnet.finding.range': 'InvalidSubnet.Range: {block} is not of a size that a subnet takes: /16 to /28.',
    'subnet.finding.ipv6-range':
      'InvalidSubnet.Range: {block} is not of a size that a subnet takes: /44 to /64 in steps of four.',
    'subnet.finding.outside': 'InvalidSubnet.Range: {block} is not inside of {blocks}, the blocks of {vpc}.',
    'subnet.finding.conflict': 'InvalidSubnet.Conflict: {block} overlaps subnet "{other}".',
    'subnet.finding.full':
      'InsufficientFreeAddressesInSubnet: {name} has {usable} usable addresses, and {used} are held.',
    'subnet.finding.foreign': '{other} is not in the VPC of {name}.',
    'subnet.finding.no-ipv6-block': '{name} is to give IPv6 addresses but has no IPv6 CIDR block.',
    'subnet.finding.not-public':
      '{name} gives public addresses, but its route table has no route to an internet gateway, so they are of no use.',
    'subnet.fix.block': 'Move {name} to {block}',
    'subnet.fix.no-ipv6': 'Do not give IPv6 addresses',
  },
  {
    subnet: '서브넷',
    'subnet.hint': '한 가용 영역 안에서 VPC 주소의 일부를 나눈 범위입니다.',
    'subnet.cidr': 'IPv4 CIDR 블록',
    'subnet.ipv6Cidr': 'IPv6 CIDR 블록',
    'subnet.mapPublicIpOnLaunch': '퍼블릭 IPv4 주소 자동 할당',
    'subnet.assignIpv6OnCreation': 'IPv6 주소 자동 할당',
    'subnet.routeTable': '라우팅 테이블',
    'subnet.networkAcl': '네트워크 ACL',
    'subnet.finding.no-block': '{name}에 CIDR 블록이 없습니다.',
    'subnet.finding.wrong-family': '{block|은/는} 이 필드에 맞지 않는 IP 버전입니다.',
    'subnet.finding.range': 'InvalidSubnet.Range: {block|은/는} 서브넷에 쓸 수 있는 크기(/16~/28)가 아닙니다.',
    'subnet.finding.ipv6-range':
      'InvalidSubnet.Range: {block|은/는} 서브넷에 쓸 수 있는 크기(/44~/64, 4씩 증가)가 아닙니다.',
    'subnet.finding.outside': 'InvalidSubnet.Range: {block|은/는} {vpc}의 CIDR 블록({blocks}) 안에 있지 않습니다.',
    'subnet.finding.conflict': 'InvalidSubnet.Conflict: {block|이/가} 서브넷 "{other}"의 블록과 겹칩니다.',
    'subnet.finding.full':
      'InsufficientFreeAddressesInSubnet: {name}에서 쓸 수 있는 주소는 {usable}개인데 {used}개를 쓰고 있습니다.',
    'subnet.finding.foreign': '{other|은/는} {name}의 VPC에 없습니다.',
    'subnet.finding.no-ipv6-block': '{name|은/는} IPv6 주소를 자동 할당하도록 되어 있지만 IPv6 CIDR 블록이 없습니다.',
    'subnet.finding.not-public':
      '{name|은/는} 퍼블릭 주소를 자동 할당하지만 라우팅 테이블에 인터넷 게이트웨이로 가는 경로가 없어 쓸모가 없습니다.',
    'subnet.fix.block': '{name|을/를} {block|으로/로} 옮기기',
    'subnet.fix.no-ipv6': 'IPv6 주소 자동 할당 끄기',
  },
);
