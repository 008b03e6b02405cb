import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'prefix-list': 'Prefix list',
    'prefix-list.hint': 'Names a set of CIDR blocks, for routes and security group rules.',
    'prefix-list.owner': 'Managed by',
    'prefix-list.owner.customer': 'Customer',
    'prefix-list.owner.aws': 'AWS',
    'prefix-list.family': 'IP version',
    'prefix-list.family.IPv4': 'IPv4',
    'prefix-list.family.IPv6': 'IPv6',
    'prefix-list.maxEntries': 'Maximum entries',
    'prefix-list.entries': 'Entries',
    'prefix-list.entries.cidr': 'CIDR block',
    'prefix-list.entries.description': 'Description',
    'prefix-list.assumed':
      '{name} is managed by AWS and its blocks are not given; well-known ones of the service are taken.',
    'prefix-list.finding.no-block': 'Entry {row} of {name} has no CIDR block.',
    'prefix-list.finding.family': 'Entry {row} of {name}, {cidr}, is not {family}; a prefix list holds one IP version.',
    'prefix-list.finding.twice': '{name} lists {cidr} twice.',
    'prefix-list.finding.full': '{name} has {used} entries, and was made for {most}.',
  },
  {
    'prefix-list': '접두사 목록',
    'prefix-list.hint': '경로와 보안 그룹 규칙에 쓸 CIDR 블록 묶음에 이름을 붙입니다.',
    'prefix-list.owner': '관리 주체',
    'prefix-list.owner.customer': '고객',
    'prefix-list.owner.aws': 'AWS',
    'prefix-list.family': 'IP 버전',
    'prefix-list.family.IPv4': 'IPv4',
    'prefix-list.family.IPv6': 'IPv6',
    'prefix-list.maxEntries': '최대 항목 수',
    'prefix-list.entries': '항목',
    'prefix-list.entries.cidr': 'CIDR 블록',
    'prefix-list.entries.description': '설명',
    'prefix-list.assumed': '{name|은/는} AWS가 관리하며 블록이 주어지지 않아 서비스의 잘 알려진 블록으로 봅니다.',
    'prefix-list.finding.no-block': '{name}의 항목 {row}에 CIDR 블록이 없습니다.',
    'prefix-list.finding.family':
      '{name}의 항목 {row}, {cidr|은/는} {family|이/가} 아닙니다. 접두사 목록은 한 가지 IP 버전만 담습니다.',
    'prefix-list.finding.twice': '{name}에 {cidr|이/가} 두 번 있습니다.',
    'prefix-list.finding.full': '{name}의 항목은 {used}개인데 최대 {most}개로 만들어졌습니다.',
  },
);
