import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'private-hosted-zone': 'Private hosted zone',
    'private-hosted-zone.hint': 'Names of a domain that the resolvers of its VPCs answer.',
    'private-hosted-zone.vpcs': 'VPCs',
    'private-hosted-zone.records': 'Records',
    'private-hosted-zone.records.name': 'Name',
    'private-hosted-zone.records.type': 'Type',
    'private-hosted-zone.records.type.A': 'A',
    'private-hosted-zone.records.type.AAAA': 'AAAA',
    'private-hosted-zone.records.type.CNAME': 'CNAME',
    'private-hosted-zone.records.type.ALIAS': 'Alias',
    'private-hosted-zone.records.value': 'Value',
    'private-hosted-zone.records.target': 'Load balancer',
    'private-hosted-zone.associate': 'Let {vpc} answer for {name}',
    'private-hosted-zone.fix.dns': 'Turn on DNS resolution and DNS hostnames of {vpc}',
    'private-hosted-zone.finding.no-vpc': '{name} is associated with no VPC, so nobody answers for it.',
    'private-hosted-zone.finding.dns-off':
      '{vpc} does not answer for {name}: a private zone needs DNS resolution and DNS hostnames.',
    'private-hosted-zone.finding.twin':
      'ConflictingDomainExists: another zone named {name} is associated with the same VPC.',
    'private-hosted-zone.finding.outside': '{record} is not in the domain {name}.',
    'private-hosted-zone.finding.no-value': 'The {type} record {record} has no value that fits: "{value}".',
    'private-hosted-zone.finding.apex': '{record} is the domain itself, which takes no {type} record; use an alias.',
  },
  {
    'private-hosted-zone': '프라이빗 호스팅 영역',
    'private-hosted-zone.hint': '연결된 VPC의 DNS 확인자가 답하는 도메인의 이름들입니다.',
    'private-hosted-zone.vpcs': 'VPC',
    'private-hosted-zone.records': '레코드',
    'private-hosted-zone.records.name': '이름',
    'private-hosted-zone.records.type': '유형',
    'private-hosted-zone.records.type.A': 'A',
    'private-hosted-zone.records.type.AAAA': 'AAAA',
    'private-hosted-zone.records.type.CNAME': 'CNAME',
    'private-hosted-zone.records.type.ALIAS': '별칭',
    'private-hosted-zone.records.value': '값',
    'private-hosted-zone.records.target': '로드 밸런서',
    'private-hosted-zone.associate': '{vpc|이/가} {name}에 답하도록 연결',
    'private-hosted-zone.fix.dns': '{vpc}의 DNS 확인과 DNS 호스트 이름 켜기',
    'private-hosted-zone.finding.no-vpc': '{name|이/가} 어떤 VPC와도 연결되지 않아 아무도 답하지 않습니다.',
    'private-hosted-zone.finding.dns-off':
      '{vpc|은/는} {name}에 답하지 않습니다. 프라이빗 영역에는 DNS 확인과 DNS 호스트 이름이 필요합니다.',
    'private-hosted-zone.finding.twin':
      'ConflictingDomainExists: 이름이 {name}인 다른 영역이 같은 VPC와 연결되어 있습니다.',
    'private-hosted-zone.finding.outside': '{record|은/는} 도메인 {name}에 속하지 않습니다.',
    'private-hosted-zone.finding.no-value': '{type} 레코드 {record}에 알맞은 값이 없습니다: "{value}".',
    'private-hosted-zone.finding.apex':
      '{record|은/는} 도메인 자체라서 {type} 레코드를 둘 수 없습니다. 별칭을 사용하세요.',
  },
);
