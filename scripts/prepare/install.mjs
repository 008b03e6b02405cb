import { npm } from './run.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const stamp = 'node_modules/.hopwise-install';

/** Packages differ by lock file and, where they carry native code, by platform. */
const wanted = () => `${hashOf(['package-lock.json'])} ${process.platform} ${process.arch}`;

/** Runs `npm ci` when the installed packages are not those of the lock file. */
export function installPackages() {
  if (readStamp(stamp) === wanted()) return;
  console.log('hopwise: installing packages (npm ci)…');
  if (npm('ci', '--no-audit', '--no-fund') !== 0) {
    throw new Error(
      'npm ci failed; its reason stands above.\nWithout a network, copy node_modules from a machine that has one.',
    );
  }
  recordInstall();
}

/** Notes which lock file is installed. npm runs this after an install by hand, too (script "prepare"). */
export function recordInstall() {
  writeStamp(stamp, wanted());
}
