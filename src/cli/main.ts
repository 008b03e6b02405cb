import process from 'node:process';
import { UNUSABLE } from './exit.ts';
import { nodeIo } from './io.ts';
import { run } from './run.ts';

try {
  process.exitCode = await run(process.argv.slice(2), nodeIo());
} catch (error) {
  // A defect of Hopwise: the trace of calls is for whoever reports it.
  process.stderr.write(`hopwise: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = UNUSABLE;
}
