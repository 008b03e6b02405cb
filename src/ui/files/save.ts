import { fileSave } from 'browser-fs-access';

/** Offers a text as a file. Nothing happens when the person thinks better of it. */
export function saveText(text: string, name: string, type = 'application/json'): Promise<void> {
  return saveBlob(new Blob([text], { type }), name);
}

export async function saveBlob(blob: Blob, name: string): Promise<void> {
  const extension = name.slice(name.lastIndexOf('.'));
  try {
    await fileSave(blob, { fileName: name, extensions: [extension], id: 'hopwise' });
  } catch (error) {
    if (!isAbort(error)) throw error;
  }
}

/** Whether somebody closed a file dialog without choosing. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** A document's title as the beginning of a file's name. */
export function fileStem(title: string): string {
  const stem = title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return stem === '' ? 'hopwise' : stem;
}
