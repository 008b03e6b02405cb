import { createContext, type ReactNode, useContext } from 'react';
import type { Examiner } from '../../editor/simulator.ts';

const ExaminerContext = createContext<Examiner | null>(null);

interface ExaminerProviderProps {
  readonly examiner: Examiner;
  readonly children: ReactNode;
}

/** Gives the views below it somebody to ask what only they want to know. */
export function ExaminerProvider({ examiner, children }: ExaminerProviderProps) {
  return <ExaminerContext value={examiner}>{children}</ExaminerContext>;
}

export function useExaminer(): Examiner {
  const examiner = useContext(ExaminerContext);
  if (examiner === null) throw new Error('useExaminer needs an ExaminerProvider above it');
  return examiner;
}
