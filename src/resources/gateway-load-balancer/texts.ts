import { type Texts, texts } from '../../text/texts.ts';
import { ruleWords } from '../shared/inspection-texts.ts';

const columns = ruleWords('gateway-load-balancer.rules', ['pass', 'drop', 'reject']);

const own = texts(
  {
    'gateway-load-balancer': 'Gateway Load Balancer',
    'gateway-load-balancer.hint': 'Shows packets that come by its endpoints to virtual appliances.',
    'gateway-load-balancer.nodes': 'Subnets',
    'gateway-load-balancer.nodes.subnet': 'Subnet',
    'gateway-load-balancer.nodes.privateAddress': 'Private IPv4 address',
    'gateway-load-balancer.nodes.ipv6Address': 'IPv6 address',
    'gateway-load-balancer.nodes.publicAddress': 'Public IPv4 address',
    'gateway-load-balancer.targetGroup': 'Target group of the appliances',
    'gateway-load-balancer.crossZone': 'Cross-zone load balancing',
    'gateway-load-balancer.rules': 'Rules of the appliances',
    'gateway-load-balancer.rules.bothWays': 'Both directions',
    'gateway-load-balancer.defaultAction': 'What no rule fits',
    'gateway-load-balancer.defaultAction.pass': 'Pass',
    'gateway-load-balancer.defaultAction.drop': 'Drop',
    'gateway-load-balancer.state': 'State',
    'gateway-load-balancer.state.active': 'Active',
    'gateway-load-balancer.state.provisioning': 'Provisioning',
    'gateway-load-balancer.state.active_impaired': 'Active, impaired',
    'gateway-load-balancer.state.failed': 'Failed',
    'gateway-load-balancer.assumed':
      'The appliances behind {name} are taken to decide by its rules alone and to know every flow together.',
    'gateway-load-balancer.connect.appliances': 'Have {name} send to {group}',
    'gateway-load-balancer.mend.cross-zone': 'Turn on cross-zone load balancing at {name}',
    'gateway-load-balancer.finding.foreign-subnet': '{subnet} is not in {vpc}, so {name} cannot stand in it.',
    'gateway-load-balancer.finding.same-zone':
      '{name} takes one subnet per Availability Zone; {subnet} is the second in {zone}.',
    'gateway-load-balancer.finding.no-address': 'The node of {name} in {subnet} has no private IPv4 address.',
    'gateway-load-balancer.finding.no-appliance': '{name} has no running appliance, so it drops what comes to it.',
    'gateway-load-balancer.finding.not-geneve':
      '{name} sends to groups of protocol GENEVE and port 6081 only; {group} is none.',
  },
  {
    'gateway-load-balancer': 'Gateway Load Balancer(GWLB)',
    'gateway-load-balancer.hint': '엔드포인트로 들어온 패킷을 가상 어플라이언스에 보여 줍니다.',
    'gateway-load-balancer.nodes': '서브넷',
    'gateway-load-balancer.nodes.subnet': '서브넷',
    'gateway-load-balancer.nodes.privateAddress': '프라이빗 IPv4 주소',
    'gateway-load-balancer.nodes.ipv6Address': 'IPv6 주소',
    'gateway-load-balancer.nodes.publicAddress': '퍼블릭 IPv4 주소',
    'gateway-load-balancer.targetGroup': '어플라이언스 대상 그룹',
    'gateway-load-balancer.crossZone': '교차 영역 로드 밸런싱',
    'gateway-load-balancer.rules': '어플라이언스 규칙',
    'gateway-load-balancer.rules.bothWays': '양방향',
    'gateway-load-balancer.defaultAction': '일치하는 규칙이 없을 때',
    'gateway-load-balancer.defaultAction.pass': '통과',
    'gateway-load-balancer.defaultAction.drop': '삭제',
    'gateway-load-balancer.state': '상태',
    'gateway-load-balancer.state.active': '활성',
    'gateway-load-balancer.state.provisioning': '프로비저닝 중',
    'gateway-load-balancer.state.active_impaired': '활성(손상됨)',
    'gateway-load-balancer.state.failed': '실패',
    'gateway-load-balancer.assumed':
      '{name} 뒤의 어플라이언스는 이 규칙만으로 판단하고 모든 흐름을 함께 안다고 봅니다.',
    'gateway-load-balancer.connect.appliances': '{name|이/가} {group|으로/로} 보내도록 설정',
    'gateway-load-balancer.mend.cross-zone': '{name}의 교차 영역 로드 밸런싱 켜기',
    'gateway-load-balancer.finding.foreign-subnet': '{subnet|이/가} {vpc}에 없어 {name|을/를} 둘 수 없습니다.',
    'gateway-load-balancer.finding.same-zone':
      '{name|은/는} 가용 영역마다 서브넷 하나만 씁니다. {subnet|은/는} {zone}의 두 번째입니다.',
    'gateway-load-balancer.finding.no-address': '{subnet}에 있는 {name} 노드에 프라이빗 IPv4 주소가 없습니다.',
    'gateway-load-balancer.finding.no-appliance': '{name}에 실행 중인 어플라이언스가 없어 들어온 트래픽을 폐기합니다.',
    'gateway-load-balancer.finding.not-geneve':
      '{name|은/는} GENEVE 프로토콜 6081 포트의 대상 그룹으로만 보냅니다. {group|은/는} 그렇지 않습니다.',
  },
);

export const words: Texts = { en: { ...columns.en, ...own.en }, ko: { ...columns.ko, ...own.ko } };
