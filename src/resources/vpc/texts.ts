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
  },
);
