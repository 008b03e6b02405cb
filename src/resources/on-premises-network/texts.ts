import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'on-premises-network': 'On-premises network',
    'on-premises-network.hint': 'An office or data center with its router; VPN and Direct Connect join it to AWS.',
    'on-premises-network.cidr': 'CIDR block',
    'on-premises-network.secondaryCidrs': 'More CIDR blocks',
    'on-premises-network.secondaryCidrs.value': 'CIDR block',
    'on-premises-network.publicAddress': 'Public IPv4 address (internet access)',
    'on-premises-network.unlistedHosts': 'Addresses nobody is drawn at',
    'on-premises-network.unlistedHosts.none': 'Nobody is there',
    'on-premises-network.unlistedHosts.assumed': 'Taken for hosts that listen',
    'on-premises-network.finding.no-block': '{name} has no CIDR block, so it announces nothing to AWS.',
    'on-premises-network.finding.overlap': '{block} of {name} overlaps {other}; AWS reaches one of them at most.',
    'on-premises-network.finding.taken': '{address} of {name} belongs to {other} already.',
    'on-premises-network.finding.alone': 'Neither a customer gateway nor a virtual interface joins {name} to AWS.',
    'on-premises-network.assumed-addresses':
      '{name} sends to public addresses over {vif} where the drawing knows them to be AWS’s, and to all others over the internet.',
  },
  {
    'on-premises-network': '온프레미스 네트워크',
    'on-premises-network.hint':
      '라우터가 있는 사무실이나 데이터 센터입니다. VPN이나 Direct Connect로 AWS와 연결합니다.',
    'on-premises-network.cidr': 'CIDR 블록',
    'on-premises-network.secondaryCidrs': '추가 CIDR 블록',
    'on-premises-network.secondaryCidrs.value': 'CIDR 블록',
    'on-premises-network.publicAddress': '퍼블릭 IPv4 주소(인터넷 연결)',
    'on-premises-network.unlistedHosts': '그려지지 않은 주소',
    'on-premises-network.unlistedHosts.none': '아무도 없음',
    'on-premises-network.unlistedHosts.assumed': '응답하는 호스트가 있다고 가정',
    'on-premises-network.finding.no-block': '{name}에 CIDR 블록이 없어 AWS에 아무것도 알리지 않습니다.',
    'on-premises-network.finding.overlap':
      '{name}의 {block|이/가} {other|과/와} 겹칩니다. AWS는 둘 중 하나에만 도달할 수 있습니다.',
    'on-premises-network.finding.taken': '{name}의 {address|은/는} 이미 {other|이/가} 사용 중입니다.',
    'on-premises-network.finding.alone': '{name|을/를} AWS와 잇는 고객 게이트웨이나 가상 인터페이스가 없습니다.',
    'on-premises-network.assumed-addresses':
      '{name|은/는} 그림에서 AWS의 것으로 알려진 퍼블릭 주소로는 {vif|으로/로} 보내고, 나머지는 인터넷으로 보냅니다.',
  },
);
