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
  },
);
