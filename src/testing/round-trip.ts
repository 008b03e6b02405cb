import { expect } from 'vitest';
import { readCloudFormation } from '../formats/cloudformation/read.ts';
import { writeCloudFormation } from '../formats/cloudformation/write/write.ts';
import { type Document, EMPTY_DOCUMENT, type Resource, type Topology } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { words } from './findings.ts';
import { problemsIn } from './template-problems.ts';

/** A document after it was a template. */
export interface RoundTrip {
  readonly text: string;
  /** What a stack of the template would have otherwise: `name field`, or `name` for a whole resource; what AWS adds is left out. */
  readonly losses: readonly string[];
  /** Resources by id as they were read again, without their imported names, and as they should be. */
  readonly read: Readonly<Record<string, Omit<Resource, 'sourceId'>>>;
  readonly meant: Readonly<Record<string, Omit<Resource, 'sourceId'>>>;
  /** Sentences of what reading complained about. */
  readonly findings: readonly string[];
}

/** Writes the topology as CloudFormation, which has to be right by its specification, and reads it again. */
export function throughTemplate(topology: Topology, rest: Partial<Document> = {}): RoundTrip {
  const document: Document = { ...EMPTY_DOCUMENT, title: 'Lab', ...rest, topology };
  const { text, losses, meant } = writeCloudFormation(document, kinds);
  expect(problemsIn(text)).toEqual([]);
  const again = readCloudFormation('lab.yaml', text, kinds);
  return {
    text,
    losses: losses
      .filter((each) => each.severity !== 'hint')
      .map(({ resource, field }) => {
        const name = resource === null ? '' : (topology.resources[resource]?.name ?? '');
        return field === undefined ? name : `${name} ${field}`;
      }),
    read: withoutSources(again.document.topology),
    meant: withoutSources(meant.topology),
    findings: again.findings.filter((each) => each.severity !== 'hint').map((each) => words(each.message)),
  };
}

function withoutSources({ resources }: Topology): RoundTrip['read'] {
  return Object.fromEntries(Object.values(resources).map(({ sourceId: _, ...resource }) => [resource.id, resource]));
}
