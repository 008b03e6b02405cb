import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'virtual-private-gateway': 'Virtual private gateway',
    'virtual-private-gateway.hint':
      "A VPC's end of VPN connections and Direct Connect; it knows the networks behind them.",
    'virtual-private-gateway.asn': 'Amazon side ASN',
    'virtual-private-gateway.finding.second':
      'InvalidVpcState: {vpc} has the virtual private gateway {other} already; a VPC has one.',
    'virtual-private-gateway.finding.detached': '{name} is in no VPC.',
    'virtual-private-gateway.finding.no-connection': 'Neither a VPN connection nor Direct Connect leads to {name}.',
    'virtual-private-gateway.finding.no-route': 'No route leads to {name}, and no table takes its routes.',
    'virtual-private-gateway.finding.inside-vpc':
      'The route to {prefix} from {name} is ignored: it is inside a block of {vpc}, where everything stays local.',
    'virtual-private-gateway.finding.quota-region':
      'The Region has {used} virtual private gateways; the quota is {quota} unless AWS raised it.',
    'virtual-private-gateway.finding.quota-vpns':
      '{name} has {used} VPN connections; the quota is {quota} unless AWS raised it.',
    'virtual-private-gateway.mend.route': 'Add the static route {destination} to {vpn}',
    'virtual-private-gateway.mend.remove':
      'Remove the route {destination} from {table}, so that what comes by {name} is delivered straight',
    'virtual-private-gateway.connect.attach': 'Attach {gateway} to {vpc}',
    'virtual-private-gateway.connect.propagate': 'Let {gateway} propagate its routes into {table}',
    'virtual-private-gateway.connect.bgp': 'VPN connection between {gateway} and {customer} with BGP',
    'virtual-private-gateway.connect.static': 'VPN connection between {gateway} and {customer} with static routes',
  },
  {
    'virtual-private-gateway': '가상 프라이빗 게이트웨이',
    'virtual-private-gateway.hint': 'VPN 연결과 Direct Connect의 VPC 쪽 끝입니다. 그 너머의 네트워크를 압니다.',
    'virtual-private-gateway.asn': 'Amazon 측 ASN',
    'virtual-private-gateway.finding.second':
      'InvalidVpcState: {vpc}에는 이미 가상 프라이빗 게이트웨이 {other|이/가} 있습니다. VPC마다 하나만 둘 수 있습니다.',
    'virtual-private-gateway.finding.detached': '{name|이/가} 어떤 VPC에도 없습니다.',
    'virtual-private-gateway.finding.no-connection': '{name|으로/로} 이어지는 VPN 연결이나 Direct Connect가 없습니다.',
    'virtual-private-gateway.finding.no-route': '{name|으로/로} 가는 경로가 없고, 경로를 전파받는 테이블도 없습니다.',
    'virtual-private-gateway.finding.inside-vpc':
      '{name|이/가} 전파하는 {prefix} 경로는 {vpc}의 블록 안에 있어 무시됩니다. 그 주소는 로컬로만 갑니다.',
    'virtual-private-gateway.finding.quota-region':
      '이 리전에 가상 프라이빗 게이트웨이가 {used}개 있습니다. 할당량을 늘리지 않았다면 {quota}개까지입니다.',
    'virtual-private-gateway.finding.quota-vpns':
      '{name}에 VPN 연결이 {used}개 있습니다. 할당량을 늘리지 않았다면 {quota}개까지입니다.',
    'virtual-private-gateway.mend.route': '{vpn}에 정적 경로 {destination} 추가',
    'virtual-private-gateway.mend.remove':
      '{table}에서 {destination} 경로를 삭제하여 {name|으로/로} 들어온 트래픽을 바로 전달',
    'virtual-private-gateway.connect.attach': '{gateway|을/를} {vpc}에 연결',
    'virtual-private-gateway.connect.propagate': '{gateway}의 경로를 {table}에 전파',
    'virtual-private-gateway.connect.bgp': '{gateway|과/와} {customer} 사이에 VPN 연결 만들기(BGP)',
    'virtual-private-gateway.connect.static': '{gateway|과/와} {customer} 사이에 VPN 연결 만들기(정적 경로)',
  },
);
