import { type RefObject, useEffect, useState } from 'react';

/** The part of a scrolled area that can be seen, in pixels. */
export interface ScrollWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const UNSEEN: ScrollWindow = { left: 0, top: 0, width: 0, height: 0 };

/** What of the element's content can be seen, while it scrolls and changes its size. */
export function useScrollWindow(ref: RefObject<HTMLElement | null>): ScrollWindow {
  const [seen, setSeen] = useState(UNSEEN);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const look = (): void => {
      const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element;
      setSeen({ left, top, width, height });
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [ref]);
  return seen;
}

/** A few more than can be seen, so that scrolling shows no gaps. */
const MARGIN = 3;

/** Positions of the tracks that lie between `start` and `start + length`, and of the one that must be there in any case. */
export function tracksWithin(
  start: number,
  length: number,
  { size, count, always }: { readonly size: number; readonly count: number; readonly always: number },
): readonly number[] {
  const first = Math.max(0, Math.floor(start / size) - MARGIN);
  const last = Math.min(count, Math.ceil((start + length) / size) + MARGIN);
  const tracks = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return always < 0 || always >= count || tracks.includes(always) ? tracks : [...tracks, always];
}
