import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { readAwsCli } from '../../formats/aws-cli/read.ts';
import { type Json, type Props, type Resource, resourceId, type Topology } from '../../model/topology.ts';
import { viewOf } from '../../model/view.ts';
import { kinds } from '../../resources/registry.ts';
import { awsAccount } from './account.ts';
import everyKind from './fixtures/every-kind.json' with { type: 'json' };
import { awsName } from './printing.ts';

/** One of every kind that the AWS CLI describes, most fields with another value than a new resource has. */
const resources = everyKind as unknown as readonly Resource[]; // the project's own file
const drawn: Topology = { resources: Object.fromEntries(resources.map((each) => [each.id, each])) };
const view = viewOf(drawn, kinds);
const { document, findings } = readAwsCli(awsAccount(drawn), kinds);

/** Properties with every id as AWS writes it. */
function named(value: Json): Json {
  if (typeof value === 'string') return awsName(value, view);
  if (Array.isArray(value)) return value.map((each: Json) => named(each));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, named(each)]));
}

/** Fields of which the AWS CLI tells something else than was drawn, or nothing. */
function lost(id: string, props: Props): readonly string[] {
  const found = document.topology.resources[resourceId(awsName(id, view))];
  if (found === undefined) return ['everything'];
  return Object.keys(props).filter((field) => !isDeepStrictEqual(found.props[field], named(props[field] ?? null)));
}

test('every kind with a mapping is printed and read again', () => {
  const mapped = [...kinds.values()].filter((kind) => kind.awsCli !== undefined).map((kind) => kind.kind);
  expect(mapped.filter((kind) => view.ofKind(kind).length === 0)).toEqual(['internet']);
});

test('what a kind loses on the way through the AWS CLI; the list may only get shorter', () => {
  const kindsLosing = view.all().flatMap(({ id, kind, props }) => lost(id, props).map((field) => `${kind}.${field}`));
  expect([...new Set(kindsLosing)].sort()).toEqual([
    'on-premises-network.everything', // a site is what AWS routes to it
    'private-hosted-zone.records', // an alias leads to whose name it is
    'virtual-interface.network',
  ]);
});

test('nothing is found wrong with it', () => {
  expect(findings.filter((each) => each.severity === 'error')).toEqual([]);
});
