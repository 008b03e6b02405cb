import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'virtual-interface': 'Virtual interface',
    'virtual-interface.hint':
      'A way over Direct Connect: private to VPCs, transit to a transit gateway, public to AWS’s public addresses.',
    'virtual-interface.type': 'Type',
    'virtual-interface.type.private': 'Private',
    'virtual-interface.type.transit': 'Transit',
    'virtual-interface.type.public': 'Public',
    'virtual-interface.gateway': 'Gateway',
    'virtual-interface.network': 'On-premises network',
    'virtual-interface.state': 'BGP state',
    'virtual-interface.state.up': 'Up',
    'virtual-interface.state.down': 'Down',
    'virtual-interface.vlan': 'VLAN',
    'virtual-interface.mtu': 'MTU',
    'virtual-interface.mtu.1500': '1500',
    'virtual-interface.mtu.8500': '8500 (jumbo)',
    'virtual-interface.finding.no-gateway': '{name} needs a gateway on the AWS side.',
    'virtual-interface.finding.public-gateway':
      '{name} is public and has no gateway: it reaches AWS’s public addresses.',
    'virtual-interface.finding.transit-gateway':
      '{name} is a transit interface, which ends at a Direct Connect gateway only.',
    'virtual-interface.finding.no-network': '{name} ends at no on-premises network.',
    'virtual-interface.finding.public-mtu': '{name} is public and takes an MTU of 1500 only.',
    'virtual-interface.finding.nothing-to-announce':
      '{network} has no public IPv4 address to announce over {name}, so nothing goes that way.',
    'virtual-interface.assumed-aws':
      '{name} ends at AWS’s public network, which is drawn as part of the internet; what goes by {name} does not cross the internet.',
    'virtual-interface.finding.down': '{name} is down, so its routes are withdrawn.',
    'virtual-interface.fix.up': 'Bring {name} up',
    'virtual-interface.connect.end': 'Let {name} end at {other}',
  },
  {
    'virtual-interface': '가상 인터페이스(VIF)',
    'virtual-interface.hint':
      'Direct Connect 위의 길입니다. 프라이빗은 VPC로, 전송은 Transit Gateway로, 퍼블릭은 AWS의 퍼블릭 주소로 갑니다.',
    'virtual-interface.type': '유형',
    'virtual-interface.type.private': '프라이빗',
    'virtual-interface.type.transit': '전송',
    'virtual-interface.type.public': '퍼블릭',
    'virtual-interface.gateway': '게이트웨이',
    'virtual-interface.network': '온프레미스 네트워크',
    'virtual-interface.state': 'BGP 상태',
    'virtual-interface.state.up': '작동',
    'virtual-interface.state.down': '중단',
    'virtual-interface.vlan': 'VLAN',
    'virtual-interface.mtu': 'MTU',
    'virtual-interface.mtu.1500': '1500',
    'virtual-interface.mtu.8500': '8500(점보)',
    'virtual-interface.finding.no-gateway': '{name}에 AWS 쪽 게이트웨이가 필요합니다.',
    'virtual-interface.finding.public-gateway':
      '{name|은/는} 퍼블릭이라서 게이트웨이가 없습니다. AWS의 퍼블릭 주소로 갑니다.',
    'virtual-interface.finding.transit-gateway':
      '{name|은/는} 전송 가상 인터페이스라서 Direct Connect 게이트웨이에만 연결됩니다.',
    'virtual-interface.finding.no-network': '{name|이/가} 온프레미스 네트워크에 이어져 있지 않습니다.',
    'virtual-interface.finding.public-mtu': '{name|은/는} 퍼블릭이라서 MTU가 1500이어야 합니다.',
    'virtual-interface.finding.nothing-to-announce':
      '{network}에 {name|으로/로} 알릴 퍼블릭 IPv4 주소가 없어 아무것도 이 길로 가지 않습니다.',
    'virtual-interface.assumed-aws':
      '{name|은/는} AWS의 퍼블릭 네트워크에서 끝납니다. 그림에서는 인터넷의 일부로 보이지만 {name|을/를} 지나는 트래픽은 인터넷을 거치지 않습니다.',
    'virtual-interface.finding.down': '{name|이/가} 중단되어 그 경로가 철회되었습니다.',
    'virtual-interface.fix.up': '{name} 작동시키기',
    'virtual-interface.connect.end': '{name|을/를} {other}에 잇기',
  },
);
