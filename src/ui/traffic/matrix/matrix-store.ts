import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { USUAL_SERVICES } from './services.ts';

/** How the matrix is looked at; kept while another tab is shown. */
interface MatrixView {
  /** The services as they were typed. */
  readonly services: string;
  readonly filter: string;
  /** Keys of groups whose members are shown. */
  readonly open: ReadonlySet<string>;
  /** The probe that the last cell put into the document, while it stays as the cell made it. */
  readonly probe: string | null;
}

const store = createStore<MatrixView>(() => ({ services: USUAL_SERVICES, filter: '', open: new Set(), probe: null }));

export function useMatrixView(): MatrixView {
  return useStore(store);
}

export function matrixView(): MatrixView {
  return store.getState();
}

export function lookAtMatrix(change: Partial<MatrixView>): void {
  store.setState(change);
}

/** Shows a group's members, or puts them away. */
export function toggleGroup(key: string): void {
  const open = new Set(store.getState().open);
  if (!open.delete(key)) open.add(key);
  store.setState({ open });
}
