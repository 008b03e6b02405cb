import { memo } from 'react';
import { useEditor } from '../editor-context.tsx';
import { showField } from '../inspector/field-focus.ts';
import { useSay } from '../language/use-say.ts';
import { HeaderChange } from './HeaderChange.tsx';
import type { HopRow } from './hop-rows.ts';
import { stepPlace } from './rule-place.ts';
import type { StepText } from './step-text.ts';

interface HopTableRowProps {
  readonly row: HopRow;
  readonly present: boolean;
  goTo(step: number): void;
}

/** One hop. Its number takes the playing there. */
export const HopTableRow = memo(function HopTableRow({ row, present, goTo }: HopTableRowProps) {
  const editor = useEditor();
  const say = useSay();
  const name = editor.view().resource(row.resource)?.name ?? row.resource;
  const go = (): void => goTo(row.number - 1);
  return (
    <tr
      aria-current={present ? 'step' : undefined}
      data-direction={row.direction}
      data-first={row.hop === 0 || undefined}
      data-stopped={row.stopped || undefined}
      onClick={go}
    >
      <td className="mono">
        <button
          type="button"
          className="hop-number"
          aria-label={say('ui.traffic.hops.goto', { number: row.number })}
          onClick={go}
        >
          {row.number}
        </button>
      </td>
      <td>
        <span className={`direction direction-${row.direction}`} title={say(`direction.${row.direction}`)}>
          {row.label}
        </span>
      </td>
      <td>
        <button type="button" className="link" onClick={() => showField(editor, row.resource)}>
          {name}
        </button>
      </td>
      <td>
        <ul className="checks">
          {row.steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their order
            <StepLine key={index} step={step} />
          ))}
          {row.steps.length === 0 && row.rewrites.length > 0 && (
            <li>
              <span className="check-mark" aria-hidden="true">
                ⇄
              </span>
              {say('step.rewrite')}
            </li>
          )}
        </ul>
      </td>
      <td>
        <HeaderChange before={row.before} after={row.after} rewrites={row.rewrites} />
      </td>
    </tr>
  );
});

/** One check, with a link to the row that decided. */
function StepLine({ step }: { readonly step: StepText }) {
  const editor = useEditor();
  const say = useSay();
  const view = editor.view();
  const place = stepPlace(step, (id) => editor.kinds.get(view.resource(id)?.kind ?? '')?.fields ?? {});
  return (
    <li data-allow={step.allow}>
      <span className="check-mark" aria-hidden="true">
        {step.allow ? '✓' : '✕'}
      </span>
      <button
        type="button"
        className="check-text link"
        onClick={(event) => {
          event.stopPropagation();
          showField(editor, place.resource, place.path);
        }}
      >
        {say(step.message)}
      </button>
    </li>
  );
}
