import { fileSave } from 'browser-fs-access';

/** Offers a text as a file. Nothing happens when the person thinks better of it. */
export function saveText(text: string, name: string, type = 'application/json'): Promise<void> {
  return saveBlob(new Blob([text], { type }), name);
}

/** Downloads a picture without asking where to. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
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
function isAbort(error: unknown): boolean {
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
