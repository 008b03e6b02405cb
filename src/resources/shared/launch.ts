import { partId } from '../../formats/drafts.ts';
import type { Around, CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import { type Json, type Props, type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import { flagOf, textsOf } from './props.ts';

/** What a launch template (or launch configuration) says of the instances it makes. */
export interface Launch {
  /** Fields of the instance. */
  readonly props: Props;
  readonly securityGroups: readonly ResourceId[];
  readonly subnet: ResourceId | null;
  /** Null where it leaves that to the subnet. */
  readonly publicAddress: boolean | null;
}

/** Keeps a launch template for those that are launched from it. */
export function noteLaunch(template: ResourceId, launch: Launch, drafts: Drafts): void {
  const { props, securityGroups, subnet, publicAddress } = launch;
  drafts.note(about(template), { props, securityGroups, subnet, publicAddress });
}

/** The launch template by its id; null where the source makes none. */
export function notedLaunch(template: ResourceId, around: Around): Launch | null {
  const noted = objectOf(around.noted(about(template)));
  if (noted === null) return null;
  const { props = null, securityGroups = null, subnet, publicAddress } = noted;
  return {
    props: objectOf(props) ?? {},
    securityGroups: Array.isArray(securityGroups) ? securityGroups.map((each) => resourceId(String(each))) : [],
    subnet: typeof subnet === 'string' ? resourceId(subnet) : null,
    publicAddress: typeof publicAddress === 'boolean' ? publicAddress : null,
  };
}

/**
 * The launch template that an instance or a group names; null without one, and for one the template does not make, which is reported.
 * `given` says where it is named. Versions are left out: a template makes one.
 */
export function launchTemplateOf(source: CfnSource, given = source.record('LaunchTemplate')): ResourceId | null {
  given?.ignore('Version');
  const named = given === null ? null : (given.pointer('LaunchTemplateId') ?? given.pointer('LaunchTemplateName'));
  const found = named ?? source.pointer('LaunchConfigurationName');
  if (found === null) return null;
  if (found.type === 'resource') return found.id;
  const text = message('cfn.outside', { property: 'LaunchTemplate', target: found.text });
  source.report('warning', 'cfn-outside', text, 'LaunchTemplate');
  return null;
}

/** Gives an interface the groups and the subnet of a launch template where the source does not say its own. Before addresses are chosen. */
export function settleAsLaunched(eni: ResourceId, template: ResourceId, drafts: Drafts): void {
  drafts.settle(eni, (resource, around): Resource => {
    const launch = notedLaunch(template, around);
    if (launch === null) return resource;
    const own = textsOf(resource, 'securityGroups');
    const securityGroups = own.length > 0 ? own : launch.securityGroups;
    return { ...resource, parent: resource.parent ?? launch.subnet, props: { ...resource.props, securityGroups } };
  });
}

/** Gives an interface a public address where its launch template asks for one, or leaves it to a subnet that gives them. */
export function assignAsLaunched(source: CfnSource, drafts: Drafts, eni: ResourceId, template: ResourceId): void {
  drafts.settle(eni, (resource, around) => {
    const asked = notedLaunch(template, around)?.publicAddress ?? null;
    if (!(asked ?? flagOf(around.enclosing(eni, 'subnet'), 'mapPublicIpOnLaunch'))) return resource;
    return { ...resource, props: { ...resource.props, publicAddress: source.assigned('public-address', eni) } };
  });
}

/** Most instances that a reader drafts for one group. */
const MOST_LAUNCHED = 100;

/** How many instances are drafted for a group of a desired capacity. */
export function launchedCount(desired: number): number {
  return Math.min(Math.max(desired, 0), MOST_LAUNCHED);
}

/** The id of a group's instance, counted from 1. */
export function launchedId(group: ResourceId, number: number): ResourceId {
  return partId(group, `instance-${number}`);
}

function about(template: ResourceId): string {
  return `launch ${template}`;
}

function objectOf(value: Json): { readonly [member: string]: Json } | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}
