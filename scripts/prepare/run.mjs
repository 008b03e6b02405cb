import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program in the project's folder, its output on ours. Answers with its exit code; 127 when it is not there. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  return error ? 127 : (status ?? 1);
}

/** Runs npm, the one that runs us where there is one. */
export function npm(...args) {
  const self = process.env.npm_execpath;
  if (self?.endsWith('.js')) return run(process.execPath, [self, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/** Runs the command that an installed package brings, without the detour over a shell that npx takes. */
export function tool(name, command, args, options = {}) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command];
  return run(process.execPath, [join(folder, file), ...args], options);
}
