import { setPanel } from '../preferences.ts';

/** Puts the keyboard into the prompt of the traffic panel, which is opened when it must be. */
export function focusPrompt(): void {
  setPanel('traffic', { open: true });
  requestAnimationFrame(() => {
    document.getElementById('traffic-tab-probes')?.click();
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.ask-line')?.focus());
  });
}

/** Whether this is the prompt with nothing typed: keys that write nothing mean there what they mean on the page. */
export function isEmptyPrompt(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.matches('.ask-line') && target.value === '';
}
