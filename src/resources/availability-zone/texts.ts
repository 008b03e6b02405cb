import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'availability-zone': 'Availability Zone',
    'availability-zone.hint': 'One of the isolated locations of a Region; every subnet is in one.',
    'availability-zone.zone': 'Zone name',
    'availability-zone.finding.region': 'Zone {zone} is not in the Region {region}.',
    'availability-zone.finding.twice': '{name} and {other} are both {zone}: one zone, drawn twice.',
    'availability-zone.finding.quota-nat-gateways':
      '{name} has {used} NAT gateways; the quota per Availability Zone is {quota} unless AWS raised it.',
  },
  {
    'availability-zone': '가용 영역',
    'availability-zone.hint': '리전 안의 격리된 위치입니다. 서브넷마다 가용 영역 하나에 속합니다.',
    'availability-zone.zone': '영역 이름',
    'availability-zone.finding.region': '가용 영역 {zone|은/는} {region} 리전에 없습니다.',
    'availability-zone.finding.twice': '{name|과/와} {other|은/는} 모두 {zone}입니다. 한 가용 영역을 두 번 그렸습니다.',
    'availability-zone.finding.quota-nat-gateways':
      '{name}에 NAT 게이트웨이가 {used}개 있습니다. 할당량을 늘리지 않았다면 가용 영역당 {quota}개까지입니다.',
  },
);
