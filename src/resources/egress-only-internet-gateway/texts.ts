import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'egress-only-internet-gateway': 'Egress-only internet gateway',
    'egress-only-internet-gateway.hint': 'Lets IPv6 connections out, and nothing in that was not asked for.',
  },
  {
    'egress-only-internet-gateway': '송신 전용 인터넷 게이트웨이',
    'egress-only-internet-gateway.hint': 'IPv6 연결을 밖으로만 내보내고, 요청하지 않은 트래픽은 들이지 않습니다.',
  },
);
