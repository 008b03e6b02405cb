import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'internet-gateway': 'Internet gateway',
    'internet-gateway.hint': 'Joins a VPC to the internet; drop it into the VPC to attach it.',
  },
  {
    'internet-gateway': '인터넷 게이트웨이',
    'internet-gateway.hint': 'VPC를 인터넷에 연결합니다. VPC 안에 놓으면 연결됩니다.',
  },
);
