import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'route-table': 'Route table',
    'route-table.hint': 'Says where traffic of its subnets goes.',
    'route-table.routes': 'Routes',
    'route-table.routes.destination': 'Destination',
    'route-table.routes.prefixList': 'Prefix list',
    'route-table.routes.target': 'Target',
    'route-table.routes.origin': 'Origin',
    'route-table.routes.origin.CreateRoute': 'Static',
    'route-table.routes.origin.EnableVgwRoutePropagation': 'Propagated',
    'route-table.routes.origin.Advertisement': 'Advertised',
    'route-table.gateway': 'Edge association',
    'route-table.propagatingVgws': 'Route propagation',
    'route-table.finding.no-destination': 'A route of {name} has no destination.',
    'route-table.finding.shadowed':
      'The route {destination} to {target} does nothing: the one to {winner} has the same destination and comes first.',
    'route-table.finding.duplicate': 'RouteAlreadyExists: {name} has two routes for {destination}.',
    'route-table.finding.not-routable':
      '{destination} holds link-local services (169.254.168.0/22, fd00:ec2::/32); AWS refuses routes for them.',
    'route-table.finding.local-elsewhere': '{destination} is no block of the VPC, so its route cannot be local.',
    'route-table.finding.inside-local':
      '{destination} lies inside of the VPC and is not the whole block of a subnet; a more specific route than local must be.',
    'route-table.finding.local-target':
      'The route {destination} replaces the local route; it may lead to a NAT gateway or a network interface only.',
    'route-table.finding.blackhole': 'The route {destination} of {name} is a blackhole: its target was deleted.',
    'route-table.finding.detached':
      'Gateway.NotAttached: the route {destination} leads to {target}, which is not attached to {vpc}.',
    'route-table.finding.unattached':
      'InvalidTransitGatewayID.NotFound: the route {destination} leads to {target}, which has no attachment to {vpc}.',
    'route-table.finding.foreign': 'The route {destination} leads to {target}, which is not in {vpc}.',
    'route-table.finding.inactive': 'The route {destination} of {name} is a blackhole: {target} carries nothing now.',
    'route-table.finding.ipv4-only': '{target} carries IPv4 only; {destination} is IPv6.',
    'route-table.finding.ipv6-only': '{target} carries IPv6 only; {destination} is IPv4.',
    'route-table.finding.interfaces':
      'InvalidInstanceID: {target} has {count} network interfaces; a route may name an instance only when it has exactly one.',
    'route-table.finding.edge-target':
      'A gateway route table leads to network interfaces only; {target} is of the kind {kind}.',
    'route-table.finding.edge-detached': '{gateway} is not attached to the VPC of {name}.',
    'route-table.finding.edge-subnets': '{name} is the table of {gateway} and of subnets; it can be only one of them.',
    'route-table.finding.edge-destination':
      "{destination} is outside of the VPC; a gateway route table takes the VPC's blocks and whole subnets.",
    'route-table.finding.quota': '{name} has {used} routes; the quota is {quota} unless AWS raised it.',
    'route-table.finding.quota-propagated': '{name} takes {used} propagated routes; AWS allows {quota}.',
    'route-table.finding.propagation-detached':
      'Gateway.NotAttached: {gateway} propagates into {name} and is not attached to its VPC.',
    'route-table.finding.edge-propagation':
      '{name} is the table of a gateway, and {gateway} may not propagate into it.',
    'route-table.fix.remove': 'Remove the route {destination}',
    'route-table.fix.attach': 'Attach {gateway} to {vpc}',
    'route-table.mend.peer': 'Peer {vpc} with {other}, and route both ways',
    'route-table.mend.route': 'Add the route {destination} to {target} in {table}',
    'route-table.mend.associate': 'Associate {endpoint} with {table}',
    'route-table.mend.propagate': 'Let {gateway} propagate its routes into {table}',
    'route-table.mend.repoint': 'Lead the route {destination} of {table} to {target}',
    'route-table.mend.repoint-and-keep':
      'Lead the route {destination} of {table} to {target}, and keep {kept} on {former} by a route of its own',
    'route-table.mend.remove': 'Remove the dead route {destination} from {table}, so that {shorter} leads to {target}',
    'route-table.mend.attach': 'Attach {gateway} to {vpc}',
    'route-table.mend.gateway': 'Give {vpc} an internet gateway, and lead the route {destination} of {table} to it',
    'route-table.mend.gateway-and-keep':
      'Give {vpc} an internet gateway, lead the route {destination} of {table} to it, and keep {kept} where it is by a route of its own',
  },
  {
    'route-table': '라우팅 테이블',
    'route-table.hint': '서브넷의 트래픽을 어디로 보낼지 정합니다.',
    'route-table.routes': '라우팅',
    'route-table.routes.destination': '대상 주소(Destination)',
    'route-table.routes.prefixList': '접두사 목록',
    'route-table.routes.target': '대상(Target)',
    'route-table.routes.origin': '출처',
    'route-table.routes.origin.CreateRoute': '정적',
    'route-table.routes.origin.EnableVgwRoutePropagation': '전파',
    'route-table.routes.origin.Advertisement': '광고',
    'route-table.gateway': '엣지 연결',
    'route-table.propagatingVgws': '라우팅 전파',
    'route-table.finding.no-destination': '{name}에 대상 주소(Destination)가 없는 경로가 있습니다.',
    'route-table.finding.shadowed':
      '{target|으로/로} 가는 {destination} 경로는 쓰이지 않습니다. 대상이 같은 {winner} 경로가 우선합니다.',
    'route-table.finding.duplicate': 'RouteAlreadyExists: {name}에 {destination} 경로가 둘 있습니다.',
    'route-table.finding.not-routable':
      '{destination|은/는} 링크 로컬 서비스 대역(169.254.168.0/22, fd00:ec2::/32)이라서 경로를 만들 수 없습니다.',
    'route-table.finding.local-elsewhere':
      '{destination|은/는} VPC의 CIDR 블록이 아니므로 로컬 라우팅이 될 수 없습니다.',
    'route-table.finding.inside-local':
      '{destination|은/는} VPC 안에 있지만 서브넷 전체의 블록이 아닙니다. 로컬 라우팅보다 구체적인 경로는 서브넷 전체여야 합니다.',
    'route-table.finding.local-target':
      '{destination} 경로는 로컬 라우팅을 대신하므로 NAT 게이트웨이나 네트워크 인터페이스로만 보낼 수 있습니다.',
    'route-table.finding.blackhole': '{name}의 {destination} 경로는 블랙홀입니다. 대상(Target)이 삭제되었습니다.',
    'route-table.finding.detached':
      'Gateway.NotAttached: {destination} 경로의 대상(Target) {target|이/가} {vpc}에 연결되어 있지 않습니다.',
    'route-table.finding.unattached':
      'InvalidTransitGatewayID.NotFound: {destination} 경로의 대상(Target) {target|이/가} {vpc}에 연결되어 있지 않습니다.',
    'route-table.finding.foreign': '{destination} 경로의 대상(Target) {target|이/가} {vpc} 안에 없습니다.',
    'route-table.finding.inactive':
      '{name}의 {destination} 경로는 블랙홀입니다. {target|이/가} 지금은 아무것도 전달하지 않습니다.',
    'route-table.finding.ipv4-only': '{target|은/는} IPv4만 전달합니다. {destination|은/는} IPv6입니다.',
    'route-table.finding.ipv6-only': '{target|은/는} IPv6만 전달합니다. {destination|은/는} IPv4입니다.',
    'route-table.finding.interfaces':
      'InvalidInstanceID: {target}의 네트워크 인터페이스가 {count}개입니다. 경로에 인스턴스를 지정하려면 정확히 하나여야 합니다.',
    'route-table.finding.edge-target':
      '게이트웨이 라우팅 테이블은 네트워크 인터페이스로만 보낼 수 있습니다. {target}의 종류는 {kind}입니다.',
    'route-table.finding.edge-detached': '{gateway|이/가} {name}의 VPC에 연결되어 있지 않습니다.',
    'route-table.finding.edge-subnets':
      '{name|이/가} {gateway}의 테이블이면서 서브넷의 테이블입니다. 둘 중 하나만 될 수 있습니다.',
    'route-table.finding.edge-destination':
      '{destination|은/는} VPC 밖의 주소입니다. 게이트웨이 라우팅 테이블에는 VPC의 블록이나 서브넷 전체만 쓸 수 있습니다.',
    'route-table.finding.quota': '{name}에 경로가 {used}개 있습니다. 할당량을 늘리지 않았다면 {quota}개까지입니다.',
    'route-table.finding.quota-propagated':
      '{name|이/가} 전파받는 경로가 {used}개입니다. AWS는 {quota}개까지 허용합니다.',
    'route-table.finding.propagation-detached':
      'Gateway.NotAttached: {name}에 경로를 전파하는 {gateway|이/가} 이 VPC에 연결되어 있지 않습니다.',
    'route-table.finding.edge-propagation':
      '{name|은/는} 게이트웨이의 테이블이라서 {gateway|이/가} 경로를 전파할 수 없습니다.',
    'route-table.fix.remove': '{destination} 경로 삭제',
    'route-table.fix.attach': '{gateway|을/를} {vpc}에 연결',
    'route-table.mend.peer': '{vpc|과/와} {other|을/를} 피어링하고 양방향 경로 추가',
    'route-table.mend.route': '{table}에 {target|으로/로} 가는 {destination} 경로 추가',
    'route-table.mend.associate': '{endpoint|을/를} {table|과/와} 연결',
    'route-table.mend.propagate': '{gateway}의 경로를 {table}에 전파',
    'route-table.mend.repoint': '{table}의 {destination} 경로를 {target|으로/로} 변경',
    'route-table.mend.repoint-and-keep':
      '{table}의 {destination} 경로를 {target|으로/로} 변경하고 {kept|은/는} 별도 경로로 {former|으로/로} 유지',
    'route-table.mend.remove':
      '{table}에서 블랙홀 경로 {destination|을/를} 삭제하여 {shorter} 경로의 {target|으로/로} 전달',
    'route-table.mend.attach': '{gateway|을/를} {vpc}에 연결',
    'route-table.mend.gateway': '{vpc}에 인터넷 게이트웨이를 연결하고 {table}의 {destination} 경로를 그쪽으로 설정',
    'route-table.mend.gateway-and-keep':
      '{vpc}에 인터넷 게이트웨이를 연결하고 {table}의 {destination} 경로를 그쪽으로 설정하되 {kept|은/는} 별도 경로로 유지',
  },
);
