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

test('a virtual private gateway is attached like an internet gateway; one of another stack is named as what is missing', () => {
  const { resource, findings } = imported(`${NETWORK}
Vgw: { Type: AWS::EC2::VPNGateway, Properties: { Type: ipsec.1 } }
Attachment: { Type: AWS::EC2::VPCGatewayAttachment, Properties: { VpcId: !Ref Vpc, VpnGatewayId: !Ref Vgw } }
Other: { Type: AWS::EC2::VPCGatewayAttachment, Properties: { VpcId: !Ref Vpc, VpnGatewayId: vgw-1 } }
`);
  expect(resource('Vgw').parent).toBe('Vpc');
  expect(findings.map((each) => each.replace(/^\S+ /, ''))).toEqual([
    'warning cfn-not-drawn VpnGatewayId refers to vgw-1, which Hopwise does not draw.',
  ]);
});
