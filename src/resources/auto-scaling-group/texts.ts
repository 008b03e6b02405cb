import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'auto-scaling-group': 'Auto Scaling group',
    'auto-scaling-group.hint': 'Launches and ends instances in its subnets.',
    'auto-scaling-group.subnets': 'Subnets',
    'auto-scaling-group.minSize': 'Minimum',
    'auto-scaling-group.desiredCapacity': 'Desired capacity',
    'auto-scaling-group.maxSize': 'Maximum',
    'auto-scaling-group.instances': 'Instances',
    'auto-scaling-group.use': 'Let {name} launch instances in {subnet}',
    'auto-scaling-group.finding.no-subnet': '{name} has no subnet to launch instances in.',
    'auto-scaling-group.finding.sizes':
      'The desired capacity {desired} of {name} is not between its minimum {min} and maximum {max}.',
    'auto-scaling-group.finding.no-room':
      '{name} may launch {wanted} more instances, but its subnets have {free} free addresses.',
  },
  {
    'auto-scaling-group': 'Auto Scaling 그룹',
    'auto-scaling-group.hint': '서브넷에서 인스턴스를 시작하고 종료합니다.',
    'auto-scaling-group.subnets': '서브넷',
    'auto-scaling-group.minSize': '최소',
    'auto-scaling-group.desiredCapacity': '원하는 용량',
    'auto-scaling-group.maxSize': '최대',
    'auto-scaling-group.instances': '인스턴스',
    'auto-scaling-group.use': '{name|이/가} {subnet}에서 인스턴스를 시작하도록 지정',
    'auto-scaling-group.finding.no-subnet': '{name}에 인스턴스를 시작할 서브넷이 없습니다.',
    'auto-scaling-group.finding.sizes':
      '{name}의 원하는 용량 {desired|이/가} 최소 {min|과/와} 최대 {max} 사이에 있지 않습니다.',
    'auto-scaling-group.finding.no-room':
      '{name|은/는} 인스턴스를 {wanted}개 더 시작할 수 있지만 서브넷에 남은 주소는 {free}개입니다.',
  },
);
