import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Writes a file. Throws a UsageError with the reason when it cannot be written. */
export async function writeTo(path: string, content: string, io: Io): Promise<void> {
  try {
    await io.write(path, content);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
