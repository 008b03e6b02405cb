import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftInterface } from '../shared/cfn-interface.ts';
import { placeOf, writeInterface } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinterface.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::NetworkInterface': {
      read: readInterface,
      attributes: {
        PrimaryPrivateIpAddress: {
          type: 'property',
          paths: ['PrivateIpAddress', 'PrivateIpAddresses.0.PrivateIpAddress'],
        },
        PrimaryIpv6Address: { type: 'property', paths: ['Ipv6Addresses.0.Ipv6Address'] },
      },
    },
    'AWS::EC2::NetworkInterfaceAttachment': { read: readAttachment },
  },
  write: writeInterface,
  comesWith: placeOf,
};

function readInterface(source: CfnSource, drafts: Drafts): void {
  source.ignore('Description', 'InterfaceType', 'EnablePrimaryIpv6');
  const tracking = source.record('ConnectionTrackingSpecification');
  draftInterface(source, drafts, {
    id: drafts.id(source.logicalId),
    name: source.name,
    subnet: source.reference('SubnetId'),
    sourceId: source.logicalId,
    groups: 'GroupSet',
    props: present({
      sourceDestCheck: source.flag('SourceDestCheck'),
      tcpEstablishedTimeout: tracking?.number('TcpEstablishedTimeout') ?? null,
      udpStreamTimeout: tracking?.number('UdpStreamTimeout') ?? null,
      udpTimeout: tracking?.number('UdpTimeout') ?? null,
    }),
  });
}

function readAttachment(source: CfnSource, drafts: Drafts): void {
  source.ignore('DeleteOnTermination', 'EnaSrdSpecification');
  const id = source.reference('NetworkInterfaceId');
  const instance = source.reference('InstanceId');
  const deviceIndex = source.number('DeviceIndex') ?? 1;
  if (id !== null && instance !== null)
    drafts.amend(id, 'network-interface', (props) => ({ ...props, instance, deviceIndex }));
}
