import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'route-table': 'Route table',
    'route-table.hint': 'Says where traffic of its subnets goes.',
    'route-table.routes': 'Routes',
    'route-table.routes.destination': 'Destination',
    'route-table.routes.target': 'Target',
    'route-table.routes.origin': 'Origin',
    'route-table.routes.origin.CreateRoute': 'Static',
    'route-table.routes.origin.EnableVgwRoutePropagation': 'Propagated',
    'route-table.routes.origin.Advertisement': 'Advertised',
    'route-table.gateway': 'Edge association',
  },
  {
    'route-table': '라우팅 테이블',
    'route-table.hint': '서브넷의 트래픽을 어디로 보낼지 정합니다.',
    'route-table.routes': '라우팅',
    'route-table.routes.destination': '대상 주소(Destination)',
    'route-table.routes.target': '대상(Target)',
    'route-table.routes.origin': '출처',
    'route-table.routes.origin.CreateRoute': '정적',
    'route-table.routes.origin.EnableVgwRoutePropagation': '전파',
    'route-table.routes.origin.Advertisement': '광고',
    'route-table.gateway': '엣지 연결',
  },
);
