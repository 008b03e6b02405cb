import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'gateway-endpoint': 'Gateway endpoint',
    'gateway-endpoint.hint': 'Leads to S3 or DynamoDB by routes of its own, without internet or NAT gateways.',
    'gateway-endpoint.service': 'Service',
    'gateway-endpoint.service.s3': 'Amazon S3',
    'gateway-endpoint.service.dynamodb': 'Amazon DynamoDB',
    'gateway-endpoint.prefixList': 'Prefix list',
    'gateway-endpoint.routeTables': 'Route tables',
    'gateway-endpoint.policy': 'Endpoint policy',
    'gateway-endpoint.policy.full-access': 'Full access',
    'gateway-endpoint.policy.custom': 'Custom',
    'gateway-endpoint.policy.deny': 'Denies the request',
    'gateway-endpoint.assumed-mtu': '{name} is taken to carry packets of up to 8500 bytes; AWS does not say.',
    'gateway-endpoint.assumed-list': '{name} names no prefix list; well-known blocks of {service} are taken.',
    'gateway-endpoint.assumed-policy': 'The policy of {name} is taken to allow requests to {service}.',
    'gateway-endpoint.associate': 'Associate {name} with {table}',
    'gateway-endpoint.mend.policy': 'Give {name} a policy of full access',
    'gateway-endpoint.mend.own':
      'Give {vpc} a gateway endpoint of its own for {service}, and associate it with {table}',
    'gateway-endpoint.finding.foreign-table': '{table} is in another VPC than {name}.',
    'gateway-endpoint.finding.second':
      'RouteAlreadyExists: {other} leads to the service from {table} already; a table has one such endpoint.',
    'gateway-endpoint.finding.no-table': '{name} is associated with no route table, so nothing uses it.',
    'gateway-endpoint.finding.quota':
      'The Region of {name} has {used} gateway endpoints; the quota is {quota} unless AWS raised it.',
  },
  {
    'gateway-endpoint': '게이트웨이 엔드포인트',
    'gateway-endpoint.hint': '인터넷이나 NAT 게이트웨이 없이 자체 경로로 S3나 DynamoDB에 연결합니다.',
    'gateway-endpoint.service': '서비스',
    'gateway-endpoint.service.s3': 'Amazon S3',
    'gateway-endpoint.service.dynamodb': 'Amazon DynamoDB',
    'gateway-endpoint.prefixList': '접두사 목록',
    'gateway-endpoint.routeTables': '라우팅 테이블',
    'gateway-endpoint.policy': '엔드포인트 정책',
    'gateway-endpoint.policy.full-access': '전체 액세스',
    'gateway-endpoint.policy.custom': '사용자 지정',
    'gateway-endpoint.policy.deny': '요청 거부',
    'gateway-endpoint.assumed-mtu': '{name|이/가} 8500바이트까지 전달한다고 봅니다. AWS 문서에는 나와 있지 않습니다.',
    'gateway-endpoint.assumed-list': '{name}에 접두사 목록이 없어 {service}의 잘 알려진 블록으로 봅니다.',
    'gateway-endpoint.assumed-policy': '{name}의 정책이 {service} 요청을 허용한다고 봅니다.',
    'gateway-endpoint.associate': '{name|을/를} {table|과/와} 연결',
    'gateway-endpoint.mend.policy': '{name}에 전체 액세스 정책 적용',
    'gateway-endpoint.mend.own': '{vpc}에 {service}용 게이트웨이 엔드포인트를 따로 만들어 {table}에 연결',
    'gateway-endpoint.finding.foreign-table': '{table|은/는} {name|과/와} 다른 VPC에 있습니다.',
    'gateway-endpoint.finding.second':
      'RouteAlreadyExists: 이미 {other|이/가} {table}에서 같은 서비스로 연결합니다. 테이블마다 하나만 둘 수 있습니다.',
    'gateway-endpoint.finding.no-table':
      '{name|이/가} 어떤 라우팅 테이블과도 연결되지 않아 아무것도 사용하지 않습니다.',
    'gateway-endpoint.finding.quota':
      '{name}의 리전에 게이트웨이 엔드포인트가 {used}개 있습니다. 할당량을 늘리지 않았다면 {quota}개까지입니다.',
  },
);
