import { expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';

test('an attached internet gateway is in its VPC, a detached one beside it', () => {
  const { resource, findings } = imported(`${NETWORK}
Gateway: { Type: AWS::EC2::InternetGateway }
Spare: { Type: AWS::EC2::InternetGateway }
Attachment: { Type: AWS::EC2::VPCGatewayAttachment, DependsOn: Gateway, Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway } }
`);
  expect(resource('Gateway')).toMatchObject({ kind: 'internet-gateway', parent: 'Vpc' });
  expect(resource('Spare').parent).toBe('ap-northeast-2');
  expect(findings).toEqual([]);
});

test('a virtual private gateway is named as what is missing', () => {
  const { findings } = imported(`${NETWORK}
Vgw: { Type: AWS::EC2::VPNGateway, Properties: { Type: ipsec.1 } }
Attachment: { Type: AWS::EC2::VPCGatewayAttachment, Properties: { VpcId: !Ref Vpc, VpnGatewayId: !Ref Vgw } }
`);
  expect(findings.map((each) => each.replace(/^\S+ /, ''))).toEqual([
    'warning cfn-type Vgw (AWS::EC2::VPNGateway) is of a type that Hopwise does not draw yet; paths through it are missing.',
    'warning cfn-not-drawn VpnGatewayId refers to Vgw (AWS::EC2::VPNGateway), which Hopwise does not draw.',
  ]);
});
