import { partId } from '../../formats/drafts.ts';
import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import type { Json, Resource } from '../../model/topology.ts';
import { interfaceProperties, isWithinInstance } from '../shared/cfn-interface-write.ts';
import { isLaunchedByGroup, launchedAs, notWritten } from '../shared/cfn-write.ts';
import { flagOf, numberOf, referenceOf } from '../shared/props.ts';

/** An interface of its own. The primary one is named by its instance, others are attached to it. */
export function writeInterface(eni: Resource, template: CfnTemplate): void {
  const holder = referenceOf(eni, 'instance');
  if (isWithinInstance(template.view, eni) || (holder !== null && isLaunchedByGroup(template.view, holder))) return;
  template.put(eni, 'AWS::EC2::NetworkInterface', {
    ...interfaceProperties(eni, template),
    SourceDestCheck: flagOf(eni, 'sourceDestCheck') ? null : false,
    ConnectionTrackingSpecification: trackingOf(eni),
    Tags: template.tags(eni),
  });
  const instance = template.ref(holder);
  const index = numberOf(eni, 'deviceIndex');
  if (instance === null || index === 0) return;
  template.part(eni, 'Attachment', 'AWS::EC2::NetworkInterfaceAttachment', {
    InstanceId: instance,
    NetworkInterfaceId: template.ref(eni.id),
    DeviceIndex: String(index),
  });
}

function trackingOf(eni: Resource): Json {
  const seconds = (field: string): number | null => numberOf(eni, field) || null;
  const tracking = {
    TcpEstablishedTimeout: seconds('tcpEstablishedTimeout'),
    UdpStreamTimeout: seconds('udpStreamTimeout'),
    UdpTimeout: seconds('udpTimeout'),
  };
  return Object.values(tracking).every((each) => each === null) ? null : tracking;
}

/** The interfaces of instances that are not written go with them. */
export function placeOf(eni: Resource, template: CfnTemplate): CfnCompanion | null {
  const instance = referenceOf(eni, 'instance');
  if (instance === null) return null;
  if (isLaunchedByGroup(template.view, instance)) {
    const launched = numberOf(eni, 'deviceIndex') === 0 ? launchedAs(instance, template) : null;
    return launched === null ? notWritten(eni) : { id: partId(launched.id, 'eth0'), value: null };
  }
  return isWithinInstance(template.view, eni) ? { id: partId(template.readId(instance), 'eth0'), value: null } : null;
}
