import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    region: 'Region',
    'region.hint': 'A place with data centres of its own; VPCs live in one Region.',
    'region.region': 'Region code',
  },
  {
    region: '리전',
    'region.hint': '독립된 데이터 센터들이 모인 지역입니다. VPC는 한 리전에 속합니다.',
    'region.region': '리전 코드',
  },
);
