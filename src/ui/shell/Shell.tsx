import type { ReactNode } from 'react';
import { Inspector } from '../inspector/Inspector.tsx';
import { useDocumentLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';
import { useDocumentTheme } from '../theme/use-theme.ts';
import { Traffic } from '../traffic/Traffic.tsx';
import { Panel } from './Panel.tsx';
import classes from './shell.module.css';

export interface ShellProps {
  readonly top: ReactNode;
  readonly left: ReactNode;
  readonly centre: ReactNode;
  /** Between the canvas and the traffic; always there. */
  readonly transport: ReactNode;
}

/** The whole page: bar, palette, canvas, inspector, and the traffic below them. */
export function Shell({ top, left, centre, transport }: ShellProps) {
  const say = useSay();
  useDocumentLanguage();
  useDocumentTheme();
  return (
    <div className={classes.shell}>
      <header className={classes.top}>{top}</header>
      <div className={classes.middle}>
        <Panel name="palette" side="left" least={160} most={360}>
          {left}
        </Panel>
        <main className={classes.centre} aria-label={say('ui.canvas.title')}>
          {centre}
        </main>
        <Panel name="inspector" side="right" least={260} most={620}>
          <Inspector />
        </Panel>
      </div>
      {transport}
      <Panel name="traffic" side="bottom" least={120} most={640}>
        <Traffic />
      </Panel>
    </div>
  );
}
