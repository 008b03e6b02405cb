import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'transit-gateway': 'Transit gateway',
    'transit-gateway.hint': 'Routes between VPCs, VPN connections and other Regions; draw a line to each of them.',
    'transit-gateway.defaultAssociation': 'Default route table association',
    'transit-gateway.defaultAssociationTable': 'Table of new associations',
    'transit-gateway.defaultPropagation': 'Default route table propagation',
    'transit-gateway.defaultPropagationTable': 'Table of new propagations',
    'transit-gateway.dnsSupport': 'DNS support',
    'transit-gateway.securityGroupReferencing': 'Security group referencing support',
    'transit-gateway.assumed-block':
      'VPCs at {name} share addresses; the one whose attachment has the lower id is taken to be reached, AWS does not say which.',
    'transit-gateway.assumed-zone':
      'Where {name} could deliver in several other Availability Zones, the first by name is taken; AWS does not say which.',
    'transit-gateway.finding.no-defaultAssociationTable':
      '{name} is to associate new attachments by itself, but has no table for that.',
    'transit-gateway.finding.no-defaultPropagationTable':
      '{name} is to propagate new attachments by itself, but has no table for that.',
    'transit-gateway.finding.foreign-table': '{table} is a table of another transit gateway than {name}.',
    'transit-gateway.finding.detached': 'Nothing is attached to {name}.',
    'transit-gateway.finding.quota-tables':
      '{name} has {used} route tables; the quota is {quota} unless AWS raised it.',
    'transit-gateway.finding.quota-routes':
      '{name} has {used} static routes; the quota is {quota} unless AWS raised it.',
    'transit-gateway.mend.zone': 'Add {subnet} to {attachment}',
    'transit-gateway.connect.attach': 'Attach {other} to {name}',
  },
  {
    'transit-gateway': 'Transit Gateway',
    'transit-gateway.hint': 'VPC, VPN 연결, 다른 리전 사이를 라우팅합니다. 각각으로 선을 그어 연결하세요.',
    'transit-gateway.defaultAssociation': '기본 라우팅 테이블 연결',
    'transit-gateway.defaultAssociationTable': '새 연결의 테이블',
    'transit-gateway.defaultPropagation': '기본 라우팅 테이블 전파',
    'transit-gateway.defaultPropagationTable': '새 전파의 테이블',
    'transit-gateway.dnsSupport': 'DNS 지원',
    'transit-gateway.securityGroupReferencing': '보안 그룹 참조 지원',
    'transit-gateway.assumed-block':
      '{name}에 연결된 VPC들의 주소가 겹칩니다. ID가 더 작은 연결의 VPC에 도달한다고 봅니다. AWS 문서에는 나와 있지 않습니다.',
    'transit-gateway.assumed-zone':
      '{name|이/가} 다른 여러 가용 영역으로 전달할 수 있을 때는 이름순으로 첫 번째를 고릅니다. AWS 문서에는 정해져 있지 않습니다.',
    'transit-gateway.finding.no-defaultAssociationTable':
      '{name|이/가} 새 연결을 자동으로 연결해야 하지만 그럴 테이블이 없습니다.',
    'transit-gateway.finding.no-defaultPropagationTable':
      '{name|이/가} 새 연결을 자동으로 전파해야 하지만 그럴 테이블이 없습니다.',
    'transit-gateway.finding.foreign-table': '{table|은/는} {name|이/가} 아닌 다른 Transit Gateway의 테이블입니다.',
    'transit-gateway.finding.detached': '{name}에 연결된 것이 없습니다.',
    'transit-gateway.finding.quota-tables':
      '{name}에 라우팅 테이블이 {used}개 있습니다. 할당량을 늘리지 않았다면 {quota}개까지입니다.',
    'transit-gateway.finding.quota-routes':
      '{name}에 정적 경로가 {used}개 있습니다. 할당량을 늘리지 않았다면 {quota}개까지입니다.',
    'transit-gateway.mend.zone': '{attachment}에 {subnet} 추가',
    'transit-gateway.connect.attach': '{other|을/를} {name}에 연결',
  },
);
