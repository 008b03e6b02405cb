import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { metadataOptions } from '../shared/cfn-metadata-write.ts';
import { amazonLinux } from '../shared/cfn-interface-write.ts';
import { primaryInterface } from '../shared/interfaces.ts';
import { numberOf, referencesOf, textOf } from '../shared/props.ts';

const TEMPLATE = 'LaunchTemplate';
/** What a group without instances launches. */
const USUAL_TYPE = 't3.micro';

/** The group, and a launch template after its first instance: those that it launches are not written one by one. */
export function writeGroup(group: Resource, template: CfnTemplate): void {
  const LaunchTemplateId = { Ref: template.partId(group.id, TEMPLATE) };
  const Version = { 'Fn::GetAtt': [template.partId(group.id, TEMPLATE), 'LatestVersionNumber'] };
  writeLaunchTemplate(group, template);
  template.put(group, 'AWS::AutoScaling::AutoScalingGroup', {
    MinSize: String(numberOf(group, 'minSize')),
    MaxSize: String(numberOf(group, 'maxSize')),
    DesiredCapacity: String(numberOf(group, 'desiredCapacity')),
    VPCZoneIdentifier: template.refs(referencesOf(group, 'subnets')),
    LaunchTemplate: { LaunchTemplateId, Version },
    Tags: group.name === '' ? [] : [{ Key: 'Name', Value: group.name, PropagateAtLaunch: true }],
  });
}

function writeLaunchTemplate(group: Resource, template: CfnTemplate): void {
  const first = template.view.resource(referencesOf(group, 'instances')[0] ?? group.id);
  const primary = first === undefined ? undefined : primaryInterface(template.view, first.id);
  const InstanceType = textOf(first, 'instanceType') || USUAL_TYPE;
  template.part(group, TEMPLATE, 'AWS::EC2::LaunchTemplate', {
    LaunchTemplateData: {
      ImageId: amazonLinux(InstanceType),
      InstanceType,
      KeyName: textOf(first, 'keyName'),
      MetadataOptions: first === undefined ? null : metadataOptions(first),
      SecurityGroupIds: template.refs(referencesOf(primary, 'securityGroups')),
    },
  });
}
