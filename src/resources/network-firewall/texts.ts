import { type Texts, texts } from '../../text/texts.ts';
import { ruleWords } from '../shared/inspection-texts.ts';

const stateless = ruleWords('network-firewall.statelessRules', ['forward', 'pass', 'drop']);
const stateful = ruleWords('network-firewall.rules', ['pass', 'drop', 'reject']);

const own = texts(
  {
    'network-firewall': 'Network Firewall',
    'network-firewall.hint': 'Inspects what routes lead to its endpoints, by stateless and stateful rules.',
    'network-firewall.statelessRules': 'Stateless rules',
    'network-firewall.statelessDefault': 'Stateless default action',
    'network-firewall.statelessDefault.forward': 'Forward to the stateful rules',
    'network-firewall.statelessDefault.pass': 'Pass',
    'network-firewall.statelessDefault.drop': 'Drop',
    'network-firewall.rules': 'Stateful rules',
    'network-firewall.rules.bothWays': 'Both directions',
    'network-firewall.defaultAction': 'Stateful default action',
    'network-firewall.defaultAction.pass': 'Pass',
    'network-firewall.defaultAction.drop': 'Drop',
    'network-firewall.unread': 'Rule groups not read in full',
    'network-firewall.unread.value': 'ARN or name',
    'network-firewall.state': 'State',
    'network-firewall.state.READY': 'Ready',
    'network-firewall.state.PROVISIONING': 'Provisioning',
    'network-firewall.state.DELETING': 'Deleting',
    'network-firewall.state.FAILED': 'Failed',
    'network-firewall.mend.ready': 'Make {name} ready',
    'network-firewall.mend.way':
      'Lead the route {destination} of {table} to {endpoint}, so that both directions pass it',
    'network-firewall.finding.no-endpoint': '{name} has no endpoint, so nothing comes to it.',
    'network-firewall.finding.foreign': 'The endpoint {endpoint} is in another VPC than {name}.',
    'network-firewall.finding.same-zone':
      '{name} takes one endpoint per Availability Zone; {endpoint} is the second in {zone}.',
    'network-firewall.left-out':
      '{id} has rules about more than addresses, ports and protocols ({what}); they are left out, and answers through the firewall say so.',
    'network-firewall.assumed':
      '{name} has rules that are not read, and what they would decide is not known: {groups}.',
  },
  {
    'network-firewall': 'Network Firewall',
    'network-firewall.hint': '경로를 따라 엔드포인트로 온 트래픽을 상태 비저장 및 상태 저장 규칙으로 검사합니다.',
    'network-firewall.statelessRules': '상태 비저장 규칙',
    'network-firewall.statelessDefault': '상태 비저장 기본 작업',
    'network-firewall.statelessDefault.forward': '상태 저장 규칙으로 전달',
    'network-firewall.statelessDefault.pass': '통과',
    'network-firewall.statelessDefault.drop': '삭제',
    'network-firewall.rules': '상태 저장 규칙',
    'network-firewall.rules.bothWays': '양방향',
    'network-firewall.defaultAction': '상태 저장 기본 작업',
    'network-firewall.defaultAction.pass': '통과',
    'network-firewall.defaultAction.drop': '삭제',
    'network-firewall.unread': '모두 읽지 못한 규칙 그룹',
    'network-firewall.unread.value': 'ARN 또는 이름',
    'network-firewall.state': '상태',
    'network-firewall.state.READY': '준비됨',
    'network-firewall.state.PROVISIONING': '프로비저닝 중',
    'network-firewall.state.DELETING': '삭제 중',
    'network-firewall.state.FAILED': '실패',
    'network-firewall.mend.ready': '{name|을/를} 준비 상태로 변경',
    'network-firewall.mend.way': '{table}의 {destination} 경로를 {endpoint|으로/로} 변경하여 양방향이 모두 거치게 하기',
    'network-firewall.finding.no-endpoint': '{name}에 엔드포인트가 없어 아무 트래픽도 오지 않습니다.',
    'network-firewall.finding.foreign': '엔드포인트 {endpoint|이/가} {name|과/와} 다른 VPC에 있습니다.',
    'network-firewall.finding.same-zone':
      '{name|은/는} 가용 영역마다 엔드포인트 하나만 씁니다. {endpoint|은/는} {zone}의 두 번째입니다.',
    'network-firewall.left-out':
      '{id}에 주소, 포트, 프로토콜 외의 규칙({what})이 있습니다. 반영하지 않으며 방화벽을 지나는 답에 그렇게 표시합니다.',
    'network-firewall.assumed': '{name}에 읽지 못한 규칙이 있어 그 규칙이 무엇을 할지 알 수 없습니다: {groups}.',
  },
);

export const words: Texts = {
  en: { ...stateless.en, ...stateful.en, ...own.en },
  ko: { ...stateless.ko, ...stateful.ko, ...own.ko },
};
