import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'nat-gateway': 'NAT gateway',
    'nat-gateway.hint': 'Lets private subnets reach the internet over IPv4; lives in a public subnet.',
    'nat-gateway.connectivity': 'Connectivity type',
    'nat-gateway.connectivity.public': 'Public',
    'nat-gateway.connectivity.private': 'Private',
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
    'nat-gateway.fix.release': 'Take {address} off',
    'nat-gateway.assumed-sources':
      '{name} translates what comes into its VPC by a transit gateway, as the transit gateway guide describes; the page on NAT gateways says it serves its own VPC only.',
    'nat-gateway.mend.recreate': 'Make {name} again, so that it is available',
  },
  {
    'nat-gateway': 'NAT 게이트웨이',
    'nat-gateway.hint': '프라이빗 서브넷이 IPv4로 인터넷에 나가게 합니다. 퍼블릭 서브넷에 둡니다.',
    'nat-gateway.connectivity': '연결 유형',
    'nat-gateway.connectivity.public': '퍼블릭',
    'nat-gateway.connectivity.private': '프라이빗',
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
    'nat-gateway.fix.release': '{address} 연결 해제',
    'nat-gateway.assumed-sources':
      '{name|은/는} Transit Gateway를 거쳐 VPC로 들어온 트래픽도 변환합니다. Transit Gateway 안내서의 설명을 따른 것이며, NAT 게이트웨이 문서에는 자기 VPC의 트래픽만 처리한다고 되어 있습니다.',
    'nat-gateway.mend.recreate': '{name|을/를} 다시 만들어 사용 가능 상태로 되돌리기',
  },
);
