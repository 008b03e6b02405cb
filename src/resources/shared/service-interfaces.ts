import type { Around, AwsRecord, Drafts } from '../../formats/mapping.ts';
import type { Json, ResourceId } from '../../model/topology.ts';
import { cellOf, type Row, rowsOf, textOf } from './props.ts';

/** What `describe-network-interfaces` tells of an interface that a service made for itself. */
export interface ServiceInterface {
  readonly subnet: string;
  readonly description: string;
  readonly privateAddress: string;
  readonly publicAddress: string;
  readonly groups: readonly string[];
}

export function noteInterface(sourceId: string, record: AwsRecord, drafts: Drafts): void {
  const subnet = record.text('SubnetId') ?? '';
  const groups = record.records('Groups').flatMap((each) => each.text('GroupId') ?? []);
  const told = {
    subnet,
    description: record.text('Description') ?? '',
    privateAddress: record.text('PrivateIpAddress') ?? '',
    publicAddress: record.record('Association')?.text('PublicIp') ?? '',
    groups,
  };
  drafts.note(noteOf(sourceId), told);
  // Functions with the same subnet and groups share an interface, which is called after one of them.
  if (record.text('InterfaceType') === 'lambda') drafts.note(functionNote(subnet, groups), told);
  const [attachment] = /tgw-attach-\w+/.exec(told.description) ?? [];
  if (attachment !== undefined) drafts.note(attachmentNote(attachment, subnet), told.privateAddress);
}

/** Private address of the interface that a transit gateway attachment has in the subnet; empty where no file tells. */
export function attachmentAddress(attachment: string, subnet: string, around: Around): string {
  const noted = around.noted(attachmentNote(attachment, subnet));
  return typeof noted === 'string' ? noted : '';
}

/** By the interface's id; null for one that no file describes. */
export function interfaceNoted(sourceId: string, around: Around): ServiceInterface | null {
  return parsed(around.noted(noteOf(sourceId)));
}

/** The interface that functions with these groups have in the subnet. */
export function functionInterface(subnet: string, groups: readonly string[], around: Around): ServiceInterface | null {
  return parsed(around.noted(functionNote(subnet, groups)));
}

/** Interfaces of services that are drafted as long as nobody claims them, by what AWS writes about them. */
export function interfacesCalled(description: string, around: Around): readonly ServiceInterface[] {
  const found = around.ofKind('network-interface').flatMap((each) => interfaceNoted(each.id, around) ?? []);
  return found.filter((each) => each.description === description);
}

export function hasGroups(found: ServiceInterface, groups: readonly string[]): boolean {
  return found.groups.toSorted().join() === groups.toSorted().join();
}

function noteOf(sourceId: string): string {
  return `interface ${sourceId}`;
}

function attachmentNote(attachment: string, subnet: string): string {
  return `interface of ${attachment} in ${subnet}`;
}

function functionNote(subnet: string, groups: readonly string[]): string {
  return `function in ${subnet} with ${groups.toSorted().join()}`;
}

function parsed(noted: Json): ServiceInterface | null {
  if (noted === null || typeof noted !== 'object' || Array.isArray(noted)) return null;
  const { groups } = noted as { readonly [member: string]: Json }; // an object, as was asked
  const text = (member: string): string => cellOf(noted as Row, member);
  return {
    subnet: text('subnet'),
    description: text('description'),
    privateAddress: text('privateAddress'),
    publicAddress: text('publicAddress'),
    groups: Array.isArray(groups) ? groups.filter((each: Json): each is string => typeof each === 'string') : [],
  };
}

/** Kinds that have interfaces of their own, told by their rows. */
const OWNERS = [
  ...['application-load-balancer', 'network-load-balancer', 'gateway-load-balancer'],
  ...['interface-endpoint', 'rds-instance', 'lambda-function', 'ecs-task'],
];

/** Addresses that services' hosts hold, with their VPCs; made once, when everything is settled. */
const held = new WeakMap<Around, ReadonlySet<string>>();

/** Whether a load balancer, a database, a function or the like in the VPC says that the interface's address is its own. */
export function isOwned(eni: ResourceId, around: Around): boolean {
  const known = held.get(around) ?? addressesHeld(around);
  held.set(around, known);
  return known.has(`${around.enclosing(eni, 'vpc')?.id} ${textOf(around.find(eni), 'privateAddress')}`);
}

function addressesHeld(around: Around): ReadonlySet<string> {
  const owners = OWNERS.flatMap((kind) => around.ofKind(kind));
  return new Set(
    owners.flatMap((owner) => {
      const vpc = around.enclosing(owner.id, 'vpc')?.id;
      return rowsOf(owner, 'nodes').map((row) => `${vpc} ${cellOf(row, 'privateAddress')}`);
    }),
  );
}
