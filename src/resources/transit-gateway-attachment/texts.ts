import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'transit-gateway-attachment': 'Transit gateway attachment',
    'transit-gateway-attachment.hint': 'Joins a VPC, a VPN connection or another transit gateway to a transit gateway.',
    'transit-gateway-attachment.attached': 'Attached to',
    'transit-gateway-attachment.subnets': 'Subnets, one per Availability Zone',
    'transit-gateway-attachment.addresses': 'Addresses of its interfaces, in the order of the subnets',
    'transit-gateway-attachment.addresses.value': 'Address',
    'transit-gateway-attachment.routeTable': 'Associated route table',
    'transit-gateway-attachment.peerRouteTable': 'Associated route table of the peer',
    'transit-gateway-attachment.propagatesTo': 'Propagated to',
    'transit-gateway-attachment.applianceMode': 'Appliance mode support',
    'transit-gateway-attachment.dnsSupport': 'DNS support',
    'transit-gateway-attachment.securityGroupReferencing': 'Security group referencing support',
    'transit-gateway-attachment.state': 'State',
    'transit-gateway-attachment.state.available': 'Available',
    'transit-gateway-attachment.state.pendingAcceptance': 'Pending acceptance',
    'transit-gateway-attachment.state.initiatingRequest': 'Initiating request',
    'transit-gateway-attachment.state.pending': 'Pending',
    'transit-gateway-attachment.state.modifying': 'Modifying',
    'transit-gateway-attachment.state.failing': 'Failing',
    'transit-gateway-attachment.state.failed': 'Failed',
    'transit-gateway-attachment.state.rejecting': 'Rejecting',
    'transit-gateway-attachment.state.rejected': 'Rejected',
    'transit-gateway-attachment.state.rollingBack': 'Rolling back',
    'transit-gateway-attachment.state.deleting': 'Deleting',
    'transit-gateway-attachment.state.deleted': 'Deleted',
    'transit-gateway-attachment.finding.nothing': '{name} joins nothing to its transit gateway.',
    'transit-gateway-attachment.finding.itself': '{name} joins a transit gateway to itself.',
    'transit-gateway-attachment.finding.second':
      'DuplicateTransitGatewayAttachment: {other} joins the same to this transit gateway already.',
    'transit-gateway-attachment.finding.no-subnet':
      '{name} has no subnet, so no Availability Zone of the VPC can use the transit gateway.',
    'transit-gateway-attachment.finding.foreign-subnet': '{subnet} is not in the VPC that {name} attaches.',
    'transit-gateway-attachment.finding.same-zone':
      'DuplicateSubnetsInSameZone: {name} has another subnet of {zone} besides {subnet}; one per zone is allowed.',
    'transit-gateway-attachment.finding.zone':
      '{subnet} is routed to the transit gateway, but {name} has no subnet in its zone {zone}.',
    'transit-gateway-attachment.finding.appliance':
      'Behind {name} are appliances in several zones; without appliance mode answers may pass another one than requests did.',
    'transit-gateway-attachment.finding.state': '{name} is {state}; only an available attachment carries traffic.',
    'transit-gateway-attachment.finding.no-association':
      '{name} is associated with no route table, so what comes from it is dropped.',
    'transit-gateway-attachment.finding.foreign-table': '{table} is no table of the transit gateway of {name}.',
    'transit-gateway-attachment.finding.propagation':
      '{name} joins two transit gateways; between them AWS takes static routes only.',
    'transit-gateway-attachment.finding.quota':
      'The VPC of {name} is attached to {used} transit gateways; the quota is {quota} unless AWS raised it.',
    'transit-gateway-attachment.fix.accept': 'Accept {name}',
    'transit-gateway-attachment.fix.recreate': 'Make {name} again, so that it is available',
    'transit-gateway-attachment.fix.associate': 'Associate {name} with {table}',
    'transit-gateway-attachment.fix.zone': 'Add {subnet} to {name}',
    'transit-gateway-attachment.fix.appliance': 'Turn on appliance mode of {name}',
    'transit-gateway-attachment.fix.no-propagation': 'Take the propagations of {name} away',
    'transit-gateway-attachment.connect.subnet': 'Add {other} to {name}',
    'transit-gateway-attachment.connect.associate': 'Associate {name} with {other}',
    'transit-gateway-attachment.connect.propagate': 'Propagate {name} to {other}',
  },
  {
    'transit-gateway-attachment': 'Transit Gateway 연결',
    'transit-gateway-attachment.hint': 'VPC, VPN 연결, 다른 Transit Gateway를 Transit Gateway에 연결합니다.',
    'transit-gateway-attachment.attached': '연결 대상',
    'transit-gateway-attachment.subnets': '서브넷(가용 영역마다 하나)',
    'transit-gateway-attachment.addresses': '인터페이스 주소(서브넷 순서대로)',
    'transit-gateway-attachment.addresses.value': '주소',
    'transit-gateway-attachment.routeTable': '연결된 라우팅 테이블',
    'transit-gateway-attachment.peerRouteTable': '피어 쪽의 연결된 라우팅 테이블',
    'transit-gateway-attachment.propagatesTo': '전파 대상',
    'transit-gateway-attachment.applianceMode': '어플라이언스 모드 지원',
    'transit-gateway-attachment.dnsSupport': 'DNS 지원',
    'transit-gateway-attachment.securityGroupReferencing': '보안 그룹 참조 지원',
    'transit-gateway-attachment.state': '상태',
    'transit-gateway-attachment.state.available': '사용 가능',
    'transit-gateway-attachment.state.pendingAcceptance': '수락 대기 중',
    'transit-gateway-attachment.state.initiatingRequest': '요청 시작 중',
    'transit-gateway-attachment.state.pending': '대기 중',
    'transit-gateway-attachment.state.modifying': '수정 중',
    'transit-gateway-attachment.state.failing': '실패하는 중',
    'transit-gateway-attachment.state.failed': '실패',
    'transit-gateway-attachment.state.rejecting': '거부하는 중',
    'transit-gateway-attachment.state.rejected': '거부됨',
    'transit-gateway-attachment.state.rollingBack': '롤백 중',
    'transit-gateway-attachment.state.deleting': '삭제 중',
    'transit-gateway-attachment.state.deleted': '삭제됨',
    'transit-gateway-attachment.finding.nothing': '{name|이/가} Transit Gateway에 아무것도 연결하지 않습니다.',
    'transit-gateway-attachment.finding.itself': '{name|이/가} Transit Gateway를 자기 자신에 연결합니다.',
    'transit-gateway-attachment.finding.second':
      'DuplicateTransitGatewayAttachment: {other|이/가} 이미 같은 것을 이 Transit Gateway에 연결합니다.',
    'transit-gateway-attachment.finding.no-subnet':
      '{name}에 서브넷이 없어 VPC의 어떤 가용 영역도 Transit Gateway를 쓸 수 없습니다.',
    'transit-gateway-attachment.finding.foreign-subnet': '{subnet|은/는} {name|이/가} 연결하는 VPC 안에 없습니다.',
    'transit-gateway-attachment.finding.same-zone':
      'DuplicateSubnetsInSameZone: {name}에 {subnet} 말고도 {zone}의 서브넷이 있습니다. 영역마다 하나만 됩니다.',
    'transit-gateway-attachment.finding.zone':
      '{subnet|이/가} Transit Gateway로 라우팅되지만 {name}에 {zone} 영역의 서브넷이 없습니다.',
    'transit-gateway-attachment.finding.appliance':
      '{name} 뒤의 여러 영역에 어플라이언스가 있습니다. 어플라이언스 모드가 없으면 응답이 요청과 다른 어플라이언스를 지날 수 있습니다.',
    'transit-gateway-attachment.finding.state':
      '{name}의 상태는 {state}입니다. 사용 가능한 연결만 트래픽을 전달합니다.',
    'transit-gateway-attachment.finding.no-association':
      '{name|이/가} 어떤 라우팅 테이블과도 연결되어 있지 않아 여기서 오는 트래픽이 버려집니다.',
    'transit-gateway-attachment.finding.foreign-table': '{table|은/는} {name}의 Transit Gateway의 테이블이 아닙니다.',
    'transit-gateway-attachment.finding.propagation':
      '{name|은/는} 두 Transit Gateway를 연결합니다. 그 사이에는 정적 경로만 쓸 수 있습니다.',
    'transit-gateway-attachment.finding.quota':
      '{name}의 VPC가 Transit Gateway {used}개에 연결되어 있습니다. 할당량을 늘리지 않았다면 {quota}개까지입니다.',
    'transit-gateway-attachment.fix.accept': '{name} 수락',
    'transit-gateway-attachment.fix.recreate': '{name|을/를} 다시 만들어 사용 가능하게 하기',
    'transit-gateway-attachment.fix.associate': '{name|을/를} {table|과/와} 연결',
    'transit-gateway-attachment.fix.zone': '{name}에 {subnet} 추가',
    'transit-gateway-attachment.fix.appliance': '{name}의 어플라이언스 모드 켜기',
    'transit-gateway-attachment.fix.no-propagation': '{name}의 전파 제거',
    'transit-gateway-attachment.connect.subnet': '{name}에 {other} 추가',
    'transit-gateway-attachment.connect.associate': '{name|을/를} {other|과/와} 연결',
    'transit-gateway-attachment.connect.propagate': '{name|을/를} {other|으로/로} 전파',
  },
);
