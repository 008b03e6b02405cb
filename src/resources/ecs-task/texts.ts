import { hostWords } from '../shared/service-host-texts.ts';
import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    ...hostWords('ecs-task').en,
    'ecs-task': 'ECS task',
    'ecs-task.hint': 'Containers with a network interface of their own, as on Fargate.',
    'ecs-task.state': 'State',
    'ecs-task.state.running': 'Running',
    'ecs-task.state.stopped': 'Stopped',
    'ecs-task.listening': 'Containers',
    'ecs-task.listening.listed': 'Listen on the ports below',
    'ecs-task.listening.unknown': 'Not known: assumed to listen',
    'ecs-task.assumed': 'The ports of {name} are not known: it is assumed to listen.',
    'ecs-task.groups': 'The security groups of {name} are not known: the default group of the VPC is taken for them.',
    'ecs-task.listeners': 'Container ports',
    'ecs-task.listeners.protocol': 'Protocol',
    'ecs-task.listeners.protocol.tcp': 'TCP',
    'ecs-task.listeners.protocol.udp': 'UDP',
    'ecs-task.listeners.port': 'Port',
    'ecs-task.finding.no-public':
      '{name} has no public address in the public subnet {subnet}, so it cannot pull an image over the internet.',
  },
  {
    ...hostWords('ecs-task').ko,
    'ecs-task': 'ECS 태스크',
    'ecs-task.hint': 'Fargate처럼 자체 네트워크 인터페이스를 가진 컨테이너입니다.',
    'ecs-task.state': '상태',
    'ecs-task.state.running': '실행 중',
    'ecs-task.state.stopped': '중지됨',
    'ecs-task.listening': '컨테이너',
    'ecs-task.listening.listed': '아래 포트에서 수신',
    'ecs-task.listening.unknown': '알 수 없음: 수신한다고 가정',
    'ecs-task.assumed': '{name}의 포트를 알 수 없어 수신한다고 가정합니다.',
    'ecs-task.groups': '{name}의 보안 그룹을 알 수 없어 VPC의 기본 보안 그룹이라고 봅니다.',
    'ecs-task.listeners': '컨테이너 포트',
    'ecs-task.listeners.protocol': '프로토콜',
    'ecs-task.listeners.protocol.tcp': 'TCP',
    'ecs-task.listeners.protocol.udp': 'UDP',
    'ecs-task.listeners.port': '포트',
    'ecs-task.finding.no-public':
      '{name|은/는} 퍼블릭 서브넷 {subnet}에 퍼블릭 주소 없이 있어 인터넷에서 이미지를 가져올 수 없습니다.',
  },
);
