import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import { metadataOptions } from '../shared/cfn-metadata-write.ts';
import { amazonLinux } from '../shared/cfn-interface-write.ts';
import { primaryInterface } from '../shared/interfaces.ts';
import { cellOf, numberOf, referencesOf, rowsOf, textOf } from '../shared/props.ts';

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
    TargetGroupARNs: template.refs(targetGroupsOf(group, template)),
    Tags: group.name === '' ? [] : [{ Key: 'Name', Value: group.name, PropagateAtLaunch: true }],
  });
}

/** Target groups in which the group registers what it launches: those that every instance of it is a target of, at the usual port. */
function targetGroupsOf(group: Resource, { view }: CfnTemplate): readonly ResourceId[] {
  const instances = referencesOf(group, 'instances');
  if (instances.length === 0) return [];
  const registers = (targetGroup: Resource): boolean => {
    const registered = rowsOf(targetGroup, 'targets').filter((row) => row.port === 0);
    return instances.every((id) => registered.some((row) => cellOf(row, 'target') === id));
  };
  return view
    .ofKind('target-group')
    .filter(registers)
    .map(({ id }) => id);
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
