import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { world } from '../../testing/world.ts';

test('an endpoint is associated with tables of its VPC, one endpoint of a service each', () => {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const endpoint = w.add('gateway-endpoint', vpc, {}, 'e1');
  expect(findingsOf(w.topology(), 'with hints')).toEqual(['hint no-route e1 routeTables']);
  w.set(endpoint, { routeTables: [w.mainTable(vpc)] });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  const second = w.add('gateway-endpoint', vpc, { routeTables: [w.mainTable(vpc)] }, 'e2');
  expect(findingsOf(w.topology())).toEqual(['error RouteAlreadyExists e2 routeTables.0']);
  w.set(second, { service: 'dynamodb' });
  expect(findingsOf(w.topology())).toEqual([]);
  const other = w.vpc({ name: 'other', cidr: '10.1.0.0/16' });
  w.set(second, { routeTables: [w.mainTable(other)] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameter e2 routeTables.0']);
});

test('a Region has twenty unless asked for more', () => {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  for (let count = 10; count < 31; count += 1) w.add('gateway-endpoint', vpc, {}, `e${count}`);
  expect(findingsOf(w.topology())).toEqual(['warning VpcEndpointLimitExceeded e10']);
});

test('a template names the service and the tables', () => {
  const { props, resource, findings } = imported(`${NETWORK}
Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Vpc
    ServiceName: !Sub com.amazonaws.\${AWS::Region}.dynamodb
    RouteTableIds: [!Ref Table]
`);
  expect(resource('Endpoint')).toMatchObject({ kind: 'gateway-endpoint', parent: 'Vpc' });
  expect(props('Endpoint')).toMatchObject({ service: 'dynamodb', routeTables: ['Table'], policy: 'full-access' });
  expect(findings).toEqual([]);
});
