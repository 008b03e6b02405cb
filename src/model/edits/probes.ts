import { message } from '../message.ts';
import type { Document, Probe } from '../topology.ts';
import { freshProbeId } from './fresh.ts';
import type { Step } from './step.ts';

/** A new question, after the others; the step says under which id. */
export function addProbe(document: Document, question: Omit<Probe, 'id'>): Step & { readonly id: string } {
  const id = freshProbeId(document);
  return { id, label: message('edit.addProbe'), edit: [{ type: 'probe', id, probe: { ...question, id } }] };
}

export function changeProbe(probe: Probe, change: Partial<Omit<Probe, 'id'>>): Step {
  return {
    label: message('edit.changeProbe'),
    edit: [{ type: 'probe', id: probe.id, probe: { ...probe, ...change } }],
  };
}

export function removeProbe(id: string): Step {
  return { label: message('edit.removeProbe'), edit: [{ type: 'probe', id, probe: null }] };
}
