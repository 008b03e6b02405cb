import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'internet-gateway': 'Internet gateway',
    'internet-gateway.hint': 'Joins a VPC to the internet; drop it into the VPC to attach it.',
    'internet-gateway.finding.second':
      'Resource.AlreadyAssociated: {vpc} has the internet gateway {other} already; a VPC has one.',
    'internet-gateway.finding.detached': '{name} is attached to no VPC.',
    'internet-gateway.finding.no-route': 'No route leads to {name}, so nothing uses it.',
    'internet-gateway.assumed-hairpin':
      'Between two public addresses of one VPC {name} is taken to translate both ends; AWS does not describe the case.',
    'internet-gateway.mend.public-nat': 'Make {name} again as a public NAT gateway, with an Elastic IP',
  },
  {
    'internet-gateway': '인터넷 게이트웨이',
    'internet-gateway.hint': 'VPC를 인터넷에 연결합니다. VPC 안에 놓으면 연결됩니다.',
    'internet-gateway.finding.second':
      'Resource.AlreadyAssociated: {vpc}에는 이미 인터넷 게이트웨이 {other|이/가} 있습니다. VPC마다 하나만 연결할 수 있습니다.',
    'internet-gateway.finding.detached': '{name|이/가} 어떤 VPC에도 연결되어 있지 않습니다.',
    'internet-gateway.finding.no-route': '{name|으로/로} 가는 경로가 없어 아무것도 사용하지 않습니다.',
    'internet-gateway.assumed-hairpin':
      '한 VPC의 퍼블릭 주소 사이에서는 {name|이/가} 양쪽 주소를 모두 변환한다고 봅니다. AWS 문서에는 이 경우가 나와 있지 않습니다.',
    'internet-gateway.mend.public-nat': '{name|을/를} 탄력적 IP가 있는 퍼블릭 NAT 게이트웨이로 다시 만들기',
  },
);
