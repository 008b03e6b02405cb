import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'availability-zone': 'Availability Zone',
    'availability-zone.hint': 'One of the isolated locations of a Region; every subnet is in one.',
    'availability-zone.zone': 'Zone name',
  },
  {
    'availability-zone': '가용 영역',
    'availability-zone.hint': '리전 안의 격리된 위치입니다. 서브넷마다 가용 영역 하나에 속합니다.',
    'availability-zone.zone': '영역 이름',
  },
);
