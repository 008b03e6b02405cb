import { FORMAT } from '../topology.ts';
import type { Migration, RawDocument } from './migration.ts';
import { version0 } from './version-0.ts';

/** By the version they start from. A sample of every old version is in `samples`, and a test reads them all. */
const MIGRATIONS: readonly Migration[] = [version0];

export type Migrated =
  | { readonly ok: true; readonly raw: RawDocument; readonly from: number }
  /** Written by a later Hopwise, or no version at all. */
  | { readonly ok: false; readonly version: unknown };

/** The file in the present version. */
export function migrate(raw: RawDocument): Migrated {
  const version = raw.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0 || version > FORMAT)
    return { ok: false, version };
  const present = MIGRATIONS.slice(version).reduce((document, migration) => migration(document), raw);
  return { ok: true, raw: present, from: version };
}
