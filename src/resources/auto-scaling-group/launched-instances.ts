import type { CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { ResourceId } from '../../model/topology.ts';
import { draftInterface } from '../shared/cfn-interface.ts';
import {
  assignAsLaunched,
  launchedCount,
  launchedId,
  launchTemplateOf,
  notedLaunch,
  settleAsLaunched,
} from '../shared/launch.ts';

interface Fleet {
  readonly count: number;
  readonly subnets: readonly ResourceId[];
}

/**
 * Drafts the instances of a group after its launch template, in its subnets by turns, as Auto Scaling balances zones. Without a launch
 * template in the source nothing is known of them, and none are drafted.
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html
 */
export function launchAll(source: CfnSource, drafts: Drafts, { count, subnets }: Fleet): readonly ResourceId[] {
  const template = launchTemplateIn(source);
  const group = drafts.id(source.logicalId);
  const drafted = template === null || subnets.length === 0 ? 0 : launchedCount(count);
  const values = { group: source.name, count, drafted };
  if (drafted > 0) source.report('hint', 'cfn-launched', message('cfn.launched', values));
  if (drafted < count) source.report('warning', 'cfn-not-launched', message('cfn.not-launched', values));
  const ids = Array.from({ length: drafted }, (_, index) => launchedId(group, index + 1));
  ids.forEach((id, index) => {
    const subnet = subnets[index % subnets.length] ?? null;
    if (template !== null) launch(source, drafts, { id, name: `${source.name}-${index + 1}`, subnet, template });
  });
  return ids;
}

/** Of a policy of mixed instances the template that its overrides vary. */
function launchTemplateIn(source: CfnSource): ResourceId | null {
  const mixed = source.record('MixedInstancesPolicy');
  mixed?.ignore('InstancesDistribution');
  const varied = mixed?.record('LaunchTemplate') ?? null;
  varied?.ignore('Overrides');
  const given = varied?.record('LaunchTemplateSpecification') ?? null;
  return given === null ? launchTemplateOf(source) : launchTemplateOf(source, given);
}

interface Launched {
  readonly id: ResourceId;
  readonly name: string;
  readonly subnet: ResourceId | null;
  readonly template: ResourceId;
}

function launch(source: CfnSource, drafts: Drafts, { id, name, subnet, template }: Launched): void {
  drafts.put({
    id,
    kind: 'instance',
    name,
    parent: subnet,
    props: { listening: 'unknown', metadataTokens: 'unknown' },
  });
  drafts.settle(id, (instance, around) => ({
    ...instance,
    props: { ...instance.props, ...notedLaunch(template, around)?.props },
  }));
  const eni = drafts.partId(id, 'eth0');
  settleAsLaunched(eni, template, drafts);
  const props = { instance: id, deviceIndex: 0 };
  draftInterface(source, drafts, { id: eni, name: `${name}-eth0`, subnet, groups: 'SecurityGroupIds', props });
  assignAsLaunched(source, drafts, eni, template);
}
