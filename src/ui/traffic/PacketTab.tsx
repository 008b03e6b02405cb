import type { TimelineStep } from '../../scene/timeline.ts';
import { useSay } from '../language/use-say.ts';
import { packetLayers } from './packet-layers.ts';
import { useNameOf } from './use-name-of.ts';

/** The packet of the present step before and after the resource treated it, layer by layer. */
export function PacketTab({ step }: { readonly step: TimelineStep }) {
  const say = useSay();
  const nameOf = useNameOf();
  const { before, after } = step.treatment;
  const afterLayers = packetLayers(after);
  return (
    <div className="tab-page">
      <h2 className="block-title">
        {say('ui.traffic.packet.title', { number: step.index + 1, label: step.label, name: nameOf(step.resource) })}
      </h2>
      <div className="layers">
        {packetLayers(before).map((layer, position) => (
          <table key={layer.name} className="data-table layer">
            <caption>{layer.name}</caption>
            <thead>
              <tr>
                <th scope="col">{say('ui.traffic.packet.field')}</th>
                <th scope="col">{say('ui.traffic.packet.before')}</th>
                <th scope="col">{say('ui.traffic.packet.after')}</th>
              </tr>
            </thead>
            <tbody>
              {layer.fields.map(({ name, value }) => {
                const now = afterLayers[position]?.fields.find((field) => field.name === name)?.value ?? '';
                const changed = now !== value;
                return (
                  <tr key={name} data-changed={changed || undefined}>
                    <th scope="row">{say(`ui.traffic.header.${name}`)}</th>
                    <td className="mono">{changed ? <del>{value}</del> : value}</td>
                    <td className="mono">{changed ? <ins>{now}</ins> : now}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        ))}
      </div>
    </div>
  );
}
