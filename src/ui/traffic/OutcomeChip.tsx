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

interface OutcomeChipProps {
  readonly outcome: OutcomeName | null;
  /** Whether the network has changed since and the question is being asked again. */
  readonly asking: boolean;
}

/** What the user of the program at the source sees, in a word and a mark; never by colour alone. */
export function OutcomeChip({ outcome, asking }: OutcomeChipProps) {
  const say = useSay();
  if (outcome === null) return <span className="outcome outcome-waiting">{say('ui.traffic.waiting')}</span>;
  return (
    <span className={`outcome outcome-${outcome}`} aria-busy={asking}>
      <span aria-hidden="true">{MARKS[outcome]}</span> {say(`outcome.${outcome}`)}
    </span>
  );
}
