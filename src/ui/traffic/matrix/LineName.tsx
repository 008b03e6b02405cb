import { useSay } from '../../language/use-say.ts';
import { lineName } from './cell-words.ts';
import type { Line } from './lines.ts';
import { isAt, type Spot, spotId } from './use-grid-focus.ts';

interface LineNameProps {
  readonly line: Line;
  readonly at: Spot;
  readonly spot: Spot;
  press(at: Spot): void;
}

/** The name of an end with its address, which selects it, or of a group, which opens and closes. */
export function LineName({ line, at, spot, press }: LineNameProps) {
  const say = useSay();
  const { members, isOpen, isMember } = line;
  const [first] = members;
  const title = members.map((each) => `${each.name} ${each.address ?? ''}`.trim()).join('\n');
  return (
    <button
      type="button"
      className="matrix-name"
      id={spotId(at)}
      tabIndex={isAt(spot, at) ? 0 : -1}
      aria-expanded={isOpen ?? undefined}
      data-member={isMember}
      data-row={at.row}
      data-column={at.column}
      title={title}
      onClick={() => press(at)}
    >
      {isOpen !== null && (
        <span className="matrix-twist" aria-hidden="true">
          {isOpen ? '▾' : '▸'}
        </span>
      )}
      <span className="matrix-name-text">{lineName(line, say)}</span>
      {isOpen === null && first?.address != null && <span className="matrix-address mono">{first.address}</span>}
    </button>
  );
}
