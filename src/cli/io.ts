import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';

/** The world outside of the command line, so that commands can be tried without one. */
export interface Io {
  /** Text of a file; `-` is standard input. Rejects when it cannot be read. */
  read(path: string): Promise<string>;
  /** Files of a folder and of the folders in it, in order of path, or null when the path is no folder. */
  list(path: string): Promise<readonly string[] | null>;
  write(path: string, content: string): Promise<void>;
  out(content: string): void;
  err(content: string): void;
  /** Whether standard output is a terminal that wants colour. */
  readonly colour: boolean;
}

export function nodeIo(): Io {
  return {
    read: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
    list: async (path) => {
      if (path === '-' || !(await stat(path)).isDirectory()) return null;
      return (await filesIn(path)).toSorted();
    },
    write: (path, content) => writeFile(path, content),
    out: (content) => void process.stdout.write(content),
    err: (content) => void process.stderr.write(content),
    colour: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '',
  };
}

/** Hidden files and folders are left out; links are not followed, so that there is an end. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const seen = entries.filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules');
  const found = seen.map((entry): readonly string[] | Promise<readonly string[]> => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}
