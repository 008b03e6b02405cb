/** A moment of a key frame animation with the declarations that hold there. */
export interface Frame {
  readonly ms: number;
  readonly css: string;
}

/** Counts and collects key frame rules of one picture, all of one length, repeated for ever. */
export interface Film {
  /** Class of an element that is seen from one moment to the other only. */
  visible(fromMs: number, toMs: number): string;
  /** Class of an element that moves through the frames, in a straight line from each to the next. */
  moving(frames: readonly Frame[]): string;
  /** All rules as the text of a style sheet. */
  css(): string;
}

/** A film of the length. Where animations are off or unknown, only what has the class `still` is seen. */
export function filmOf(lengthMs: number): Film {
  const rules: string[] = [];
  const known = new Map<string, string>();
  const share = (ms: number): string => `${Number(((Math.min(ms, lengthMs) / lengthMs) * 100).toFixed(3))}%`;
  const add = (frames: string, timing: string): string => {
    const found = known.get(frames);
    if (found !== undefined) return found;
    const name = `k${known.size}`;
    known.set(frames, name);
    rules.push(`@keyframes ${name}{${frames}}.${name}{animation:${name} ${lengthMs}ms ${timing} infinite}`);
    return name;
  };
  return {
    visible: (fromMs, toMs) => {
      const start = fromMs <= 0 ? '' : `0%{opacity:0}`;
      const end = toMs >= lengthMs ? '' : `${share(toMs)}{opacity:0}`;
      return `cue ${add(`${start}${share(fromMs)}{opacity:1}${end}100%{opacity:${end === '' ? 1 : 0}}`, 'step-end')}`;
    },
    moving: (frames) => add(frames.map(({ ms, css }) => `${share(ms)}{${css}}`).join(''), 'linear'),
    css: () =>
      `.cue{opacity:0}.still{opacity:1}${rules.join('')}` +
      '@media (prefers-reduced-motion:reduce){*{animation:none!important}}',
  };
}
