import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'gateway-load-balancer-endpoint': 'Gateway Load Balancer endpoint',
    'gateway-load-balancer-endpoint.hint':
      'A route target that shows packets to appliances or a firewall and lets them go on from its subnet.',
    'gateway-load-balancer-endpoint.service': 'Inspected by',
    'gateway-load-balancer-endpoint.privateAddress': 'Private IPv4 address',
    'gateway-load-balancer-endpoint.state': 'State',
    'gateway-load-balancer-endpoint.state.available': 'Available',
    'gateway-load-balancer-endpoint.state.pendingAcceptance': 'Pending acceptance',
    'gateway-load-balancer-endpoint.state.pending': 'Pending',
    'gateway-load-balancer-endpoint.state.rejected': 'Rejected',
    'gateway-load-balancer-endpoint.state.failed': 'Failed',
    'gateway-load-balancer-endpoint.connect.service': 'Have {service} inspect what passes {name}',
    'gateway-load-balancer-endpoint.mend.available': 'Make {name} available',
    'gateway-load-balancer-endpoint.fix.lead': 'Lead the default route of {table} to {name}',
    'gateway-load-balancer-endpoint.finding.no-service': '{name} leads to no appliance and no firewall.',
    'gateway-load-balancer-endpoint.finding.no-route': 'No route leads to {name}, so nothing passes it.',
    'gateway-load-balancer-endpoint.finding.leaves-elsewhere':
      'What enters {subnet} passes {name}, but its answers go straight to the internet gateway.',
    'gateway-load-balancer-endpoint.finding.entered-elsewhere':
      'What leaves {subnet} passes {name}, but its answers come straight from the internet gateway: no gateway route table leads them here.',
  },
  {
    'gateway-load-balancer-endpoint': 'Gateway Load Balancer 엔드포인트',
    'gateway-load-balancer-endpoint.hint':
      '경로의 대상(Target)입니다. 패킷을 어플라이언스나 방화벽에 보여 주고 자기 서브넷에서 계속 보냅니다.',
    'gateway-load-balancer-endpoint.service': '검사하는 리소스',
    'gateway-load-balancer-endpoint.privateAddress': '프라이빗 IPv4 주소',
    'gateway-load-balancer-endpoint.state': '상태',
    'gateway-load-balancer-endpoint.state.available': '사용 가능',
    'gateway-load-balancer-endpoint.state.pendingAcceptance': '수락 대기 중',
    'gateway-load-balancer-endpoint.state.pending': '대기 중',
    'gateway-load-balancer-endpoint.state.rejected': '거부됨',
    'gateway-load-balancer-endpoint.state.failed': '실패',
    'gateway-load-balancer-endpoint.connect.service': '{name|을/를} 지나는 트래픽을 {service|이/가} 검사하도록 설정',
    'gateway-load-balancer-endpoint.mend.available': '{name|을/를} 사용 가능 상태로 변경',
    'gateway-load-balancer-endpoint.fix.lead': '{table}의 기본 경로를 {name|으로/로} 변경',
    'gateway-load-balancer-endpoint.finding.no-service': '{name}에 연결된 어플라이언스나 방화벽이 없습니다.',
    'gateway-load-balancer-endpoint.finding.no-route': '{name|으로/로} 가는 경로가 없어 아무것도 지나지 않습니다.',
    'gateway-load-balancer-endpoint.finding.leaves-elsewhere':
      '{subnet|으로/로} 들어오는 트래픽은 {name|을/를} 거치지만 응답은 인터넷 게이트웨이로 바로 나갑니다.',
    'gateway-load-balancer-endpoint.finding.entered-elsewhere':
      '{subnet}에서 나가는 트래픽은 {name|을/를} 거치지만 응답은 인터넷 게이트웨이에서 바로 들어옵니다. 이쪽으로 이끄는 게이트웨이 라우팅 테이블이 없습니다.',
  },
);
