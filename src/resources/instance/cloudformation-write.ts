import type { CfnCompanion, CfnProperties, CfnTemplate } from '../../formats/mapping.ts';
import type { Json, Resource } from '../../model/topology.ts';
import { amazonLinux, interfaceProperties, isWithinInstance } from '../shared/cfn-interface-write.ts';
import { internetAttachments, isLaunchedByGroup, launchedAs, notWritten } from '../shared/cfn-write.ts';
import { primaryInterface } from '../shared/interfaces.ts';
import { flagOf, textOf } from '../shared/props.ts';
import { metadataOptions } from '../shared/cfn-metadata-write.ts';
import { guestTags } from './guest-tags.ts';
import { userData } from './user-data-write.ts';

/** The instance with its primary interface; what runs on it stands in tags, and what it does with packets in a script, too. */
export function writeInstance(instance: Resource, template: CfnTemplate): void {
  if (isLaunchedByGroup(template.view, instance.id)) return;
  const instanceType = textOf(instance, 'instanceType');
  const script = userData(instance);
  template.put(instance, 'AWS::EC2::Instance', {
    ImageId: amazonLinux(instanceType),
    InstanceType: instanceType,
    KeyName: textOf(instance, 'keyName'),
    ...network(instance, template),
    MetadataOptions: metadataOptions(instance),
    UserData: script === null ? null : { 'Fn::Base64': script },
    Tags: template.tags(instance, guestTags(instance.props)),
  });
}

/** Instances of an Auto Scaling group are launched by it, as many as it is to have; what there are more of, no template makes. */
export function placeOf(instance: Resource, template: CfnTemplate): CfnCompanion | null {
  return isLaunchedByGroup(template.view, instance.id)
    ? (launchedAs(instance.id, template) ?? notWritten(instance))
    : null;
}

function network(instance: Resource, template: CfnTemplate): CfnProperties {
  const primary = primaryInterface(template.view, instance.id);
  if (primary === undefined) return { SubnetId: template.ref(instance.parent) };
  const isWithin = isWithinInstance(template.view, primary);
  return {
    DependsOn: isWithin ? internetAttachments(template.view.enclosing(instance.id, 'vpc')?.id, template) : [],
    NetworkInterfaces: [{ DeviceIndex: '0', ...(isWithin ? within(primary, template) : of(primary, template)) }],
    SourceDestCheck: isWithin && !flagOf(primary, 'sourceDestCheck') ? false : null,
  };
}

function within(primary: Resource, template: CfnTemplate): { readonly [property: string]: Json } {
  const given = Object.entries(interfaceProperties(primary, template));
  return {
    AssociatePublicIpAddress: true,
    DeleteOnTermination: true,
    ...Object.fromEntries(given.map(([name, value]) => [name, value ?? null])),
  };
}

function of(primary: Resource, template: CfnTemplate): { readonly [property: string]: Json } {
  return { NetworkInterfaceId: template.ref(primary.id) };
}
