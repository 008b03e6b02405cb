import { readCloudFormation } from '../formats/cloudformation/read.ts';
import type { Props, Resource } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import { words } from './findings.ts';

/** What a template became. */
export interface Imported {
  readonly resources: readonly Resource[];
  /** Fails where the template made no such resource. */
  resource(id: string): Resource;
  props(id: string): Props;
  /** `line:column severity rule sentence`, in order of the text; hints are left out. */
  readonly findings: readonly string[];
  readonly hints: readonly string[];
}

/** Reads the `Resources` of a template, written in YAML without indentation of its own. */
export function imported(resources: string): Imported {
  const indented = resources.replace(/^(?=.)/gm, '  ');
  return importedTemplate(`Resources:\n${indented}`);
}

export function importedTemplate(text: string): Imported {
  const { document, findings } = readCloudFormation('t', text, kinds);
  const all = Object.values(document.topology.resources);
  const resource = (id: string): Resource => {
    const found = all.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no ${id} among ${all.map((each) => each.id).join(', ')}`);
    return found;
  };
  const lines = (isHint: boolean): readonly string[] =>
    findings
      .filter((each) => (each.severity === 'hint') === isHint)
      .map(
        ({ place, severity, rule, message }) => `${place?.line}:${place?.column} ${severity} ${rule} ${words(message)}`,
      );
  return { resources: all, resource, props: (id) => resource(id).props, findings: lines(false), hints: lines(true) };
}

/** A VPC with one subnet, to put other things in. */
export const NETWORK = `
Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
Web: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [0, !GetAZs '']}}
`;
