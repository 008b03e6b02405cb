/** A command line taken apart, as a shell and getopt would. */
export interface CommandWords {
  readonly program: string;
  /** Arguments that are not options. */
  readonly operands: readonly string[];
  /** Options and their values; an option without a value holds an empty string. */
  readonly options: ReadonlyMap<string, string>;
}

/** Options that take the next word as their value, by program. Those not listed take none. */
const VALUED: Readonly<Record<string, readonly string[]>> = {
  curl: [
    '-m',
    '--max-time',
    '--connect-timeout',
    '-o',
    '--output',
    '-X',
    '--request',
    '-H',
    '--header',
    '-d',
    '--data',
    '-u',
    '-A',
    '-w',
    '--local-port',
    '--interface',
    '-x',
    '--proxy',
    '-b',
  ],
  wget: ['-O', '-T', '-t', '--timeout', '--tries', '--header'],
  ping: ['-c', '-i', '-s', '-W', '-w', '-I', '-t', '-M'],
  ping6: ['-c', '-i', '-s', '-W', '-w', '-I', '-t', '-M'],
  ssh: ['-i', '-J', '-L', '-l', '-o', '-p', '-F', '-E', '-c', '-m', '-b'],
  sftp: ['-i', '-o', '-P', '-F'],
  telnet: ['-l'],
  nc: ['-w', '-p', '-s'],
  ncat: ['-w', '-p', '-s'],
  dig: ['-p', '-b', '-t'],
  traceroute: ['-m', '-p', '-q', '-w', '-f'],
  mysql: ['-h', '-P', '-u', '-D', '--host', '--port', '--user'],
  psql: ['-h', '-p', '-U', '-d', '--host', '--port'],
  'redis-cli': ['-h', '-p', '-a', '-n'],
};

/** Takes a command line apart: quotes, a prompt before it (`$`, `#`) and a leading `sudo` or `time` are dropped. */
export function readCommandWords(line: string): CommandWords | null {
  const words = wordsOf(line.replace(/^\s*(\[[^\]]*\])?\s*[$#>]\s+/, ''));
  while (words[0] === 'sudo' || words[0] === 'time') words.shift();
  const [program, ...rest] = words;
  if (program === undefined) return null;
  const valued = VALUED[program] ?? [];
  const operands: string[] = [];
  const options = new Map<string, string>();
  let awaiting: string | null = null;
  for (const word of rest) {
    if (awaiting !== null) options.set(awaiting, word);
    else if (!word.startsWith('-') || word === '-') operands.push(word);
    else if (!valued.includes(word)) addOption(options, word, valued);
    awaiting = awaiting === null ? optionAwaitingValue(word, valued) : null;
  }
  return { program, operands, options };
}

/** The option that takes the next word: `-p`, or the last of a cluster such as `-NL`. */
function optionAwaitingValue(word: string, valued: readonly string[]): string | null {
  if (valued.includes(word)) return word;
  const closing = `-${word.at(-1) ?? ''}`;
  return /^-[A-Za-z]{2,}$/.test(word) && !valued.includes(word.slice(0, 2)) && valued.includes(closing)
    ? closing
    : null;
}

/** `--long=value`, `-p2222`, `-vz` or a bare flag. */
function addOption(options: Map<string, string>, word: string, valued: readonly string[]): void {
  const long = /^(--[^=]+)=(.*)$/.exec(word);
  if (long?.[1] !== undefined) {
    options.set(long[1], long[2] ?? '');
  } else if (word.startsWith('--')) {
    options.set(word, '');
  } else if (valued.includes(word.slice(0, 2))) {
    options.set(word.slice(0, 2), word.slice(2));
  } else {
    for (const letter of word.slice(1)) options.set(`-${letter}`, '');
  }
}

function wordsOf(line: string): string[] {
  const found = line.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g);
  return [...found].map(([word]) => word.replace(/["']/g, ''));
}
