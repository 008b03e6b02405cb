import { type Texts, texts } from '../../text/texts.ts';
import { balancerWords } from '../shared/balancer-texts.ts';

const shared = balancerWords('network-load-balancer');

const own = texts(
  {
    'network-load-balancer': 'Network Load Balancer',
    'network-load-balancer.hint': 'Passes TCP and UDP flows on to targets, one fixed address per zone.',
    'network-load-balancer.listeners.protocol.TCP': 'TCP',
    'network-load-balancer.listeners.protocol.UDP': 'UDP',
    'network-load-balancer.listeners.protocol.TCP_UDP': 'TCP and UDP',
    'network-load-balancer.listeners.protocol.TLS': 'TLS',
    'network-load-balancer.crossZone': 'Cross-zone load balancing',
    'network-load-balancer.assumed-order':
      '{name} is taken to choose the first healthy target in the order of their names; AWS chooses by a hash of the flow.',
    'network-load-balancer.assumed-return':
      "{name} is taken to get its target's answers back whatever the target's route table says; AWS describes the way nowhere.",
    'network-load-balancer.finding.no-subnet': '{name} needs a subnet.',
    'network-load-balancer.finding.no-target-in-zone':
      'A listener of {name} has no target in {zone}, and cross-zone load balancing is off: clients that get the address of the node in {subnet} time out.',
    'network-load-balancer.mend.cross-zone': 'Turn on cross-zone load balancing at {name}',
    'network-load-balancer.mend.preservation': 'Turn off client IP preservation in {group}',
    'network-load-balancer.mend.preserve': 'Turn on client IP preservation in {group}',
  },
  {
    'network-load-balancer': 'Network Load Balancer(NLB)',
    'network-load-balancer.hint': 'TCP와 UDP 흐름을 대상에 전달합니다. 가용 영역마다 고정 주소가 하나 있습니다.',
    'network-load-balancer.listeners.protocol.TCP': 'TCP',
    'network-load-balancer.listeners.protocol.UDP': 'UDP',
    'network-load-balancer.listeners.protocol.TCP_UDP': 'TCP 및 UDP',
    'network-load-balancer.listeners.protocol.TLS': 'TLS',
    'network-load-balancer.crossZone': '교차 영역 로드 밸런싱',
    'network-load-balancer.assumed-order':
      '{name|이/가} 정상 대상 중 이름 순서로 첫 번째를 고른다고 봅니다. 실제 AWS는 흐름의 해시로 고릅니다.',
    'network-load-balancer.assumed-return':
      '대상의 라우팅 테이블과 관계없이 응답이 {name|으로/로} 돌아온다고 봅니다. AWS 문서에는 이 경로의 설명이 없습니다.',
    'network-load-balancer.finding.no-subnet': '{name}에 서브넷이 필요합니다.',
    'network-load-balancer.finding.no-target-in-zone':
      '{name}의 리스너에 {zone} 대상이 없고 교차 영역 로드 밸런싱이 꺼져 있습니다. {subnet} 노드의 주소를 받은 클라이언트는 시간 초과가 됩니다.',
    'network-load-balancer.mend.cross-zone': '{name}의 교차 영역 로드 밸런싱 켜기',
    'network-load-balancer.mend.preservation': '{group}의 클라이언트 IP 보존 끄기',
    'network-load-balancer.mend.preserve': '{group}의 클라이언트 IP 보존 켜기',
  },
);

export const words: Texts = { en: { ...shared.en, ...own.en }, ko: { ...shared.ko, ...own.ko } };
