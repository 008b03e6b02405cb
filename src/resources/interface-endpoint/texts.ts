import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'interface-endpoint': 'Interface endpoint',
    'interface-endpoint.hint': 'Puts a service of AWS or of a partner into the VPC, at addresses of its subnets.',
    'interface-endpoint.service': 'Service',
    'interface-endpoint.nodes': 'Subnets',
    'interface-endpoint.nodes.subnet': 'Subnet',
    'interface-endpoint.nodes.privateAddress': 'Private IPv4 address',
    'interface-endpoint.nodes.ipv6Address': 'IPv6 address',
    'interface-endpoint.nodes.publicAddress': 'Public IPv4 address',
    'interface-endpoint.securityGroups': 'Security groups',
    'interface-endpoint.privateDns': 'Private DNS names',
    'interface-endpoint.serviceZones': 'Zones of the service',
    'interface-endpoint.serviceZones.value': 'Zone',
    'interface-endpoint.policy': 'Endpoint policy',
    'interface-endpoint.policy.full-access': 'Full access',
    'interface-endpoint.policy.custom': 'Custom',
    'interface-endpoint.policy.deny': 'Denies the request',
    'interface-endpoint.assumed-policy': 'The policy of {name} is taken to allow the request.',
    'interface-endpoint.mend.policy': 'Give {name} a policy of full access',
    'interface-endpoint.mend.zone': 'Move the interface of {name} to {subnet} in {zone}, where the service is offered',
    'interface-endpoint.fix.dns': 'Turn on DNS resolution and DNS hostnames of {vpc}',
    'interface-endpoint.finding.no-interface': '{name} stands in no subnet, so nobody reaches it.',
    'interface-endpoint.finding.same-zone':
      'DuplicateSubnetsInSameZone: {subnet} is the second subnet of {name} in {zone}; it takes one per zone.',
    'interface-endpoint.finding.dns-off':
      '{name} has private DNS names, which need DNS resolution and DNS hostnames of {vpc}.',
    'interface-endpoint.finding.second-dns': '{other} has the private DNS names of the same service already.',
    'interface-endpoint.finding.quota':
      'The VPC of {name} has {used} interface endpoints; the quota is {quota} unless AWS raised it.',
  },
  {
    'interface-endpoint': '인터페이스 엔드포인트',
    'interface-endpoint.hint': 'AWS나 파트너의 서비스를 VPC 서브넷의 주소로 들여놓습니다.',
    'interface-endpoint.service': '서비스',
    'interface-endpoint.nodes': '서브넷',
    'interface-endpoint.nodes.subnet': '서브넷',
    'interface-endpoint.nodes.privateAddress': '프라이빗 IPv4 주소',
    'interface-endpoint.nodes.ipv6Address': 'IPv6 주소',
    'interface-endpoint.nodes.publicAddress': '퍼블릭 IPv4 주소',
    'interface-endpoint.securityGroups': '보안 그룹',
    'interface-endpoint.privateDns': '프라이빗 DNS 이름',
    'interface-endpoint.serviceZones': '서비스의 가용 영역',
    'interface-endpoint.serviceZones.value': '가용 영역',
    'interface-endpoint.policy': '엔드포인트 정책',
    'interface-endpoint.policy.full-access': '전체 액세스',
    'interface-endpoint.policy.custom': '사용자 지정',
    'interface-endpoint.policy.deny': '요청 거부',
    'interface-endpoint.assumed-policy': '{name}의 정책이 요청을 허용한다고 봅니다.',
    'interface-endpoint.mend.policy': '{name}에 전체 액세스 정책 적용',
    'interface-endpoint.mend.zone': '{name}의 인터페이스를 서비스가 제공되는 {zone}의 {subnet|으로/로} 이동',
    'interface-endpoint.fix.dns': '{vpc}의 DNS 확인과 DNS 호스트 이름 켜기',
    'interface-endpoint.finding.no-interface': '{name|이/가} 어떤 서브넷에도 없어 아무도 연결할 수 없습니다.',
    'interface-endpoint.finding.same-zone':
      'DuplicateSubnetsInSameZone: {subnet|은/는} {zone}에 있는 {name}의 두 번째 서브넷입니다. 가용 영역마다 하나만 쓸 수 있습니다.',
    'interface-endpoint.finding.dns-off':
      '{name}의 프라이빗 DNS 이름에는 {vpc}의 DNS 확인과 DNS 호스트 이름이 필요합니다.',
    'interface-endpoint.finding.second-dns': '이미 {other|이/가} 같은 서비스의 프라이빗 DNS 이름을 사용합니다.',
    'interface-endpoint.finding.quota':
      '{name}의 VPC에 인터페이스 엔드포인트가 {used}개 있습니다. 할당량을 늘리지 않았다면 {quota}개까지입니다.',
  },
);
