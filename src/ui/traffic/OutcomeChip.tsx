import type { OutcomeName } from '../../sim/trace.ts';
import { useSay } from '../language/use-say.ts';

const MARKS: Readonly<Record<OutcomeName, string>> = {
  connected: '✓',
  refused: '⊘',
  'timed-out': '◷',
  unreachable: '⊣',
  rejected: '⊗',
  'not-sent': '∅',
  unknown: '?',
};

/** What the user of the program at the source sees, in a word and a mark; never by colour alone. */
export function OutcomeChip({ outcome }: { readonly outcome: OutcomeName | null }) {
  const say = useSay();
  if (outcome === null) return <span className="outcome outcome-waiting">{say('ui.traffic.waiting')}</span>;
  return (
    <span className={`outcome outcome-${outcome}`}>
      <span aria-hidden="true">{MARKS[outcome]}</span> {say(`outcome.${outcome}`)}
    </span>
  );
}
