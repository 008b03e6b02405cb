import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'network-interface': 'Network interface',
    'network-interface.hint': 'Addresses in a subnet that an instance can have.',
    'network-interface.instance': 'Instance',
    'network-interface.deviceIndex': 'Device index',
    'network-interface.privateAddress': 'Private IPv4 address',
    'network-interface.secondaryPrivateAddresses': 'Secondary private IPv4 addresses',
    'network-interface.secondaryPrivateAddresses.value': 'Address',
    'network-interface.ipv6Addresses': 'IPv6 addresses',
    'network-interface.ipv6Addresses.value': 'Address',
    'network-interface.ipv4Prefixes': 'Delegated IPv4 blocks',
    'network-interface.ipv4Prefixes.value': 'Block',
    'network-interface.ipv6-prefix':
      '{id} has a delegated block that is not drawn ({prefix}): nobody is found at its addresses.',
    'network-interface.publicAddress': 'Auto-assigned public IPv4 address',
    'network-interface.securityGroups': 'Security groups',
    'network-interface.sourceDestCheck': 'Source/destination check',
    'network-interface.tcpEstablishedTimeout':
      'Idle time of TCP connections in seconds (0: as the instance type has it)',
    'network-interface.udpStreamTimeout': 'Idle time of UDP streams in seconds (0: usual)',
    'network-interface.udpTimeout': 'Idle time of single UDP exchanges in seconds (0: usual)',
    'network-interface.finding.timeout': 'InvalidParameterValue: {seconds} seconds are not within {least} and {most}.',
    'network-interface.finding.no-address': '{name} has no private address.',
    'network-interface.finding.not-public': '{address} is not a public IPv4 address.',
    'network-interface.finding.public-taken': '{address} is the public address of {other}, too.',
    'network-interface.finding.auto-and-elastic':
      '{name} has the Elastic IP {elastic}; AWS takes the automatic address {address} back.',
    'network-interface.finding.no-gateway':
      '{name} has the public address {address}, but {vpc} has no internet gateway.',
    'network-interface.finding.no-group': '{name} has no security group; an interface has at least one.',
    'network-interface.finding.quota':
      '{name} has {used} security groups; the quota per interface is {quota} unless AWS raised it.',
    'network-interface.finding.foreign-group': 'InvalidGroup.NotFound: the security group {group} is not in {vpc}.',
    'network-interface.finding.detached': '{name} is attached to no instance.',
    'network-interface.finding.other-vpc': '{name} and its instance {instance} are not in the same VPC.',
    'network-interface.finding.other-zone': '{name} and its instance {instance} are not in the same Availability Zone.',
    'network-interface.finding.other-subnet':
      '{name} is the primary interface of {instance} and must be in its subnet.',
    'network-interface.finding.device-index': '{instance} has {other} as device {index} already.',
    'network-interface.finding.source-dest-check':
      '{instance} is to forward for others, but the source/destination check of {name} is on: it drops every packet that is not from or for its own addresses.',
    'network-interface.fix.source-dest-check': 'Turn off the source/destination check of {name}',
    'network-interface.fix.release': 'Take {address} off {name}',
    'network-interface.fix.default-group': 'Give {name} the default security group',
    'network-interface.mend.source-dest-check': 'Turn off the source/destination check of {name}',
  },
  {
    'network-interface': '네트워크 인터페이스',
    'network-interface.hint': '인스턴스에 연결할 수 있는 서브넷 안의 주소입니다.',
    'network-interface.instance': '인스턴스',
    'network-interface.deviceIndex': '디바이스 인덱스',
    'network-interface.privateAddress': '프라이빗 IPv4 주소',
    'network-interface.secondaryPrivateAddresses': '보조 프라이빗 IPv4 주소',
    'network-interface.secondaryPrivateAddresses.value': '주소',
    'network-interface.ipv6Addresses': 'IPv6 주소',
    'network-interface.ipv6Addresses.value': '주소',
    'network-interface.ipv4Prefixes': '위임된 IPv4 블록',
    'network-interface.ipv4Prefixes.value': '블록',
    'network-interface.ipv6-prefix':
      '{id}에 위임된 블록({prefix})은 그리지 않으므로 그 주소에는 아무도 없는 것으로 봅니다.',
    'network-interface.publicAddress': '자동 할당된 퍼블릭 IPv4 주소',
    'network-interface.securityGroups': '보안 그룹',
    'network-interface.sourceDestCheck': '소스/대상 확인',
    'network-interface.tcpEstablishedTimeout': 'TCP 연결 유휴 시간(초, 0은 인스턴스 유형의 기본값)',
    'network-interface.udpStreamTimeout': 'UDP 스트림 유휴 시간(초, 0은 기본값)',
    'network-interface.udpTimeout': '단일 UDP 교환 유휴 시간(초, 0은 기본값)',
    'network-interface.finding.timeout': 'InvalidParameterValue: {seconds}초는 {least}초에서 {most}초 사이가 아닙니다.',
    'network-interface.finding.no-address': '{name}에 프라이빗 주소가 없습니다.',
    'network-interface.finding.not-public': '{address|은/는} 퍼블릭 IPv4 주소가 아닙니다.',
    'network-interface.finding.public-taken': '{address|은/는} {other}의 퍼블릭 주소이기도 합니다.',
    'network-interface.finding.auto-and-elastic':
      '{name}에 탄력적 IP {elastic|이/가} 있어 자동 할당된 {address|은/는} 회수됩니다.',
    'network-interface.finding.no-gateway':
      '{name}에 퍼블릭 주소 {address|이/가} 있지만 {vpc}에 인터넷 게이트웨이가 없습니다.',
    'network-interface.finding.no-group': '{name}에 보안 그룹이 없습니다. 인터페이스에는 하나 이상 있어야 합니다.',
    'network-interface.finding.quota':
      '{name}에 보안 그룹이 {used}개 있습니다. 할당량을 늘리지 않았다면 인터페이스당 {quota}개까지입니다.',
    'network-interface.finding.foreign-group': 'InvalidGroup.NotFound: 보안 그룹 {group|이/가} {vpc} 안에 없습니다.',
    'network-interface.finding.detached': '{name|이/가} 어떤 인스턴스에도 연결되어 있지 않습니다.',
    'network-interface.finding.other-vpc': '{name|과/와} 인스턴스 {instance|이/가} 같은 VPC에 있지 않습니다.',
    'network-interface.finding.other-zone': '{name|과/와} 인스턴스 {instance|이/가} 같은 가용 영역에 있지 않습니다.',
    'network-interface.finding.other-subnet':
      '{name|은/는} {instance}의 기본 인터페이스라서 같은 서브넷에 있어야 합니다.',
    'network-interface.finding.device-index': '{instance}의 디바이스 {index|은/는} 이미 {other}입니다.',
    'network-interface.finding.source-dest-check':
      '{instance|은/는} 다른 호스트의 트래픽을 전달해야 하지만 {name}의 소스/대상 확인이 켜져 있어, 자기 주소가 아닌 패킷을 모두 폐기합니다.',
    'network-interface.fix.source-dest-check': '{name}의 소스/대상 확인 중지',
    'network-interface.fix.release': '{name}에서 {address} 해제',
    'network-interface.fix.default-group': '{name}에 기본 보안 그룹 연결',
    'network-interface.mend.source-dest-check': '{name}의 소스/대상 확인 중지',
  },
);
