import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'nat-gateway': 'NAT gateway',
    'nat-gateway.preset.zonal': 'NAT gateway',
    'nat-gateway.preset.regional-nat-gateway': 'Regional NAT gateway',
    'nat-gateway.hint':
      'Lets private subnets reach the internet over IPv4; lives in a public subnet, or as a regional one in the VPC.',
    'nat-gateway.connectivity': 'Connectivity type',
    'nat-gateway.connectivity.public': 'Public',
    'nat-gateway.connectivity.private': 'Private',
    'nat-gateway.availability': 'Availability mode',
    'nat-gateway.availability.zonal': 'Zonal (in a subnet)',
    'nat-gateway.availability.regional': 'Regional (in the VPC)',
    'nat-gateway.zones': 'Availability Zones (regional)',
    'nat-gateway.zones.automatic': 'Automatic: AWS expands it',
    'nat-gateway.zones.manual': 'Manual: those of its Elastic IPs',
    'nat-gateway.routeTable': 'Route table (regional)',
    'nat-gateway.privateAddress': 'Private IPv4 address',
    'nat-gateway.secondaryPrivateAddresses': 'Secondary private IPv4 addresses',
    'nat-gateway.secondaryPrivateAddresses.value': 'Address',
    'nat-gateway.state': 'State',
    'nat-gateway.state.available': 'Available',
    'nat-gateway.state.pending': 'Pending',
    'nat-gateway.state.failed': 'Failed',
    'nat-gateway.state.deleting': 'Deleting',
    'nat-gateway.state.deleted': 'Deleted',
    'nat-gateway.finding.no-address': '{name} has no private IPv4 address.',
    'nat-gateway.finding.private-with-elastic-ip':
      '{name} is a private NAT gateway and may not have the Elastic IP {address}.',
    'nat-gateway.finding.no-elastic-ip': '{name} is a public NAT gateway and has no Elastic IP.',
    'nat-gateway.finding.no-gateway':
      'Gateway.NotAttached: {vpc} has no internet gateway attached, so AWS does not make {name}.',
    'nat-gateway.finding.private-subnet':
      '{name} is in {subnet}, whose route table does not lead to an internet gateway.',
    'nat-gateway.finding.private-to-internet':
      '{name} is private; the internet gateway that {subnet} routes to drops what it sends.',
    'nat-gateway.finding.no-route': 'No route leads to {name}, so nothing uses it.',
    'nat-gateway.finding.quota':
      '{name} has {used} Elastic IPs; the quota per NAT gateway is {quota} unless AWS raised it.',
    'nat-gateway.finding.quota-zone':
      '{name} has {used} Elastic IPs in one Availability Zone; a regional NAT gateway may have {quota}.',
    'nat-gateway.finding.zonal-in-vpc': '{name} is zonal and stands in no subnet; it needs a SubnetId.',
    'nat-gateway.finding.regional-in-subnet':
      '{name} is regional: it belongs to {vpc} and to no subnet, not even {subnet}.',
    'nat-gateway.finding.regional-private': '{name} is regional; a regional NAT gateway has public connectivity only.',
    'nat-gateway.finding.no-table':
      '{name} is regional and has no route table of its own, so what it sends finds no way.',
    'nat-gateway.finding.foreign-table': '{table} is no route table of {vpc}, so it cannot be that of {name}.',
    'nat-gateway.finding.table-not-out': '{table}, the route table of {name}, does not lead to an internet gateway.',
    'nat-gateway.finding.no-zone': '{address} of {name} is in no Availability Zone; in manual mode each is of one.',
    'nat-gateway.finding.zone':
      'Subnets in {zone} route to {name}, which has no Elastic IP there and drops their traffic.',
    'nat-gateway.finding.address-unknown':
      '{name} gets its Elastic IPs from AWS, and the drawing does not say which; what comes from it cannot be followed.',
    'nat-gateway.fix.release': 'Take {address} off',
    'nat-gateway.fix.zone': 'Allocate an Elastic IP in {zone} for {name}',
    'nat-gateway.fix.regional': 'Make {name} regional',
    'nat-gateway.fix.public': 'Make {name} public',
    'nat-gateway.fix.move': 'Take {name} out of the subnet, into {vpc}',
    'nat-gateway.fix.table': 'Make the route table of {name}',
    'nat-gateway.mend.automatic': 'Let AWS expand {name} to all Availability Zones',
    'nat-gateway.assumed-address':
      '{name} is regional, and AWS shows no private address of it: its packets are taken to carry the Elastic IP from the gateway on.',
    'nat-gateway.assumed-zones':
      '{name} is regional and not known to be expanded to {zones}; until it is, it is taken to serve them from another Availability Zone.',
    'nat-gateway.unknown-zone': 'in which Availability Zone the sender is, which decides whether {name} serves it',
    'nat-gateway.unknown-address': 'which Elastic IPs AWS gave {name}',
    'nat-gateway.unknown-table': 'where {name} sends what it translated: its route table is not in the document',
    'nat-gateway.unknown-source':
      'which source address the packets of {name} have where it does not send them to an internet gateway',
    'nat-gateway.assumed-port':
      '{name} is taken to choose its port by a hash of the flow; AWS documents the range 1024–65535 alone.',
    'nat-gateway.assumed-sources':
      '{name} translates what comes into its VPC by a transit gateway, as the transit gateway guide describes; the page on NAT gateways says it serves its own VPC only.',
    'nat-gateway.mend.recreate': 'Make {name} again, so that it is available',
    'nat-gateway.mend.address': 'Give {name} the secondary address {address}',
    'nat-gateway.mend.public-address': 'Give {name} the secondary address {address} with an Elastic IP',
  },
  {
    'nat-gateway': 'NAT 게이트웨이',
    'nat-gateway.preset.zonal': 'NAT 게이트웨이',
    'nat-gateway.preset.regional-nat-gateway': '리전 NAT 게이트웨이',
    'nat-gateway.hint':
      '프라이빗 서브넷이 IPv4로 인터넷에 나가게 합니다. 퍼블릭 서브넷에 두며, 리전 NAT 게이트웨이는 VPC에 둡니다.',
    'nat-gateway.connectivity': '연결 유형',
    'nat-gateway.connectivity.public': '퍼블릭',
    'nat-gateway.connectivity.private': '프라이빗',
    'nat-gateway.availability': '가용성 모드',
    'nat-gateway.availability.zonal': '영역(서브넷에 위치)',
    'nat-gateway.availability.regional': '리전(VPC에 위치)',
    'nat-gateway.zones': '가용 영역(리전)',
    'nat-gateway.zones.automatic': '자동: AWS가 확장',
    'nat-gateway.zones.manual': '수동: 탄력적 IP의 가용 영역',
    'nat-gateway.routeTable': '라우팅 테이블(리전)',
    'nat-gateway.privateAddress': '프라이빗 IPv4 주소',
    'nat-gateway.secondaryPrivateAddresses': '보조 프라이빗 IPv4 주소',
    'nat-gateway.secondaryPrivateAddresses.value': '주소',
    'nat-gateway.state': '상태',
    'nat-gateway.state.available': '사용 가능',
    'nat-gateway.state.pending': '대기 중',
    'nat-gateway.state.failed': '실패',
    'nat-gateway.state.deleting': '삭제 중',
    'nat-gateway.state.deleted': '삭제됨',
    'nat-gateway.finding.no-address': '{name}에 프라이빗 IPv4 주소가 없습니다.',
    'nat-gateway.finding.private-with-elastic-ip':
      '{name|은/는} 프라이빗 NAT 게이트웨이라서 탄력적 IP {address|을/를} 가질 수 없습니다.',
    'nat-gateway.finding.no-elastic-ip': '{name|은/는} 퍼블릭 NAT 게이트웨이인데 탄력적 IP가 없습니다.',
    'nat-gateway.finding.no-gateway':
      'Gateway.NotAttached: {vpc}에 인터넷 게이트웨이가 연결되어 있지 않아 {name|을/를} 만들 수 없습니다.',
    'nat-gateway.finding.private-subnet':
      '{name|이/가} 있는 {subnet}의 라우팅 테이블에 인터넷 게이트웨이로 가는 경로가 없습니다.',
    'nat-gateway.finding.private-to-internet':
      '{name|은/는} 프라이빗이라서 {subnet}의 경로가 가리키는 인터넷 게이트웨이가 트래픽을 폐기합니다.',
    'nat-gateway.finding.no-route': '{name|으로/로} 가는 경로가 없어 아무것도 사용하지 않습니다.',
    'nat-gateway.finding.quota':
      '{name}에 탄력적 IP가 {used}개 있습니다. 할당량을 늘리지 않았다면 NAT 게이트웨이당 {quota}개까지입니다.',
    'nat-gateway.finding.quota-zone':
      '{name}에 한 가용 영역의 탄력적 IP가 {used}개 있습니다. 리전 NAT 게이트웨이는 {quota}개까지 가질 수 있습니다.',
    'nat-gateway.finding.zonal-in-vpc':
      '{name|은/는} 영역 NAT 게이트웨이인데 서브넷에 있지 않습니다. SubnetId가 필요합니다.',
    'nat-gateway.finding.regional-in-subnet':
      '{name|은/는} 리전 NAT 게이트웨이라서 {subnet|이/가} 아니라 {vpc}에 있어야 합니다.',
    'nat-gateway.finding.regional-private': '{name|은/는} 리전 NAT 게이트웨이라서 퍼블릭 연결만 지원합니다.',
    'nat-gateway.finding.no-table':
      '{name|은/는} 리전 NAT 게이트웨이인데 자체 라우팅 테이블이 없어 내보낼 경로가 없습니다.',
    'nat-gateway.finding.foreign-table':
      '{table|은/는} {vpc}의 라우팅 테이블이 아니라서 {name}의 라우팅 테이블이 될 수 없습니다.',
    'nat-gateway.finding.table-not-out': '{name}의 라우팅 테이블 {table}에 인터넷 게이트웨이로 가는 경로가 없습니다.',
    'nat-gateway.finding.no-zone':
      '{name}의 {address}에 가용 영역이 없습니다. 수동 모드에서는 모두 가용 영역이 있어야 합니다.',
    'nat-gateway.finding.zone':
      '{zone}의 서브넷이 {name|으로/로} 라우팅하지만, 그 가용 영역에 탄력적 IP가 없어 트래픽이 폐기됩니다.',
    'nat-gateway.finding.address-unknown':
      '{name|은/는} AWS에서 탄력적 IP를 받는데 어떤 주소인지 문서에 없습니다. 이 게이트웨이를 지나는 트래픽은 확인할 수 없습니다.',
    'nat-gateway.fix.release': '{address} 연결 해제',
    'nat-gateway.fix.zone': '{name|을/를} 위해 {zone}에 탄력적 IP 할당',
    'nat-gateway.fix.regional': '{name|을/를} 리전 NAT 게이트웨이로 변경',
    'nat-gateway.fix.public': '{name|을/를} 퍼블릭으로 변경',
    'nat-gateway.fix.move': '{name|을/를} 서브넷에서 {vpc|으로/로} 이동',
    'nat-gateway.fix.table': '{name}의 라우팅 테이블 생성',
    'nat-gateway.mend.automatic': '{name|을/를} AWS가 모든 가용 영역으로 확장하게 하기',
    'nat-gateway.assumed-address':
      '{name|은/는} 리전 NAT 게이트웨이라서 AWS에 프라이빗 주소가 나타나지 않습니다. 게이트웨이를 지난 패킷의 소스는 탄력적 IP라고 가정합니다.',
    'nat-gateway.assumed-zones':
      '{name|이/가} {zones|으로/로} 확장되었는지 알 수 없습니다. 확장되기 전에는 다른 가용 영역에서 처리한다고 가정합니다.',
    'nat-gateway.unknown-zone': '보내는 쪽의 가용 영역({name|이/가} 처리하는지 여부가 이에 달려 있습니다)',
    'nat-gateway.unknown-address': 'AWS가 {name}에 할당한 탄력적 IP',
    'nat-gateway.unknown-table': '{name|이/가} 변환한 트래픽을 보내는 곳(라우팅 테이블이 문서에 없습니다)',
    'nat-gateway.unknown-source': '{name|이/가} 인터넷 게이트웨이가 아닌 곳으로 보내는 패킷의 소스 주소',
    'nat-gateway.assumed-port':
      '{name|이/가} 흐름의 해시로 포트를 고른다고 봅니다. AWS 문서에는 범위(1024~65535)만 나와 있습니다.',
    'nat-gateway.assumed-sources':
      '{name|은/는} Transit Gateway를 거쳐 VPC로 들어온 트래픽도 변환합니다. Transit Gateway 안내서의 설명을 따른 것이며, NAT 게이트웨이 문서에는 자기 VPC의 트래픽만 처리한다고 되어 있습니다.',
    'nat-gateway.mend.recreate': '{name|을/를} 다시 만들어 사용 가능 상태로 되돌리기',
    'nat-gateway.mend.address': '{name}에 보조 주소 {address} 할당',
    'nat-gateway.mend.public-address': '{name}에 탄력적 IP가 연결된 보조 주소 {address} 할당',
  },
);
