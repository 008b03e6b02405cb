import { useEffect, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { type Session, startSession } from './session.ts';
import { Workbench } from '../ui/shell/Workbench.tsx';
import { EditorProvider } from '../ui/editor-context.tsx';
import { ExaminerProvider } from '../ui/traffic/examiner-context.tsx';

/** The page. Nothing is drawn until the last document is there, which takes a few milliseconds. */
export function App() {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    void startSession().then(setSession);
  }, []);
  if (session === null) return null;
  return (
    <ErrorBoundary editor={session.editor}>
      <EditorProvider editor={session.editor}>
        <ExaminerProvider examiner={session.examiner}>
          <Workbench isFirst={session.isFirst} unreadable={session.unreadable} />
        </ExaminerProvider>
      </EditorProvider>
    </ErrorBoundary>
  );
}
