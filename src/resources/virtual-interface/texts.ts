import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'virtual-interface': 'Virtual interface',
    'virtual-interface.hint':
      'A way over Direct Connect: private to VPCs, transit to a transit gateway, public to AWS services.',
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
      '{name} is public and has no gateway: it reaches addresses of AWS services.',
    'virtual-interface.finding.transit-gateway':
      '{name} is a transit interface, which ends at a Direct Connect gateway only.',
    'virtual-interface.finding.no-network': '{name} ends at no on-premises network.',
    'virtual-interface.finding.public-mtu': '{name} is public and takes an MTU of 1500 only.',
    'virtual-interface.finding.public': '{name} is public; what it would carry to AWS services is not simulated.',
    'virtual-interface.finding.down': '{name} is down, so its routes are withdrawn.',
    'virtual-interface.fix.up': 'Bring {name} up',
    'virtual-interface.connect.end': 'Let {name} end at {other}',
  },
  {
    'virtual-interface': '가상 인터페이스(VIF)',
    'virtual-interface.hint':
      'Direct Connect 위의 길입니다. 프라이빗은 VPC로, 전송은 Transit Gateway로, 퍼블릭은 AWS 서비스로 갑니다.',
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
      '{name|은/는} 퍼블릭이라서 게이트웨이가 없습니다. AWS 서비스의 주소로 갑니다.',
    'virtual-interface.finding.transit-gateway':
      '{name|은/는} 전송 가상 인터페이스라서 Direct Connect 게이트웨이에만 연결됩니다.',
    'virtual-interface.finding.no-network': '{name|이/가} 온프레미스 네트워크에 이어져 있지 않습니다.',
    'virtual-interface.finding.public-mtu': '{name|은/는} 퍼블릭이라서 MTU가 1500이어야 합니다.',
    'virtual-interface.finding.public':
      '{name|은/는} 퍼블릭입니다. AWS 서비스로 가는 트래픽은 시뮬레이션하지 않습니다.',
    'virtual-interface.finding.down': '{name|이/가} 중단되어 그 경로가 철회되었습니다.',
    'virtual-interface.fix.up': '{name} 작동시키기',
    'virtual-interface.connect.end': '{name|을/를} {other}에 잇기',
  },
);
