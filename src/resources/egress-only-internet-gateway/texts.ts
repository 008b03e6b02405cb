import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'egress-only-internet-gateway': 'Egress-only internet gateway',
    'egress-only-internet-gateway.hint': 'Lets IPv6 connections out, and nothing in that was not asked for.',
    'egress-only-internet-gateway.finding.second':
      '{vpc} has the egress-only internet gateway {other} already; a VPC has one.',
    'egress-only-internet-gateway.finding.detached': '{name} is in no VPC.',
    'egress-only-internet-gateway.finding.no-route': 'No route leads to {name}, so nothing uses it.',
    'egress-only-internet-gateway.finding.no-ipv6': '{name} carries IPv6 only, and {vpc} has no IPv6 CIDR block.',
  },
  {
    'egress-only-internet-gateway': '송신 전용 인터넷 게이트웨이',
    'egress-only-internet-gateway.hint': 'IPv6 연결을 밖으로만 내보내고, 요청하지 않은 트래픽은 들이지 않습니다.',
    'egress-only-internet-gateway.finding.second':
      '{vpc}에는 이미 송신 전용 인터넷 게이트웨이 {other|이/가} 있습니다. VPC마다 하나만 둘 수 있습니다.',
    'egress-only-internet-gateway.finding.detached': '{name|이/가} 어떤 VPC에도 없습니다.',
    'egress-only-internet-gateway.finding.no-route': '{name|으로/로} 가는 경로가 없어 아무것도 사용하지 않습니다.',
    'egress-only-internet-gateway.finding.no-ipv6': '{name|은/는} IPv6만 전달하는데 {vpc}에 IPv6 CIDR 블록이 없습니다.',
  },
);
