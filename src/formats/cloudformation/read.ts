import { message } from '../../model/message.ts';
import type { Finding } from '../../model/findings.ts';
import { EMPTY_DOCUMENT, type Document, type ResourceId, type Topology } from '../../model/topology.ts';
import { viewOf } from '../../model/view.ts';
import { accept } from '../accept.ts';
import { type Complaints, draftId, makeWorkshop, partId, type Workshop } from '../drafts.ts';
import type { CfnPointer, CfnType, ReadableKinds } from '../mapping.ts';
import { makeReport, type Remark, type Report } from '../report.ts';
import { type Assignments, makeAssignments } from './assignments.ts';
import { makeScope } from './evaluate.ts';
import type { Scope } from './scope.ts';
import { type Entry, jsonOf, member, scalarText } from './node.ts';
import { parseTemplate } from './parse.ts';
import { partNamed } from './parts.ts';
import { placeIn } from './places.ts';
import { withRemainder } from './remainder.ts';
import { settingsFor } from './settings.ts';
import { makeSource, nodeProperties, type TrackedSource } from './source.ts';
import { readTemplate, type Template, type TemplateResource } from './template.ts';
import { hasNetworkPart } from './unread-types.ts';
import { spell, type Value } from './value.ts';

export interface Imported {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/**
 * Reads a CloudFormation template, YAML or JSON, as the topology its stack would be. Whatever is not understood becomes a finding
 * with its line and column; nothing throws. `name` is what the findings call the text.
 * `shared` is for templates that are read as one world, so that their made-up addresses differ.
 */
export function readCloudFormation(
  name: string,
  text: string,
  kinds: ReadableKinds,
  shared: Assignments = makeAssignments(),
): Imported {
  const report = makeReport(name);
  const root = parseTemplate(text, report);
  if (root === null) return { document: EMPTY_DOCUMENT, findings: report.findings() };
  const template = readTemplate(root, report);
  const types = typesOf(kinds);
  const attributes = (type: string) => types.get(type)?.attributes ?? {};
  const settings = settingsFor(text, scalarText(member(template.remainder?.value, 'region')));
  const assignments: Assignments = { of: (what, owner) => shared.of(what, `${name} ${owner}`) };
  const scope = makeScope({ template, settings, report, assignments, attributes });
  const workshop = makeWorkshop(kinds, complaintsTo(report));
  readResources({ template, types, scope, assignments, report, workshop });
  workshop.amendAll();
  makeCompanions(workshop, kinds);
  for (const kind of kinds.values()) kind.cloudformation?.always?.(workshop.bench('', null));
  workshop.settleAll();
  const topology = accept({
    workshop,
    kinds,
    report,
    placeOf: (written, id) => placeIn(template, workshop, written, id),
    dangling: 'row',
  });
  const read: Document = { ...EMPTY_DOCUMENT, title: titleOf(name), topology };
  const document = template.remainder === null ? read : restored(read, template.remainder, kinds, report);
  return { document, findings: report.findings().map((finding) => withinTopology(finding, document.topology)) };
}

/** What the template's metadata says besides, where Hopwise wrote it. */
function restored(read: Document, { value, place }: Entry, kinds: ReadableKinds, report: Report): Document {
  const { document, findings } = withRemainder(read, jsonOf(value), kinds);
  for (const { severity, rule, message: text } of findings) report.add({ severity, rule, message: text, place });
  return document;
}

function complaintsTo(report: Report): Complaints {
  return {
    duplicate: (id, place) =>
      report.add({ severity: 'error', rule: 'cfn-duplicate', message: message('cfn.duplicate', { id }), place }),
    nothingToChange: (id, by, place) =>
      report.add({
        severity: 'warning',
        rule: 'cfn-nothing-to-change',
        message: message('cfn.nothing-to-change', { id, by }),
        place,
      }),
  };
}

/** A finding about a part of the template that is no resource of its own in Hopwise has only its place. */
function withinTopology(finding: Finding, topology: Topology): Finding {
  return finding.resource === null || topology.resources[finding.resource] !== undefined
    ? finding
    : { ...finding, resource: null };
}

function titleOf(name: string): string {
  return (name.split(/[/\\]/).pop() ?? name).replace(/\.(ya?ml|json|template)$/i, '');
}

/** One type may be several kinds (`VPCEndpoint`): each kind's reader takes those that are of its kind. */
function typesOf(kinds: ReadableKinds): ReadonlyMap<string, CfnType> {
  const types = new Map<string, CfnType>();
  for (const kind of kinds.values()) {
    for (const [name, type] of Object.entries(kind.cloudformation?.types ?? {})) {
      const other = types.get(name);
      types.set(name, other === undefined ? type : both(other, type));
    }
  }
  return types;
}

function both(one: CfnType, other: CfnType): CfnType {
  return {
    read: (source, drafts) => {
      one.read(source, drafts);
      other.read(source, drafts);
    },
    attributes: { ...one.attributes, ...other.attributes },
  };
}

interface Reading {
  readonly template: Template;
  readonly types: ReadonlyMap<string, CfnType>;
  readonly scope: Scope;
  readonly assignments: Assignments;
  readonly report: Report;
  readonly workshop: Workshop;
}

function readResources(reading: Reading): void {
  const sources: TrackedSource[] = [];
  for (const resource of reading.template.resources.values()) {
    const { condition, place, type, logicalId } = resource;
    if (condition !== null && !reading.scope.holds(condition, place)) continue;
    const mapping = reading.types.get(type);
    if (mapping === undefined) {
      reportUnreadType(resource, reading.report);
      continue;
    }
    const tracked = sourceOf(resource, reading);
    mapping.read(tracked.source, reading.workshop.bench(logicalId, place));
    sources.push(tracked);
  }
  for (const source of sources) source.reportUnread();
}

function reportUnreadType({ type, logicalId, place }: TemplateResource, report: Report): void {
  const matters = hasNetworkPart(type);
  const text = message(matters ? 'cfn.type' : 'cfn.type.no-network', { type, id: logicalId });
  report.add({ severity: matters ? 'warning' : 'hint', rule: 'cfn-type', message: text, place });
}

function sourceOf(resource: TemplateResource, reading: Reading): TrackedSource {
  const { scope, assignments, report } = reading;
  const { logicalId, type, place } = resource;
  const context = {
    logicalId,
    type,
    place,
    scope,
    assignments,
    pointer: (value: Value) => pointerOf(value, reading),
    report: (remark: Remark) => report.add({ resource: draftId(logicalId), ...remark }),
  };
  return makeSource(context, nodeProperties(resource.properties, scope));
}

/** What a value points at. An attribute may itself be a reference: `GetAtt Subnet1.VpcId` points at the VPC. */
function pointerOf(value: Value, reading: Reading): CfnPointer | null {
  const { template, types, scope } = reading;
  if (value.type !== 'resource') {
    const spelling = spell(value);
    return spelling === null || spelling.text === '' ? null : { type: 'outside', text: spelling.text };
  }
  const { logicalId, attribute } = value;
  const type = template.resources.get(logicalId)?.type ?? '';
  const mapping = types.get(type);
  if (mapping === undefined) return { type: 'outside', text: `${logicalId} (${type})` };
  const made = attribute === null ? undefined : mapping.attributes?.[attribute];
  const part = attribute === null ? null : partNamed(attribute, mapping, template.resources.get(logicalId), scope);
  if (part !== null) return { type: 'resource', id: partId(logicalId, part), logicalId };
  if (made?.type === 'companion') return { type: 'resource', id: partId(logicalId, made.kind), logicalId };
  const resolved = attribute === null ? value : scope.resolved(value);
  if (resolved.type === 'resource' && resolved.logicalId !== logicalId) return pointerOf(resolved, reading);
  return { type: 'resource', id: draftId(logicalId), logicalId };
}

/** Makes what AWS makes along with a resource, where a field of that resource is to refer to it and does not yet. */
function makeCompanions(workshop: Workshop, kinds: ReadableKinds): void {
  const drafted = [...workshop.resources().values()];
  const topology: Topology = { resources: Object.fromEntries(drafted.map((each) => [each.id, each])) };
  for (const owner of drafted) {
    const freshId = (kind: string): ResourceId => partId(owner.id, kind);
    const companions = kinds.get(owner.kind)?.companions?.(owner, viewOf(topology, kinds), freshId) ?? [];
    let props = owner.props;
    for (const { resource, referredBy } of companions) {
      if (referredBy === undefined || (props[referredBy] ?? null) !== null) continue;
      workshop.put(resource);
      props = { ...props, [referredBy]: resource.id };
    }
    if (props !== owner.props) workshop.put({ ...owner, props });
  }
}
