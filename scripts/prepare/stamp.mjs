import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './run.mjs';

/** Hash over names and contents of files and folders, given relative to the project; what is not there counts as absent. */
export function hashOf(paths, isWanted = () => true) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((entry) => filesUnder(join(root, entry))).sort()) {
    const name = relative(root, path);
    if (isWanted(name)) hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((entry) => filesUnder(join(path, entry)));
}

/** What was written to the stamp last time; empty when it is not there. */
export function readStamp(path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export function writeStamp(path, text) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
