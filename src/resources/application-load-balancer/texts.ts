import type { Texts } from '../../text/texts.ts';
import { texts } from '../../text/texts.ts';
import { balancerWords } from '../shared/balancer-texts.ts';

const shared = balancerWords('application-load-balancer');

const own = texts(
  {
    'application-load-balancer': 'Application Load Balancer',
    'application-load-balancer.hint':
      'Takes HTTP requests and opens connections of its own to targets in two or more zones.',
    'application-load-balancer.listeners.protocol.HTTP': 'HTTP',
    'application-load-balancer.listeners.protocol.HTTPS': 'HTTPS',
    'application-load-balancer.listeners.action': 'Default action',
    'application-load-balancer.listeners.action.forward': 'Forward',
    'application-load-balancer.listeners.action.redirect': 'Redirect',
    'application-load-balancer.listeners.action.fixed-response': 'Fixed response',
    'application-load-balancer.assumed-order':
      '{name} is taken to try its healthy targets in the order of their names; AWS takes turns.',
    'application-load-balancer.finding.two-zones': '{name} needs subnets in at least two Availability Zones.',
    'application-load-balancer.finding.no-room':
      '{subnet} has room for {free} more addresses; {name} needs a /27 block or larger with 8 free addresses.',
  },
  {
    'application-load-balancer': 'Application Load Balancer(ALB)',
    'application-load-balancer.hint': 'HTTP 요청을 받아 둘 이상의 가용 영역에 있는 대상으로 새 연결을 엽니다.',
    'application-load-balancer.listeners.protocol.HTTP': 'HTTP',
    'application-load-balancer.listeners.protocol.HTTPS': 'HTTPS',
    'application-load-balancer.listeners.action': '기본 작업',
    'application-load-balancer.listeners.action.forward': '전달',
    'application-load-balancer.listeners.action.redirect': '리디렉션',
    'application-load-balancer.listeners.action.fixed-response': '고정 응답',
    'application-load-balancer.assumed-order':
      '{name|이/가} 정상 대상을 이름 순서대로 시도한다고 봅니다. 실제 AWS는 번갈아 선택합니다.',
    'application-load-balancer.finding.two-zones': '{name}에는 가용 영역이 서로 다른 서브넷이 두 개 이상 필요합니다.',
    'application-load-balancer.finding.no-room':
      '{subnet}에 남은 주소는 {free}개입니다. {name}에는 /27 이상의 블록과 여유 주소 8개가 필요합니다.',
  },
);

export const words: Texts = { en: { ...shared.en, ...own.en }, ko: { ...shared.ko, ...own.ko } };
