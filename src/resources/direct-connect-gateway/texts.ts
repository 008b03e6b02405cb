import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'direct-connect-gateway': 'Direct Connect gateway',
    'direct-connect-gateway.hint': 'Joins virtual interfaces to VPCs of any Region, by their gateways.',
    'direct-connect-gateway.asn': 'Amazon side ASN',
    'direct-connect-gateway.associations': 'Associations',
    'direct-connect-gateway.associations.gateway': 'Gateway',
    'direct-connect-gateway.associations.allowedPrefixes': 'Allowed prefixes',
    'direct-connect-gateway.finding.overlap':
      '{block} of {other} overlaps a VPC that is associated with {name} already.',
    'direct-connect-gateway.finding.mixed':
      '{name} is associated with virtual private gateways and a transit gateway; it can have only one sort.',
    'direct-connect-gateway.finding.no-prefixes':
      '{name} needs allowed prefixes for its association with a transit gateway.',
    'direct-connect-gateway.finding.prefix': '{word} is no prefix.',
    'direct-connect-gateway.finding.no-interface': 'No virtual interface ends at {name}.',
    'direct-connect-gateway.finding.no-association': '{name} is associated with no gateway.',
    'direct-connect-gateway.finding.quota': '{name} has {used} associations; the quota is {quota}.',
    'direct-connect-gateway.connect.associate': 'Associate {name} with {other}',
  },
  {
    'direct-connect-gateway': 'Direct Connect 게이트웨이',
    'direct-connect-gateway.hint': '가상 인터페이스를 여러 리전의 VPC와 그 게이트웨이를 통해 잇습니다.',
    'direct-connect-gateway.asn': 'Amazon 측 ASN',
    'direct-connect-gateway.associations': '게이트웨이 연결',
    'direct-connect-gateway.associations.gateway': '게이트웨이',
    'direct-connect-gateway.associations.allowedPrefixes': '허용된 접두사',
    'direct-connect-gateway.finding.overlap': '{other}의 {block|이/가} 이미 {name}에 연결된 VPC와 겹칩니다.',
    'direct-connect-gateway.finding.mixed':
      '{name|이/가} 가상 프라이빗 게이트웨이와 Transit Gateway에 함께 연결되어 있습니다. 한 종류만 가능합니다.',
    'direct-connect-gateway.finding.no-prefixes':
      '{name|을/를} Transit Gateway에 연결하려면 허용된 접두사가 필요합니다.',
    'direct-connect-gateway.finding.prefix': '{word|은/는} 접두사가 아닙니다.',
    'direct-connect-gateway.finding.no-interface': '{name}에서 끝나는 가상 인터페이스가 없습니다.',
    'direct-connect-gateway.finding.no-association': '{name|이/가} 어떤 게이트웨이와도 연결되어 있지 않습니다.',
    'direct-connect-gateway.finding.quota': '{name}에 연결이 {used}개 있습니다. 할당량은 {quota}개입니다.',
    'direct-connect-gateway.connect.associate': '{name|을/를} {other}에 연결',
  },
);
