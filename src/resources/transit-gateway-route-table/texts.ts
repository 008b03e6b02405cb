import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'transit-gateway-route-table': 'Transit gateway route table',
    'transit-gateway-route-table.hint': 'Says where packets from its associated attachments go.',
    'transit-gateway-route-table.routes': 'Static routes',
    'transit-gateway-route-table.routes.destination': 'CIDR',
    'transit-gateway-route-table.routes.attachment': 'Attachment',
    'transit-gateway-route-table.finding.no-destination': 'A route of {name} has no destination.',
    'transit-gateway-route-table.finding.duplicate': 'RouteAlreadyExists: {name} has two routes for {destination}.',
    'transit-gateway-route-table.finding.gone':
      'The route {destination} of {name} is a blackhole: its attachment was deleted.',
    'transit-gateway-route-table.finding.foreign':
      'The route {destination} leads to {attachment}, which belongs to another transit gateway.',
    'transit-gateway-route-table.finding.overlap':
      '{block} of {vpc} overlaps {other}; of addresses that both have, {name} reaches one VPC only.',
    'transit-gateway-route-table.finding.unused': 'No attachment is associated with {name}, so nothing uses it.',
    'transit-gateway-route-table.more-routes':
      'The output lists only a part of the routes of {name}; what the others say is not known.',
    'transit-gateway-route-table.fix.remove': 'Remove the route {destination} from {table}',
    'transit-gateway-route-table.mend.route': 'Add the route {destination} to {attachment} in {table}',
    'transit-gateway-route-table.mend.propagate': 'Propagate {attachment} to {table}',
  },
  {
    'transit-gateway-route-table': 'Transit Gateway 라우팅 테이블',
    'transit-gateway-route-table.hint': '연결된 Transit Gateway 연결에서 온 패킷을 어디로 보낼지 정합니다.',
    'transit-gateway-route-table.routes': '정적 경로',
    'transit-gateway-route-table.routes.destination': 'CIDR',
    'transit-gateway-route-table.routes.attachment': '연결(Attachment)',
    'transit-gateway-route-table.finding.no-destination': '{name}에 대상 주소가 없는 경로가 있습니다.',
    'transit-gateway-route-table.finding.duplicate': 'RouteAlreadyExists: {name}에 {destination} 경로가 둘 있습니다.',
    'transit-gateway-route-table.finding.gone':
      '{name}의 {destination} 경로는 블랙홀입니다. Transit Gateway 연결이 삭제되었습니다.',
    'transit-gateway-route-table.finding.foreign':
      '{destination} 경로의 {attachment|은/는} 다른 Transit Gateway에 속합니다.',
    'transit-gateway-route-table.finding.overlap':
      '{vpc}의 {block|이/가} {other|과/와} 겹칩니다. 둘 다 가진 주소라면 {name|은/는} 한 VPC에만 닿습니다.',
    'transit-gateway-route-table.finding.unused':
      '{name|과/와} 연결된 Transit Gateway 연결이 없어 아무것도 사용하지 않습니다.',
    'transit-gateway-route-table.more-routes': '출력에 {name}의 경로가 일부만 있습니다. 나머지 경로는 알 수 없습니다.',
    'transit-gateway-route-table.fix.remove': '{table}에서 {destination} 경로 삭제',
    'transit-gateway-route-table.mend.route': '{table}에 {attachment|으로/로} 가는 {destination} 경로 추가',
    'transit-gateway-route-table.mend.propagate': '{attachment|을/를} {table|으로/로} 전파',
  },
);
