import { readAwsCli } from '../formats/aws-cli/read.ts';
import type { SourceText } from '../formats/source-text.ts';
import type { Props, Resource, Topology } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { words } from './findings.ts';

/** What outputs of the AWS CLI became. */
export interface Dumped {
  readonly topology: Topology;
  /** Fails where there is no such resource. */
  resource(id: string): Resource;
  props(id: string): Props;
  has(id: string): boolean;
  /** `severity rule sentence`, in order of file and line. */
  readonly findings: readonly string[];
}

/** Reads outputs of one account and Region, given as one object by name of the member. */
export function dumped(members: Readonly<Record<string, unknown>>): Dumped {
  return dumpedFiles([{ name: '111122223333/ap-northeast-2/all.json', text: JSON.stringify(members) }]);
}

export function dumpedFiles(files: readonly SourceText[]): Dumped {
  const { document, findings } = readAwsCli(files, kinds);
  const { topology } = document;
  const all = Object.values(topology.resources);
  const resource = (id: string): Resource => {
    const found = all.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no ${id} among ${all.map((each) => each.id).join(', ')}`);
    return found;
  };
  return {
    topology,
    resource,
    props: (id) => resource(id).props,
    has: (id) => all.some((each) => each.id === id),
    findings: findings.map(({ severity, rule, message }) => `${severity} ${rule} ${words(message)}`),
  };
}
