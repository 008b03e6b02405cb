import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'peering-connection': 'VPC peering connection',
    'peering-connection.hint': 'Joins two VPCs directly; both need a route to it.',
    'peering-connection.requester': 'Requester VPC',
    'peering-connection.accepter': 'Accepter VPC',
    'peering-connection.state': 'State',
    'peering-connection.state.active': 'Active',
    'peering-connection.state.pending-acceptance': 'Pending acceptance',
    'peering-connection.state.initiating-request': 'Initiating request',
    'peering-connection.state.provisioning': 'Provisioning',
    'peering-connection.state.failed': 'Failed',
    'peering-connection.state.expired': 'Expired',
    'peering-connection.state.rejected': 'Rejected',
    'peering-connection.state.deleting': 'Deleting',
    'peering-connection.state.deleted': 'Deleted',
    'peering-connection.requesterDns': 'Accepter resolves names of the requester to private addresses',
    'peering-connection.accepterDns': 'Requester resolves names of the accepter to private addresses',
    'peering-connection.assumed-mtu':
      '{name} is taken to carry packets up to 8500 bytes between Regions; older AWS pages say 1500.',
    'peering-connection.finding.no-requester': '{name} has no requester VPC, so it leads nowhere.',
    'peering-connection.finding.no-accepter': '{name} has no accepter VPC, so it leads nowhere.',
    'peering-connection.finding.same-vpc': '{name} joins a VPC to itself; it takes two different ones.',
    'peering-connection.finding.overlap':
      'Block {block} overlaps {other} of {peer}, so {name} fails; overlapping VPCs cannot be peered, used or not.',
    'peering-connection.finding.second':
      'VpcPeeringConnectionAlreadyExists: {other} joins the same two VPCs; a pair has one peering.',
    'peering-connection.finding.state': '{name} is {state}; only an active peering carries traffic.',
    'peering-connection.finding.no-route': 'No route table of {vpc} leads to {name}; both VPCs need a route.',
    'peering-connection.finding.dns-off':
      '{name} resolves public names to private addresses, but DNS resolution or DNS hostnames are off in {vpc}.',
    'peering-connection.finding.quota':
      'The requester of {name} has {used} peerings; the quota per VPC is {quota} unless AWS raised it.',
    'peering-connection.fix.accept': 'Accept {name}',
    'peering-connection.fix.recreate': 'Make {name} again, so that it is active',
    'peering-connection.connect.requester': 'Make {vpc} the requester of {name}',
    'peering-connection.connect.accepter': 'Make {vpc} the accepter of {name}',
  },
  {
    'peering-connection': 'VPC 피어링 연결',
    'peering-connection.hint': '두 VPC를 직접 연결합니다. 양쪽 모두 경로가 필요합니다.',
    'peering-connection.requester': '요청자 VPC',
    'peering-connection.accepter': '수락자 VPC',
    'peering-connection.state': '상태',
    'peering-connection.state.active': '활성',
    'peering-connection.state.pending-acceptance': '수락 대기 중',
    'peering-connection.state.initiating-request': '요청 시작 중',
    'peering-connection.state.provisioning': '프로비저닝 중',
    'peering-connection.state.failed': '실패',
    'peering-connection.state.expired': '만료됨',
    'peering-connection.state.rejected': '거부됨',
    'peering-connection.state.deleting': '삭제 중',
    'peering-connection.state.deleted': '삭제됨',
    'peering-connection.requesterDns': '수락자가 요청자의 이름을 프라이빗 주소로 확인',
    'peering-connection.accepterDns': '요청자가 수락자의 이름을 프라이빗 주소로 확인',
    'peering-connection.assumed-mtu':
      '{name|은/는} 리전 사이에서 8500바이트까지 전달한다고 봅니다. 예전 AWS 문서에는 1500으로 나옵니다.',
    'peering-connection.finding.no-requester': '{name}에 요청자 VPC가 없어 어디로도 이어지지 않습니다.',
    'peering-connection.finding.no-accepter': '{name}에 수락자 VPC가 없어 어디로도 이어지지 않습니다.',
    'peering-connection.finding.same-vpc':
      '{name|이/가} 한 VPC를 자기 자신과 연결합니다. 서로 다른 두 VPC가 필요합니다.',
    'peering-connection.finding.overlap':
      '{block|이/가} {peer}의 {other|과/와} 겹쳐 {name|은/는} 실패합니다. 쓰지 않는 블록이라도 겹치면 피어링할 수 없습니다.',
    'peering-connection.finding.second':
      'VpcPeeringConnectionAlreadyExists: {other|이/가} 같은 두 VPC를 연결합니다. 한 쌍에는 피어링이 하나입니다.',
    'peering-connection.finding.state': '{name}의 상태는 {state}입니다. 활성 상태의 피어링만 트래픽을 전달합니다.',
    'peering-connection.finding.no-route':
      '{vpc}의 어떤 라우팅 테이블도 {name|으로/로} 이어지지 않습니다. 양쪽 VPC 모두 경로가 필요합니다.',
    'peering-connection.finding.dns-off':
      '{name|은/는} 퍼블릭 이름을 프라이빗 주소로 확인하지만 {vpc}의 DNS 확인이나 DNS 호스트 이름이 꺼져 있습니다.',
    'peering-connection.finding.quota':
      '{name}의 요청자에 피어링이 {used}개 있습니다. 할당량을 늘리지 않았다면 VPC당 {quota}개까지입니다.',
    'peering-connection.fix.accept': '{name} 수락',
    'peering-connection.fix.recreate': '{name|을/를} 다시 만들어 활성화',
    'peering-connection.connect.requester': '{vpc|을/를} {name}의 요청자로 지정',
    'peering-connection.connect.accepter': '{vpc|을/를} {name}의 수락자로 지정',
  },
);
