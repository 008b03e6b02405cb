import type { ProbeStatus } from '../../editor/selectors.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { useActiveProbe } from '../traffic/use-active-probe.ts';
import { PlayerIcon, type PlayerIconName } from './PlayerIcon.tsx';
import { Scrubber } from './Scrubber.tsx';
import { StepCaption } from './StepCaption.tsx';
import { usePlayer } from './use-player.ts';
import { usePlayerKeys } from './use-player-keys.ts';
import { usePlaying } from './use-playing.ts';
import { useTimeline } from './use-timeline.ts';
import './player.css';

const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4];

/** Play, step, scrub, speed, loop, and where the packet is. Runs the player and its keys; mounted once. */
export function TransportBar() {
  const editor = useEditor();
  const say = useSay();
  const timeline = useTimeline();
  const player = usePlayer(timeline);
  const playback = useEditorState((state) => state.playback);
  const active = useActiveProbe();
  usePlaying(timeline);
  usePlayerKeys(player);
  const step = timeline.steps[playback.step];
  const idle = timeline.steps.length === 0;
  return (
    <section className="transport" aria-label={say('ui.player.title')}>
      <div className="transport-buttons">
        <IconButton icon="start" label={say('ui.player.start')} keys="Home" disabled={idle} onClick={player.toStart} />
        <IconButton icon="back" label={say('ui.player.back')} keys="←" disabled={idle} onClick={player.stepBack} />
        <button
          type="button"
          className="play-button"
          aria-label={say(playback.playing ? 'ui.player.pause' : 'ui.player.play')}
          title={`${say(playback.playing ? 'ui.player.pause' : 'ui.player.play')} (Space)`}
          disabled={active === null}
          onClick={player.toggle}
        >
          <PlayerIcon name={playback.playing ? 'pause' : 'play'} />
        </button>
        <IconButton
          icon="forward"
          label={say('ui.player.forward')}
          keys="→"
          disabled={idle}
          onClick={player.stepForward}
        />
        <IconButton icon="end" label={say('ui.player.end')} keys="End" disabled={idle} onClick={player.toEnd} />
      </div>
      <Scrubber timeline={timeline} step={playback.step} onScrub={player.scrub} />
      <select
        className="input speed"
        aria-label={say('ui.player.speed')}
        value={playback.speed}
        onChange={(event) => editor.play({ speed: Number(event.target.value) })}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {speed}×
          </option>
        ))}
      </select>
      <button
        type="button"
        className="icon-button"
        aria-pressed={playback.loop}
        aria-label={say('ui.player.loop')}
        title={say('ui.player.loop')}
        onClick={() => editor.play({ loop: !playback.loop })}
      >
        <PlayerIcon name="loop" />
      </button>
      {step === undefined ? (
        <p className="step-caption muted">{say(idleText(active))}</p>
      ) : (
        <StepCaption step={step} count={timeline.steps.length} />
      )}
    </section>
  );
}

/** What stands where the step is told while there is none. */
function idleText(active: ProbeStatus | null): string {
  if (active === null) return 'ui.player.nothing';
  return active.state === 'asking' ? 'ui.player.waiting' : 'ui.player.not-sent';
}

interface IconButtonProps {
  readonly icon: PlayerIconName;
  readonly label: string;
  /** The key that does the same. */
  readonly keys: string;
  readonly disabled: boolean;
  onClick(): void;
}

function IconButton({ icon, label, keys, disabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={`${label} (${keys})`}
      disabled={disabled}
      onClick={onClick}
    >
      <PlayerIcon name={icon} />
    </button>
  );
}
