import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'db-subnet-group': 'DB subnet group',
    'db-subnet-group.hint': 'Says in which subnets a database may stand.',
    'db-subnet-group.subnets': 'Subnets',
    'db-subnet-group.finding.zones':
      'DBSubnetGroupDoesNotCoverEnoughAZs: {name} needs subnets in two Availability Zones at least.',
  },
  {
    'db-subnet-group': 'DB 서브넷 그룹',
    'db-subnet-group.hint': '데이터베이스를 둘 수 있는 서브넷을 정합니다.',
    'db-subnet-group.subnets': '서브넷',
    'db-subnet-group.finding.zones':
      'DBSubnetGroupDoesNotCoverEnoughAZs: {name}에는 가용 영역 두 곳 이상의 서브넷이 필요합니다.',
  },
);
