import { expect } from 'vitest';
import type { ResourceId } from '../model/topology.ts';
import { throughTemplate } from './round-trip.ts';
import { groupRows } from './rows.ts';
import { type World, world } from './world.ts';

const LAB_REGION = 'ap-northeast-2';

/** A VPC of the lab, with a subnet in each of two zones. */
export interface TemplateSite {
  readonly vpc: ResourceId;
  readonly front: ResourceId;
  readonly back: ResourceId;
}

/** A Region that is to become a template. */
export function templateLab() {
  const w = world();
  const region = w.add('region', null, { region: LAB_REGION }, LAB_REGION);
  /** A VPC of the block 10.`second`.0.0/16; its subnets are 10.`second`.0.0/24 and 10.`second`.1.0/24. */
  const site = (name: string, second: number): TemplateSite => {
    const vpc = w.vpc({ name, region, cidr: `10.${second}.0.0/16` });
    w.set(w.defaultGroup(vpc), { outbound: groupRows(['all all 0.0.0.0/0', 'all all ::/0']) });
    const subnet = (letter: string, third: number): ResourceId => {
      const around = w.zone(vpc, `${LAB_REGION}${letter}`);
      w.edit([{ type: 'put', resource: { ...w.get(around), name: `${LAB_REGION}${letter}` } }]);
      return w.subnet(around, { name: `${name}-${letter}`, cidr: `10.${second}.${third}.0/24` });
    };
    return { vpc, front: subnet('a', 0), back: subnet('b', 1) };
  };
  return { w, region, site };
}

/** What the world loses as a template. Read by Hopwise it loses nothing, and nothing is complained about. */
export function lostByTemplate(w: World): readonly string[] {
  const { losses, findings, read, meant } = throughTemplate(w.topology());
  expect(findings).toEqual([]);
  expect(read).toEqual(meant);
  return losses.filter((each) => !/-sg (name|description)$/.test(each)).toSorted(); // a VPC's default group has AWS's name
}

/** Entries of a type in the world's template, as text. */
export function templateEntries(w: World, type: string): string {
  const [resources = ''] = throughTemplate(w.topology()).text.split(/\n(?=Metadata:)/);
  const all = resources.split(/\n(?= {2}\w+:\n)/);
  return all.filter((each) => each.includes(`    Type: AWS::${type}\n`)).join('\n');
}
