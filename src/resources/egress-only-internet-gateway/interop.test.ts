import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';

test('an egress-only internet gateway is in the VPC it names', () => {
  const { resource, findings } = imported(`${NETWORK}
Out: { Type: AWS::EC2::EgressOnlyInternetGateway, Properties: { VpcId: !Ref Vpc } }
`);
  expect(resource('Out')).toMatchObject({ kind: 'egress-only-internet-gateway', parent: 'Vpc', sourceId: 'Out' });
  expect(findings).toEqual([]);
});
