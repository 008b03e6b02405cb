import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'customer-gateway': 'Customer gateway',
    'customer-gateway.hint': "The VPN device of an on-premises network: the site's end of the tunnels.",
    'customer-gateway.ipAddress': 'IP address',
    'customer-gateway.asn': 'BGP ASN',
    'customer-gateway.finding.no-address': '{name} has no IP address for tunnels to end at.',
    'customer-gateway.finding.duplicate':
      'InvalidCustomerGateway.DuplicateIpAddress: {other} has the address {address} already.',
    'customer-gateway.finding.private':
      '{address} of {name} is private; over the internet AWS does not reach it without a translator in between.',
    'customer-gateway.finding.no-network': '{name} stands in no on-premises network.',
    'customer-gateway.finding.no-connection': 'No VPN connection ends at {name}.',
    'customer-gateway.finding.quota': 'There are {used} customer gateways; the quota per Region is {quota}.',
  },
  {
    'customer-gateway': '고객 게이트웨이',
    'customer-gateway.hint': '온프레미스 네트워크의 VPN 장비로, 터널의 사내 쪽 끝입니다.',
    'customer-gateway.ipAddress': 'IP 주소',
    'customer-gateway.asn': 'BGP ASN',
    'customer-gateway.finding.no-address': '{name}에 터널이 끝날 IP 주소가 없습니다.',
    'customer-gateway.finding.duplicate':
      'InvalidCustomerGateway.DuplicateIpAddress: {other|이/가} 이미 {address|을/를} 사용합니다.',
    'customer-gateway.finding.private':
      '{name}의 {address|은/는} 프라이빗 주소입니다. 중간에 변환 장비가 없으면 AWS가 인터넷을 통해 도달할 수 없습니다.',
    'customer-gateway.finding.no-network': '{name|이/가} 온프레미스 네트워크 안에 있지 않습니다.',
    'customer-gateway.finding.no-connection': '{name}에서 끝나는 VPN 연결이 없습니다.',
    'customer-gateway.finding.quota': '고객 게이트웨이가 {used}개 있습니다. 리전당 할당량은 {quota}개입니다.',
  },
);
