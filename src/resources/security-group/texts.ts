import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'security-group': 'Security group',
    'security-group.hint': 'Lets traffic to and from the interfaces that have it; answers pass by themselves.',
    'security-group.description': 'Description',
    'security-group.inbound': 'Inbound rules',
    'security-group.inbound.protocol': 'Protocol',
    'security-group.inbound.ports': 'Port range',
    'security-group.inbound.icmpType': 'ICMP type',
    'security-group.inbound.icmpCode': 'ICMP code',
    'security-group.inbound.cidr': 'Source CIDR',
    'security-group.inbound.group': 'Source group',
    'security-group.inbound.prefixList': 'Source prefix list',
    'security-group.inbound.description': 'Description',
    'security-group.outbound': 'Outbound rules',
    'security-group.outbound.protocol': 'Protocol',
    'security-group.outbound.ports': 'Port range',
    'security-group.outbound.icmpType': 'ICMP type',
    'security-group.outbound.icmpCode': 'ICMP code',
    'security-group.outbound.cidr': 'Destination CIDR',
    'security-group.outbound.group': 'Destination group',
    'security-group.outbound.prefixList': 'Destination prefix list',
    'security-group.outbound.description': 'Description',
    'security-group.finding.name-sg': '{name}: a security group\'s name may not start with "sg-".',
    'security-group.finding.name-default': 'InvalidGroup.Reserved: only the VPC\'s own group may be called "default".',
    'security-group.finding.name-taken': 'InvalidGroup.Duplicate: {vpc} has another security group named {name}.',
    'security-group.finding.no-peer': 'Rule {row} of {name} names no CIDR block, security group or prefix list.',
    'security-group.finding.two-peers':
      'Rule {row} of {name} names more than one of a CIDR block, a security group and a prefix list; it takes one.',
    'security-group.finding.foreign-peer': 'InvalidGroup.NotFound: rule {row} names {group}, which is in another VPC.',
    'security-group.finding.stale-group':
      'Rule {row} of {name} is stale: it names {group}, which was deleted, and matches nothing.',
    'security-group.finding.stale-peering':
      'Rule {row} of {name} is stale: it names {group} of another VPC, the peering with which is over; it matches nothing.',
    'security-group.finding.duplicate': 'InvalidPermission.Duplicate: rule {row} of {name} repeats an earlier one.',
    'security-group.finding.icmp-family':
      'Rule {row}: {protocol} does not go with {cidr}; ICMP belongs to IPv4 and ICMPv6 to IPv6.',
    'security-group.finding.open': 'Rule {row} of {name} opens port {port} to everyone ({cidr}).',
    'security-group.finding.no-outbound': '{name} has no outbound rules: its interfaces cannot open connections by it.',
    'security-group.finding.quota':
      '{name} has {used} rules of one direction and IP version; the quota is {quota} unless AWS raised it.',
    'security-group.fix.remove': 'Remove rule {row}',
    'security-group.fix.protocol': 'Change the protocol to {protocol}',
    'security-group.mend.inbound': 'Let {service} from {peer} into {group}',
    'security-group.mend.outbound': 'Let {service} to {peer} out of {group}',
    'security-group.mend.stale': 'Replace the stale group in rule {row} of {group} by {peer}',
  },
  {
    'security-group': '보안 그룹',
    'security-group.hint': '연결된 인터페이스를 드나드는 트래픽을 허용합니다. 응답은 저절로 통과합니다.',
    'security-group.description': '설명',
    'security-group.inbound': '인바운드 규칙',
    'security-group.inbound.protocol': '프로토콜',
    'security-group.inbound.ports': '포트 범위',
    'security-group.inbound.icmpType': 'ICMP 유형',
    'security-group.inbound.icmpCode': 'ICMP 코드',
    'security-group.inbound.cidr': '소스 CIDR',
    'security-group.inbound.group': '소스 그룹',
    'security-group.inbound.prefixList': '소스 접두사 목록',
    'security-group.inbound.description': '설명',
    'security-group.outbound': '아웃바운드 규칙',
    'security-group.outbound.protocol': '프로토콜',
    'security-group.outbound.ports': '포트 범위',
    'security-group.outbound.icmpType': 'ICMP 유형',
    'security-group.outbound.icmpCode': 'ICMP 코드',
    'security-group.outbound.cidr': '대상 CIDR',
    'security-group.outbound.group': '대상 그룹',
    'security-group.outbound.prefixList': '대상 접두사 목록',
    'security-group.outbound.description': '설명',
    'security-group.finding.name-sg': '{name}: 보안 그룹 이름은 "sg-"로 시작할 수 없습니다.',
    'security-group.finding.name-default':
      'InvalidGroup.Reserved: "default"라는 이름은 VPC의 기본 보안 그룹만 쓸 수 있습니다.',
    'security-group.finding.name-taken': 'InvalidGroup.Duplicate: {vpc}에 이름이 {name}인 보안 그룹이 또 있습니다.',
    'security-group.finding.no-peer': '{name}의 규칙 {row}에 CIDR 블록, 보안 그룹, 접두사 목록이 모두 없습니다.',
    'security-group.finding.two-peers':
      '{name}의 규칙 {row}에 CIDR 블록, 보안 그룹, 접두사 목록이 둘 이상 있습니다. 하나만 쓸 수 있습니다.',
    'security-group.finding.foreign-peer':
      'InvalidGroup.NotFound: 규칙 {row|이/가} 다른 VPC의 {group|을/를} 지정합니다.',
    'security-group.finding.stale-group':
      '{name}의 규칙 {row|이/가} 오래된(stale) 규칙입니다. 삭제된 {group|을/를} 지정하므로 아무것과도 일치하지 않습니다.',
    'security-group.finding.stale-peering':
      '{name}의 규칙 {row|이/가} 오래된(stale) 규칙입니다. 피어링이 끝난 VPC의 {group|을/를} 지정하므로 아무것과도 일치하지 않습니다.',
    'security-group.finding.duplicate': 'InvalidPermission.Duplicate: {name}의 규칙 {row|이/가} 앞의 규칙과 같습니다.',
    'security-group.finding.icmp-family':
      '규칙 {row}: {protocol|은/는} {cidr|과/와} 맞지 않습니다. ICMP는 IPv4, ICMPv6는 IPv6에 씁니다.',
    'security-group.finding.open': '{name}의 규칙 {row|이/가} {port} 포트를 모두({cidr})에게 엽니다.',
    'security-group.finding.no-outbound':
      '{name}에 아웃바운드 규칙이 없어 연결된 인터페이스가 이 그룹으로는 연결을 시작할 수 없습니다.',
    'security-group.finding.quota':
      '{name}에 같은 방향, 같은 IP 버전의 규칙이 {used}개 있습니다. 할당량을 늘리지 않았다면 {quota}개까지입니다.',
    'security-group.fix.remove': '규칙 {row} 삭제',
    'security-group.fix.protocol': '프로토콜을 {protocol|으로/로} 변경',
    'security-group.mend.inbound': '{group}에 {peer}의 {service} 인바운드 허용',
    'security-group.mend.outbound': '{group}에 {peer|으로/로} 가는 {service} 아웃바운드 허용',
    'security-group.mend.stale': '{group}의 규칙 {row}에서 오래된 그룹을 {peer|으로/로} 교체',
  },
);
