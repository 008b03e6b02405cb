import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    region: 'Region',
    'region.hint': 'A place with data centres of its own; VPCs live in one Region.',
    'region.region': 'Region code',
    'region.finding.code': '"{code}" is not spelled like a Region code, such as ap-northeast-2.',
    'region.finding.quota-vpcs': '{name} has {used} VPCs; the quota per Region is {quota} unless AWS raised it.',
    'region.finding.quota-elastic-ips':
      '{name} has {used} Elastic IPs; the quota per Region is {quota} unless AWS raised it.',
    'region.finding.quota-interfaces':
      '{name} has {used} network interfaces; the quota per Region is {quota} unless AWS raised it.',
    'region.finding.quota-groups':
      '{name} has {used} security groups; the quota per Region is {quota} unless AWS raised it.',
  },
  {
    region: '리전',
    'region.hint': '독립된 데이터 센터들이 모인 지역입니다. VPC는 한 리전에 속합니다.',
    'region.region': '리전 코드',
    'region.finding.code': '"{code}" 값이 리전 코드의 형식이 아닙니다(예: ap-northeast-2).',
    'region.finding.quota-vpcs':
      '{name}에 VPC가 {used}개 있습니다. 할당량을 늘리지 않았다면 리전당 {quota}개까지입니다.',
    'region.finding.quota-elastic-ips':
      '{name}에 탄력적 IP가 {used}개 있습니다. 할당량을 늘리지 않았다면 리전당 {quota}개까지입니다.',
    'region.finding.quota-interfaces':
      '{name}에 네트워크 인터페이스가 {used}개 있습니다. 할당량을 늘리지 않았다면 리전당 {quota}개까지입니다.',
    'region.finding.quota-groups':
      '{name}에 보안 그룹이 {used}개 있습니다. 할당량을 늘리지 않았다면 리전당 {quota}개까지입니다.',
  },
);
