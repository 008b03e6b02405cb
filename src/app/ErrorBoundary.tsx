import { Component, type ReactNode } from 'react';
import type { Editor } from '../editor/editor.ts';
import { printDocument } from '../formats/document/print.ts';
import { saveText } from '../ui/files/save.ts';
import { sayIn } from '../ui/language/use-say.ts';
import { preferences } from '../ui/preferences.ts';
import classes from './error-boundary.module.css';

interface Props {
  readonly editor: Editor;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

/** When a view breaks: says so, and still gives the document out. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { editor } = this.props;
    const say = sayIn(editor.kinds, preferences().language);
    const { error } = this.state;
    return (
      <main className={classes.page} role="alert">
        <h1 className={classes.title}>{say('ui.app.broken')}</h1>
        <p>{say('ui.app.broken-advice')}</p>
        <div className="button-row">
          <button
            type="button"
            className="primary-button"
            onClick={() => void saveText(printDocument(editor.store.getState().document), 'hopwise.json')}
          >
            {say('ui.app.save-document')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              editor.undo();
              this.setState({ error: null, failed: false });
            }}
          >
            {say('ui.app.undo-and-retry')}
          </button>
          <button type="button" className="button" onClick={() => location.reload()}>
            {say('ui.app.reload')}
          </button>
        </div>
        <pre className={classes.report}>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </main>
    );
  }
}
