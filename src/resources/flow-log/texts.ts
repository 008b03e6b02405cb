import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'flow-log': 'VPC flow log',
    'flow-log.hint': 'Writes down which flows an interface, a subnet or a VPC let pass and which not.',
    'flow-log.target': 'Watches',
    'flow-log.traffic': 'Traffic',
    'flow-log.traffic.ALL': 'All',
    'flow-log.traffic.ACCEPT': 'Accepted',
    'flow-log.traffic.REJECT': 'Rejected',
    'flow-log.format': 'Format',
    'flow-log.watch': 'Let {name} watch {target}',
    'flow-log.finding.no-target': '{name} watches nothing.',
    'flow-log.finding.no-fields': 'The format of {name} names no field.',
  },
  {
    'flow-log': 'VPC 흐름 로그',
    'flow-log.hint': '인터페이스, 서브넷, VPC가 어떤 흐름을 허용하고 거부했는지 기록합니다.',
    'flow-log.target': '대상',
    'flow-log.traffic': '트래픽',
    'flow-log.traffic.ALL': '전체',
    'flow-log.traffic.ACCEPT': '허용됨',
    'flow-log.traffic.REJECT': '거부됨',
    'flow-log.format': '형식',
    'flow-log.watch': '{name|이/가} {target|을/를} 기록하도록 지정',
    'flow-log.finding.no-target': '{name}에 기록할 대상이 없습니다.',
    'flow-log.finding.no-fields': '{name}의 형식에 필드가 없습니다.',
  },
);
