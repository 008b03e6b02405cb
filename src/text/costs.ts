import { texts } from './texts.ts';

/** What a resource costs, beside its fields. Figures come with a currency sign. */
export const costWords = texts(
  {
    'cost.hours': 'About {monthly} a month while it exists.',
    'cost.hours-each': 'About {monthly} a month while it exists: {count} × {each}.',
    'cost.data': 'Every gigabyte it passes costs {gigabyte} more.',
    'cost.nat-instance':
      'A NAT instance ({type}) is about {monthly} a month, and nothing per gigabyte; it is yours to keep alive.',
    'cost.nat-gateway': 'A NAT gateway is about {monthly} a month, and {gigabyte} per gigabyte; AWS keeps it alive.',
    'cost.source':
      'List prices of {region} as of {date}, without traffic out of AWS; other Regions charge more or less.',
  },
  {
    'cost.hours': '유지하는 동안 한 달에 약 {monthly}입니다.',
    'cost.hours-each': '유지하는 동안 한 달에 약 {monthly}입니다({count} × {each}).',
    'cost.data': '통과하는 데이터 1GB마다 {gigabyte}가 더 듭니다.',
    'cost.nat-instance': 'NAT 인스턴스({type})는 한 달에 약 {monthly}이고 데이터 요금은 없지만, 직접 관리해야 합니다.',
    'cost.nat-gateway': 'NAT 게이트웨이는 한 달에 약 {monthly}, 1GB마다 {gigabyte}이고, AWS가 관리합니다.',
    'cost.source':
      '{date} 기준 {region}의 정가이며 AWS 밖으로 나가는 트래픽은 빠져 있습니다. 리전마다 요금이 다릅니다.',
  },
);
