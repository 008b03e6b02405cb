import type { Finding } from '../../../model/findings.ts';
import { withProbeEnds } from '../../../model/probe-ends.ts';
import { withReferences } from '../../../model/references.ts';
import { type Document, type Json, type Resource, type ResourceId, resourceId } from '../../../model/topology.ts';
import { type View, viewOf } from '../../../model/view.ts';
import type { ReadableKinds } from '../../mapping.ts';
import { readCloudFormation } from '../read.ts';
import { remainderBetween } from '../remainder.ts';
import { lossesOf } from './losses.ts';
import { printTemplate } from './print.ts';
import { draftTemplate, type TemplateDraft } from './template.ts';

export interface Written {
  /** The template, as YAML. */
  readonly text: string;
  /** What a stack of the template would not be, or not have; Hopwise reads it again from the metadata. */
  readonly losses: readonly Finding[];
  /** The document under the ids that a reader of the template gives its resources. */
  readonly meant: Document;
}

/**
 * A document as a CloudFormation template. A template makes one Region: the one with the most resources, unless `region` names another
 * by its resource. What it cannot say is found by reading the text again, and kept in its metadata.
 */
export function writeCloudFormation(document: Document, kinds: ReadableKinds, region?: ResourceId): Written {
  const view = viewOf(document.topology, kinds);
  const home = (region === undefined ? undefined : view.resource(region)) ?? largestRegion(view);
  const code = typeof home?.props.region === 'string' ? home.props.region : 'us-east-1';
  const template = draftTemplate(view, kinds, {
    region: code,
    includes: ({ id }) => (view.enclosing(id, 'region') ?? home)?.id === home?.id,
  });
  for (const kind of kinds.values()) {
    for (const resource of view.ofKind(kind.kind)) {
      if (template.writes(resource.id)) kind.cloudformation?.write?.(resource, template);
    }
  }
  const entries = template.entries();
  const printed = (metadata: Json): string =>
    printTemplate({
      AWSTemplateFormatVersion: '2010-09-09',
      ...(document.title === '' ? {} : { Description: document.title }),
      Resources: entries,
      Metadata: { Hopwise: metadata },
    });
  const read = readCloudFormation('template', printed({ version: 1, region: code }), kinds).document;
  const meant = renamed(document, template, kinds);
  const remainder = remainderBetween(read, meant, code);
  const text = printed({ ...remainder });
  return { text, losses: lossesOf(remainder, document, template), meant };
}

/** The document under the ids that a reader of the template gives. */
function renamed(document: Document, template: TemplateDraft, kinds: ReadableKinds): Document {
  const present = (id: ResourceId): ResourceId => (template.holds(id) ? template.readId(id) : id);
  const resources = Object.values(document.topology.resources).map((resource): [ResourceId, Resource] => {
    const id = present(resource.id);
    const parent = resource.parent === null ? null : present(resource.parent);
    return [id, { ...withReferences(resource, kinds, present), id, parent }];
  });
  return {
    ...document,
    topology: { resources: Object.fromEntries(resources) },
    layout: Object.fromEntries(Object.entries(document.layout).map(([id, box]) => [present(resourceId(id)), box])),
    probes: document.probes.map((probe) => withProbeEnds(probe, (text) => present(resourceId(text)))),
  };
}

function largestRegion(view: View): Resource | undefined {
  const counts = new Map<ResourceId, number>();
  for (const { id } of view.all()) {
    const region = view.enclosing(id, 'region')?.id;
    if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...view.ofKind('region')].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))[0];
}
