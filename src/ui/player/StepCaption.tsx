import { headerText } from '../../scene/header.ts';
import type { TimelineStep } from '../../scene/timeline.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';

interface StepCaptionProps {
  readonly step: TimelineStep;
  readonly count: number;
}

/** `Hop 7 of 18 · SYN · NAT instance: Source IP 10.10.2.101 → 10.10.1.100`. */
export function StepCaption({ step, count }: StepCaptionProps) {
  const editor = useEditor();
  const say = useSay();
  const name = editor.view().resource(step.resource)?.name ?? step.resource;
  const { rewrites, before } = step.treatment;
  return (
    <p className="step-caption">
      <span className="step-count">{say('ui.player.hop', { number: step.index + 1, count })}</span>
      <span className={`direction direction-${step.direction}`}>{step.label}</span>
      <strong>{name}</strong>
      {step.drop !== null && <code className="mono step-drop">✕ {step.drop.code}</code>}
      {step.drop === null && rewrites.length === 0 && <span className="mono">{headerText(before)}</span>}
      {rewrites.map((rewrite) => (
        <span key={rewrite.field}>
          {say(`packet.${rewrite.field}`)}{' '}
          <span className="mono">
            <del>{rewrite.before}</del> → <ins>{rewrite.after}</ins>
          </span>
        </span>
      ))}
    </p>
  );
}
