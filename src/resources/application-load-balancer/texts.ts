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
    'application-load-balancer.rules': 'Rules',
    'application-load-balancer.rules.port': 'Listener',
    'application-load-balancer.rules.priority': 'Priority',
    'application-load-balancer.rules.hosts': 'Host header',
    'application-load-balancer.rules.paths': 'Path',
    'application-load-balancer.rules.sources': 'Source IP',
    'application-load-balancer.rules.unread': 'Other conditions',
    'application-load-balancer.rules.action': 'Action',
    'application-load-balancer.rules.action.forward': 'Forward',
    'application-load-balancer.rules.action.redirect': 'Redirect',
    'application-load-balancer.rules.action.fixed-response': 'Fixed response',
    'application-load-balancer.rules.targetGroup': 'Target group',
    'application-load-balancer.assumed-rule':
      '{name} has rules that look at headers, methods or queries; they are taken not to hold for this request.',
    'application-load-balancer.finding.no-listener': '{name} has a rule for port {port}, where it has no listener.',
    'application-load-balancer.finding.same-priority':
      'PriorityInUse: two rules of the listener at port {port} have the priority {priority}.',
    'application-load-balancer.finding.no-condition':
      'Rule {priority} of the listener at port {port} has no condition.',
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
    'application-load-balancer.rules': '규칙',
    'application-load-balancer.rules.port': '리스너',
    'application-load-balancer.rules.priority': '우선순위',
    'application-load-balancer.rules.hosts': '호스트 헤더',
    'application-load-balancer.rules.paths': '경로',
    'application-load-balancer.rules.sources': '소스 IP',
    'application-load-balancer.rules.unread': '그 밖의 조건',
    'application-load-balancer.rules.action': '작업',
    'application-load-balancer.rules.action.forward': '전달',
    'application-load-balancer.rules.action.redirect': '리디렉션',
    'application-load-balancer.rules.action.fixed-response': '고정 응답',
    'application-load-balancer.rules.targetGroup': '대상 그룹',
    'application-load-balancer.assumed-rule':
      '{name}에 헤더, 메서드, 쿼리를 보는 규칙이 있습니다. 이 요청에는 해당하지 않는다고 봅니다.',
    'application-load-balancer.finding.no-listener':
      '{name}에 포트 {port}의 규칙이 있지만 그 포트에 리스너가 없습니다.',
    'application-load-balancer.finding.same-priority':
      'PriorityInUse: 포트 {port} 리스너의 규칙 두 개가 우선순위 {priority|을/를} 함께 씁니다.',
    'application-load-balancer.finding.no-condition': '포트 {port} 리스너의 규칙 {priority}에 조건이 없습니다.',
    'application-load-balancer.assumed-order':
      '{name|이/가} 정상 대상을 이름 순서대로 시도한다고 봅니다. 실제 AWS는 번갈아 선택합니다.',
    'application-load-balancer.finding.two-zones': '{name}에는 가용 영역이 서로 다른 서브넷이 두 개 이상 필요합니다.',
    'application-load-balancer.finding.no-room':
      '{subnet}에 남은 주소는 {free}개입니다. {name}에는 /27 이상의 블록과 여유 주소 8개가 필요합니다.',
  },
);

export const words: Texts = { en: { ...shared.en, ...own.en }, ko: { ...shared.ko, ...own.ko } };
