import packageJson from '../../package.json' with { type: 'json' };
import { check } from './commands/check.ts';
import { convert } from './commands/convert.ts';
import { lint } from './commands/lint.ts';
import { matrix } from './commands/matrix.ts';
import { trace } from './commands/trace.ts';
import { DONE, UNUSABLE } from './exit.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

type Command = (args: readonly string[], io: Io) => Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['trace', trace],
  ['check', check],
  ['matrix', matrix],
  ['lint', lint],
  ['convert', convert],
]);

const HELP = `hopwise follows packets through an AWS network that is written down.

  hopwise trace SOURCE... --from REF --to TARGET    what happens to a conversation, hop by hop
  hopwise check SOURCE...                           every saved probe against its expectation
  hopwise matrix SOURCE...                          who reaches whom
  hopwise lint SOURCE...                            what AWS would refuse, what will surprise
  hopwise convert SOURCE... --to FORMAT             the sources as one document, or as a CloudFormation template
  hopwise COMMAND --help                            more, with an example
  hopwise --version

A SOURCE is a Hopwise document, a CloudFormation template (YAML or JSON), what aws ec2 describe-… printed, a folder of
them (docs/collect-account.sh fills one), or - for standard input.

Example:
  hopwise trace nat-instance-lab.yaml --from Instance2 --to checkip.amazonaws.com:80
`;

/** Runs the command line and gives its exit code; everything it says and reads goes through `io`. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === undefined) io.err(HELP);
    else io.out(HELP);
    return name === undefined ? UNUSABLE : DONE;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${packageJson.version}\n`);
    return DONE;
  }
  try {
    const command = COMMANDS.get(name);
    if (command === undefined) throw new UsageError(`${name}: known commands are ${[...COMMANDS.keys()].join(', ')}.`);
    return await command(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`hopwise: ${error.message}\n`);
    return UNUSABLE;
  }
}
