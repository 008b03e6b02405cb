import { expect, test } from 'vitest';
import { requestIn, requestOfFile } from './request.ts';

test('an output may say what was asked for', () => {
  expect(requestIn({ Request: { '--target-group-arn': 'arn', LoadBalancerArn: 'x' }, Attributes: [] })).toEqual({
    TargetGroupArn: 'arn',
    LoadBalancerArn: 'x',
  });
  expect(requestIn({ Request: 'nonsense' })).toEqual({});
});

test.each([
  ['a/search-transit-gateway-routes.tgw-rtb-0123.json', { TransitGatewayRouteTableId: 'tgw-rtb-0123' }],
  ['describe-vpc-attribute.vpc-0123.dns-support.json', { VpcId: 'vpc-0123' }],
  ['a\\get-managed-prefix-list-entries.pl-1.json', { PrefixListId: 'pl-1' }],
  ['describe-vpcs.json', {}],
  ['search-transit-gateway-routes.json', {}],
  ['notes.on.things.json', {}],
])('%s asks %j', (name, request) => {
  expect(requestOfFile(name)).toEqual(request);
});
