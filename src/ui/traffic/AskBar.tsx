import { type FormEvent, useState } from 'react';
import type { Message } from '../../model/message.ts';
import { useSay } from '../language/use-say.ts';
import { KNOWN_PROGRAMS, parseCommand } from './parse-command.ts';
import { useEndpoints } from './use-endpoints.ts';
import { useProbeActions } from './use-probe-actions.ts';
import { renamedWay } from './way.ts';

/** A prompt: from where, and the command one would type there. */
export function AskBar() {
  const say = useSay();
  const endpoints = useEndpoints();
  const actions = useProbeActions();
  const [chosen, setChosen] = useState<string | null>(null);
  const [line, setLine] = useState('');
  const [problem, setProblem] = useState<Message | null>(null);
  const senders = endpoints.all.filter((each) => each.sends);
  const from = senders.find((each) => each.ref === chosen)?.ref ?? senders[0]?.ref ?? '';
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const reading = parseCommand(line);
    setProblem(reading.ok ? null : reading.problem);
    if (!reading.ok || from === '') return;
    const { to, ...rest } = reading.question;
    actions.ask({ ...rest, ...renamedWay(rest, endpoints.refOf), from, to: endpoints.refOf(to), expect: null });
    setLine('');
  };
  return (
    <form className="ask-bar" onSubmit={ask} aria-label={say('ui.traffic.ask')}>
      <select
        className="input ask-from"
        aria-label={say('ui.traffic.from')}
        value={from}
        onChange={(event) => setChosen(event.target.value)}
      >
        {senders.map(({ ref, name }) => (
          <option key={ref} value={ref}>
            {name}
          </option>
        ))}
      </select>
      <span className="prompt mono" aria-hidden="true">
        $
      </span>
      <input
        className="input mono ask-line"
        aria-label={say('ui.traffic.command')}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : 'ask-problem'}
        placeholder="curl checkip.amazonaws.com"
        list="ask-commands"
        value={line}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setLine(event.target.value);
          setProblem(null);
        }}
      />
      <datalist id="ask-commands">
        {suggestions(endpoints.all.filter((each) => each.answers).map((each) => each.name)).map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <button type="submit" className="primary-button" disabled={from === ''}>
        {say('ui.traffic.ask')}
      </button>
      {problem !== null && (
        <p className="ask-problem field-problem" id="ask-problem" role="alert">
          {say(problem)}
        </p>
      )}
    </form>
  );
}

/** A few commands to begin with, for the first places that answer. */
function suggestions(names: readonly string[]): readonly string[] {
  return names.slice(0, 12).flatMap((name) => {
    const isHost = name.includes('.');
    return isHost
      ? [`curl ${name}`, `ping ${name}`]
      : [`ping ${name}`, `ssh ${name}`, `${KNOWN_PROGRAMS[0] ?? 'curl'} http://${name}/`];
  });
}
