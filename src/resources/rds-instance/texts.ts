import { hostWords } from '../shared/service-host-texts.ts';
import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    ...hostWords('rds-instance').en,
    'rds-instance': 'RDS database instance',
    'rds-instance.hint': 'A managed database at an address of a subnet.',
    'rds-instance.engine': 'Engine',
    'rds-instance.engine.mysql': 'MySQL',
    'rds-instance.engine.postgres': 'PostgreSQL',
    'rds-instance.engine.mariadb': 'MariaDB',
    'rds-instance.engine.sqlserver': 'SQL Server',
    'rds-instance.engine.oracle': 'Oracle',
    'rds-instance.engine.aurora-mysql': 'Aurora MySQL',
    'rds-instance.engine.aurora-postgresql': 'Aurora PostgreSQL',
    'rds-instance.port': 'Port',
    'rds-instance.state': 'State',
    'rds-instance.state.available': 'Available',
    'rds-instance.state.stopped': 'Stopped',
    'rds-instance.publiclyAccessible': 'Publicly accessible',
    'rds-instance.subnetGroup': 'DB subnet group',
    'rds-instance.dnsName': 'DNS name',
    'rds-instance.finding.private-subnet':
      '{name} is publicly accessible, but {subnet} has no route to an internet gateway.',
  },
  {
    ...hostWords('rds-instance').ko,
    'rds-instance': 'RDS DB 인스턴스',
    'rds-instance.hint': '서브넷의 주소를 가진 관리형 데이터베이스입니다.',
    'rds-instance.engine': '엔진',
    'rds-instance.engine.mysql': 'MySQL',
    'rds-instance.engine.postgres': 'PostgreSQL',
    'rds-instance.engine.mariadb': 'MariaDB',
    'rds-instance.engine.sqlserver': 'SQL Server',
    'rds-instance.engine.oracle': 'Oracle',
    'rds-instance.engine.aurora-mysql': 'Aurora MySQL',
    'rds-instance.engine.aurora-postgresql': 'Aurora PostgreSQL',
    'rds-instance.port': '포트',
    'rds-instance.state': '상태',
    'rds-instance.state.available': '사용 가능',
    'rds-instance.state.stopped': '중지됨',
    'rds-instance.publiclyAccessible': '퍼블릭 액세스 가능',
    'rds-instance.subnetGroup': 'DB 서브넷 그룹',
    'rds-instance.dnsName': 'DNS 이름',
    'rds-instance.finding.private-subnet':
      '{name|은/는} 퍼블릭 액세스가 가능하지만 {subnet}에 인터넷 게이트웨이로 가는 경로가 없습니다.',
  },
);
