/** A file with its path within the folder it was dropped in; its name where it was dropped by itself. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/**
 * What was dropped, with the files of folders and of the folders in them, in order of path. Hidden ones are left out.
 * The browser forgets what was dropped after the event, so the entries are taken before anything is waited for.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly NamedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = plainly([...transfer.files]);
  if (!entries.some((entry) => entry.isDirectory)) return plain;
  const found = await Promise.all(entries.map(filesIn));
  return found.flat().toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files by their names alone. */
export function plainly(files: readonly File[]): readonly NamedFile[] {
  return files.map((file) => ({ name: file.name, file }));
}

async function filesIn(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (entry.name.startsWith('.')) return [];
  const name = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) return [{ name, file: await new Promise<File>((done, failed) => entry.file(done, failed)) }];
  if (!isFolder(entry)) return [];
  const found = await Promise.all((await entriesOf(entry.createReader())).map(filesIn));
  return found.flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
