import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'elastic-ip': 'Elastic IP',
    'elastic-ip.hint': 'A public IPv4 address that stays yours; drag it onto an instance.',
    'elastic-ip.address': 'Public IPv4 address',
    'elastic-ip.association': 'Associated with',
    'elastic-ip.privateAddress': 'Private IPv4 address',
    'elastic-ip.zone': 'Availability Zone (regional NAT gateway)',
    'elastic-ip.finding.no-address': '{name} has no address.',
    'elastic-ip.finding.not-public': '{address} is not a public IPv4 address.',
    'elastic-ip.finding.taken': '{address} is the public address of {other}, too.',
    'elastic-ip.finding.second': '{holder} has the Elastic IP {other} on the same private address already.',
    'elastic-ip.finding.no-gateway':
      'Gateway.NotAttached: {vpc} has no internet gateway, so {address} cannot be associated with {holder}.',
    'elastic-ip.finding.interfaces':
      'InvalidInstanceID: {holder} has {count} network interfaces; say which one {address} is for.',
    'elastic-ip.finding.foreign-address': '{private} is no private address of {holder}.',
    'elastic-ip.finding.idle': '{name} is associated with nothing; AWS charges for it all the same.',
    'elastic-ip.connect.associate': 'Associate {address} with {holder}',
  },
  {
    'elastic-ip': '탄력적 IP',
    'elastic-ip.hint': '계속 유지되는 퍼블릭 IPv4 주소입니다. 인스턴스로 끌어다 연결합니다.',
    'elastic-ip.address': '퍼블릭 IPv4 주소',
    'elastic-ip.association': '연결된 리소스',
    'elastic-ip.privateAddress': '프라이빗 IPv4 주소',
    'elastic-ip.zone': '가용 영역(리전 NAT 게이트웨이)',
    'elastic-ip.finding.no-address': '{name}에 주소가 없습니다.',
    'elastic-ip.finding.not-public': '{address|은/는} 퍼블릭 IPv4 주소가 아닙니다.',
    'elastic-ip.finding.taken': '{address|은/는} {other}의 퍼블릭 주소이기도 합니다.',
    'elastic-ip.finding.second': '{holder}의 같은 프라이빗 주소에 이미 탄력적 IP {other|이/가} 연결되어 있습니다.',
    'elastic-ip.finding.no-gateway':
      'Gateway.NotAttached: {vpc}에 인터넷 게이트웨이가 없어 {address|을/를} {holder}에 연결할 수 없습니다.',
    'elastic-ip.finding.interfaces':
      'InvalidInstanceID: {holder}의 네트워크 인터페이스가 {count}개입니다. {address|을/를} 연결할 인터페이스를 지정하세요.',
    'elastic-ip.finding.foreign-address': '{private|은/는} {holder}의 프라이빗 주소가 아닙니다.',
    'elastic-ip.finding.idle': '{name|이/가} 아무것과도 연결되어 있지 않습니다. 그래도 요금은 부과됩니다.',
    'elastic-ip.connect.associate': '{address|을/를} {holder}에 연결',
  },
);
