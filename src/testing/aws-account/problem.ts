import { readAwsCli } from '../../formats/aws-cli/read.ts';
import type { SourceText } from '../../formats/source-text.ts';
import { kinds } from '../../resources/registry.ts';
import { ask, verdictOf } from '../ask.ts';
import { applyFix } from '../findings.ts';
import { world } from '../world.ts';

/** What somebody asks of an account. */
export interface Question {
  readonly from: string;
  readonly to: string;
  /** `tcp 80` unless it says. */
  readonly service?: string;
}

/** Every host that nobody described is assumed to listen. */
const USUAL: readonly string[] = ['GUEST_ASSUMED_LISTENING', 'LISTENER_ASSUMED'];

/**
 * The answer to a question about outputs of the AWS CLI, and the answers after each first fix that is offered, until nothing stops it:
 * `RT_NO_ROUTE at rtb-app: Add …`. What an answer rests on stands behind it: `RT_NO_ROUTE at rtb-app assuming PREFIX_LIST_UNKNOWN`.
 */
export function solved(files: readonly SourceText[], { from, to, service }: Question): readonly string[] {
  const w = world();
  const { topology } = readAwsCli(files, kinds).document;
  w.edit(Object.values(topology.resources).map((resource) => ({ type: 'put', resource })));
  const lines: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    const answer = ask(w.topology(), from, to, service);
    const { reason, assumptions } = answer.conversation;
    const verdict = reason === null ? verdictOf(answer) : `${verdictOf(answer)} at ${reason.at}`;
    const [fix] = answer.blockers[0]?.fixes ?? [];
    const assumed = new Set(assumptions.map((each) => each.code).filter((code) => !USUAL.includes(code)));
    const line = [verdict, ...assumed].join(' assuming ');
    if (reason === null || fix === undefined) return [...lines, line];
    lines.push(`${line}: ${applyFix(w, fix)}`);
  }
  return lines;
}

/** Outputs of one account and Region, as one file. */
export function inSeoul(members: object): readonly SourceText[] {
  return [{ name: '111122223333/ap-northeast-2/all.json', text: JSON.stringify(members) }];
}
