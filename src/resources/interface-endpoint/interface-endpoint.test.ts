import { expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { world } from '../../testing/world.ts';

const row = { subnet: 'web', privateAddress: '10.0.0.9', ipv6Address: '', publicAddress: '' };

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', enableDnsHostnames: true });
  const web = w.subnet(vpc, { name: 'web', cidr: '10.0.0.0/24' });
  const endpoint = w.add('interface-endpoint', vpc, { nodes: [row] }, 'e1');
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  return { w, vpc, web, endpoint };
}

test('interfaces stand in subnets of the VPC, one per zone, with addresses of their own', () => {
  const { w, vpc, web, endpoint } = good();
  w.set(endpoint, { nodes: [] });
  expect(findingsOf(w.topology())).toEqual(['warning no-interface e1 nodes']);
  w.set(endpoint, { nodes: [{ ...row, privateAddress: '' }] });
  expect(findingsOf(w.topology())).toEqual(['error no-private-address e1 nodes.0.privateAddress']);
  applyFix(w, findingsOfRule(w.topology(), 'no-private-address')[0]?.fix);
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(endpoint, { nodes: [{ ...row, privateAddress: '10.9.0.1' }] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue e1 nodes.0.privateAddress']);
  w.set(endpoint, { nodes: [row, { ...row, privateAddress: '10.0.0.10' }] });
  expect(findingsOf(w.topology())).toEqual(['error DuplicateSubnetsInSameZone e1 nodes.1.subnet']);
  w.set(endpoint, { nodes: [row] });
  w.instance(web, { name: 'host', address: '10.0.0.9' });
  expect(findingsOf(w.topology())).toContain('error InvalidIPAddress.InUse e1 nodes.0.privateAddress');
  w.set(endpoint, {
    nodes: [{ ...row, subnet: w.subnet(w.vpc({ name: 'far', cidr: '10.1.0.0/16' }), { name: 'there' }) }],
  });
  expect(findingsOf(w.topology())).toContain('error InvalidSubnetID.NotFound e1 nodes.0.subnet');
  expect(w.view().resource(vpc)).toBeDefined();
});

test('private DNS needs both switches, and is for one endpoint of a service', () => {
  const { w, vpc } = good();
  w.set(vpc, { enableDnsHostnames: false });
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameter e1 privateDns']);
  applyFix(w, findingsOfRule(w.topology(), 'InvalidParameter')[0]?.fix);
  expect(findingsOf(w.topology())).toEqual([]);
  w.add('interface-endpoint', vpc, { nodes: [{ ...row, privateAddress: '10.0.0.10' }] }, 'e2');
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameter e2 privateDns']);
});

test('a template says the service, subnets and groups', () => {
  const { props, resource, findings } = imported(`${NETWORK}
Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: g } }
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcEndpointType: Interface
    VpcId: !Ref Vpc
    ServiceName: !Sub com.amazonaws.\${AWS::Region}.ecr.dkr
    SubnetIds: [!Ref Web]
    SecurityGroupIds: [!Ref Group]
    PrivateDnsEnabled: true
`);
  expect(resource('Endpoint')).toMatchObject({ kind: 'interface-endpoint', parent: 'Vpc' });
  expect(props('Endpoint')).toMatchObject({
    service: 'ecr.dkr',
    nodes: [{ subnet: 'Web', privateAddress: '10.0.1.4' }],
    securityGroups: ['Group'],
    privateDns: true,
  });
  expect(findings).toEqual([]);
});
