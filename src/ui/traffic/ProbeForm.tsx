import { useState } from 'react';
import type { Expectation, Probe, ProbeProtocol } from '../../model/topology.ts';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { ConditionFields } from './form/ConditionFields.tsx';
import { ExpectedReason } from './form/ExpectedReason.tsx';
import { OptionFields } from './form/OptionFields.tsx';
import { ThroughInput } from './ThroughInput.tsx';
import { useEndpoints } from './use-endpoints.ts';
import { useProbeActions } from './use-probe-actions.ts';
import { wayText } from './way.ts';

const PROTOCOLS: readonly ProbeProtocol[] = ['tcp', 'udp', 'icmp'];
const EXPECTATIONS: readonly Expectation[] = ['connect', 'blocked'];
const USUAL_PORT = 80;

/** The parts of a probe's question, each to be changed by itself. */
export function ProbeForm({ probe }: { readonly probe: Probe }) {
  const say = useSay();
  const endpoints = useEndpoints();
  const { change, put } = useProbeActions();
  const isKnown = endpoints.all.some((each) => each.ref === probe.from);
  return (
    <div className="probe-form">
      <label>
        <span>{say('ui.traffic.from')}</span>
        <select className="input" value={probe.from} onChange={(event) => change(probe, { from: event.target.value })}>
          {!isKnown && <option value={probe.from}>{endpoints.nameOf(probe.from)}</option>}
          {endpoints.all
            .filter((each) => each.sends)
            .map(({ ref, name }) => (
              <option key={ref} value={ref}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <TargetInput key={`${probe.id}.${probe.to}`} probe={probe} />
      <label>
        <span>{say('ui.traffic.protocol')}</span>
        <select
          className="input"
          value={probe.protocol}
          onChange={(event) => {
            const protocol = PROTOCOLS.find((each) => each === event.target.value) ?? 'tcp';
            change(probe, { protocol, port: protocol === 'icmp' ? null : (probe.port ?? USUAL_PORT) });
          }}
        >
          {PROTOCOLS.map((protocol) => (
            <option key={protocol} value={protocol}>
              {protocol.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      {probe.protocol !== 'icmp' && <PortInput key={`${probe.id}.port.${probe.port}`} probe={probe} />}
      {probe.protocol === 'tcp' && <ThroughInput key={`${probe.id}.by.${wayText(probe)}`} probe={probe} />}
      <label className="probe-choice">
        <span>{say('ui.traffic.expect')}</span>
        <select
          className="input"
          value={probe.expect ?? ''}
          onChange={(event) => {
            const { expectReason: _reason, ...plain } = probe;
            put({ ...plain, expect: EXPECTATIONS.find((each) => each === event.target.value) ?? null });
          }}
        >
          <option value="">{say('ui.traffic.expect.none')}</option>
          {EXPECTATIONS.map((each) => (
            <option key={each} value={each}>
              {say(`ui.traffic.expect.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {probe.expect === 'blocked' && <ExpectedReason probe={probe} />}
      <ConditionFields probe={probe} />
      <OptionFields probe={probe} />
    </div>
  );
}

/** Where to: a resource, an address or a host name; taken over when the input is left or Enter is pressed. */
function TargetInput({ probe }: { readonly probe: Probe }) {
  const say = useSay();
  const endpoints = useEndpoints();
  const { change } = useProbeActions();
  const [text, setText] = useState(endpoints.nameOf(probe.to));
  const take = (): void => {
    const to = endpoints.refOf(text);
    if (to !== '' && to !== probe.to) change(probe, { to });
  };
  return (
    <label className="probe-target">
      <span>{say('ui.traffic.to')}</span>
      <input
        className="input"
        list="probe-targets"
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      <datalist id="probe-targets">
        {endpoints.all
          .filter((each) => each.answers)
          .map(({ ref, name }) => (
            <option key={ref} value={name} />
          ))}
      </datalist>
    </label>
  );
}

function PortInput({ probe }: { readonly probe: Probe }) {
  const say = useSay();
  const editor = useEditor();
  const { change } = useProbeActions();
  const [text, setText] = useState(String(probe.port ?? ''));
  const port = /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535 ? Number(text) : null;
  const take = (): void => {
    if (port !== null && port !== probe.port) change(probe, { port });
    editor.settle();
  };
  return (
    <label className="probe-port">
      <span>{say('ui.traffic.port')}</span>
      <input
        className="input mono port-input"
        inputMode="numeric"
        value={text}
        aria-invalid={port === null}
        title={port === null ? say('ui.traffic.command.port', { port: text }) : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
