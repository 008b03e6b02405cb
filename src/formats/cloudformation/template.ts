import { message } from '../../model/message.ts';
import type { Place, Report } from '../report.ts';
import { type Entry, type MapNode, member, type Node, scalarText } from './node.ts';

/** A template's sections, checked for their shape. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html */
export interface Template {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly mappings: MapNode | null;
  readonly conditions: ReadonlyMap<string, Entry>;
  readonly resources: ReadonlyMap<string, TemplateResource>;
  /** What Hopwise wrote into the template's metadata; null where it did not write it. */
  readonly remainder: Entry | null;
}

export interface Parameter {
  readonly type: string;
  readonly default: Node | null;
  readonly place: Place;
}

export interface TemplateResource {
  readonly logicalId: string;
  readonly type: string;
  readonly condition: string | null;
  readonly properties: Node | null;
  readonly place: Place;
}

const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Resources',
  'Outputs',
  'Hooks',
];
const RESOURCE_MEMBERS = [
  'Type',
  'Properties',
  'Condition',
  'DependsOn',
  'Metadata',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'CreationPolicy',
  'UpdatePolicy',
];

/** Takes a template apart. What has the wrong shape is reported and left out. */
export function readTemplate(root: Node, report: Report): Template {
  const sections = root.type === 'map' ? root.entries : new Map<string, Entry>();
  for (const [name, entry] of sections) {
    if (name === 'Transform') {
      const macro = scalarText(entry.value) ?? 'Transform';
      report.add({
        severity: 'warning',
        rule: 'cfn-macro',
        message: message('cfn.macro', { macro }),
        place: entry.place,
      });
    } else if (!SECTIONS.includes(name)) {
      report.add({
        severity: 'warning',
        rule: 'cfn-section',
        message: message('cfn.section', { section: name }),
        place: entry.place,
      });
    }
  }
  const mappings = sections.get('Mappings')?.value;
  return {
    parameters: readEach(section(sections, 'Parameters', report), (_, entry) => readParameter(entry)),
    mappings: mappings?.type === 'map' ? mappings : null,
    conditions: section(sections, 'Conditions', report),
    remainder: remainderIn(sections.get('Metadata')?.value),
    resources: readEach(section(sections, 'Resources', report), (id, entry) => readResource(id, entry, report)),
  };
}

function remainderIn(metadata: Node | undefined): Entry | null {
  return (metadata?.type === 'map' ? metadata.entries.get('Hopwise') : undefined) ?? null;
}

function section(sections: ReadonlyMap<string, Entry>, name: string, report: Report): ReadonlyMap<string, Entry> {
  const entry = sections.get(name);
  if (entry === undefined) return new Map();
  if (entry.value.type === 'map') return entry.value.entries;
  const empty = entry.value.type === 'scalar' && entry.value.value === null;
  if (!empty)
    report.add({
      severity: 'error',
      rule: 'cfn-shape',
      message: message('cfn.shape.map', { what: name }),
      place: entry.value.place,
    });
  return new Map();
}

function readEach<T>(
  entries: ReadonlyMap<string, Entry>,
  read: (name: string, entry: Entry) => T | null,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [name, entry] of entries) {
    const value = read(name, entry);
    if (value !== null) found.set(name, value);
  }
  return found;
}

function readParameter({ value, place }: Entry): Parameter {
  return { type: scalarText(member(value, 'Type')) ?? 'String', default: member(value, 'Default') ?? null, place };
}

function readResource(logicalId: string, { value, place }: Entry, report: Report): TemplateResource | null {
  const type = scalarText(member(value, 'Type'));
  if (value.type !== 'map' || type === null) {
    report.add({
      severity: 'error',
      rule: 'cfn-shape',
      message: message('cfn.shape.resource', { id: logicalId }),
      place,
    });
    return null;
  }
  for (const [name, entry] of value.entries) {
    if (RESOURCE_MEMBERS.includes(name)) continue;
    const unknown = message('cfn.resource-member', { member: name, id: logicalId, known: RESOURCE_MEMBERS.join(', ') });
    report.add({ severity: 'warning', rule: 'cfn-resource-member', message: unknown, place: entry.place });
  }
  const properties = member(value, 'Properties') ?? null;
  return { logicalId, type, condition: scalarText(member(value, 'Condition')), properties, place };
}
