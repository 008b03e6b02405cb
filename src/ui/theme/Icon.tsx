/** Strokes of the page's own signs, in a box of 24 units. */
const STROKES = {
  blank: 'M6 3h8l4 4v14H6zM14 3v4h4M12 11v6M9 14h6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clear: 'M6 6l12 12M18 6L6 18',
  command:
    'M9 9h6v6H9zM9 9H6.5A2.5 2.5 0 1 1 9 6.5zM15 9V6.5A2.5 2.5 0 1 1 17.5 9zM9 15v2.5A2.5 2.5 0 1 1 6.5 15zM15 15h2.5a2.5 2.5 0 1 1-2.5 2.5z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  dark: 'M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z',
  down: 'M6 9l6 6 6-6',
  duplicate: 'M9 9h11v11H9zM5 15H4V4h11v1M14.5 12v5M12 14.5h5',
  export: 'M12 15V4M8 8l4-4 4 4M5 14v6h14v-6',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  help: 'M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-1 .5-1.4 1.1-1.4 2.2M12 17.4v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  import: 'M12 4v11M8 11l4 4 4-4M5 14v6h14v-6',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18',
  left: 'M15 6l-6 6 6 6',
  light:
    'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  lines: 'M5 7a2 2 0 1 0 0-.1zM19 18a2 2 0 1 0 0-.1zM7 7h6v11h4',
  map: 'M3 5h18v14H3zM12 12h7v5h-7z',
  minus: 'M5 12h14',
  open: 'M3 19V5h6l2 3h9v3M3 19l3-8h16l-3 8z',
  paste: 'M8 5H5v16h14V5h-3M9 3h6v4H9z',
  plus: 'M12 5v14M5 12h14',
  redo: 'M15 14l5-5-5-5M20 9H9.5a5.5 5.5 0 0 0 0 11H13',
  right: 'M9 6l6 6-6 6',
  save: 'M5 3h11l3 3v15H5zM8 3v5h7V3M8 21v-7h8v7',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  select: 'M4 4h3M10.5 4h3M17 4h3v3M20 10.5v3M20 17v3h-3M13.5 20h-3M7 20H4v-3M4 13.5v-3M4 7V4',
  system: 'M3 5h18v11H3zM9 20h6M12 16v4',
  tidy: 'M4 4h7v6H4zM13 4h7v6h-7zM4 14h7v6H4zM13 14h7v6h-7z',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6',
  undo: 'M9 14L4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11',
  up: 'M6 15l6-6 6 6',
  warning: 'M12 4L2.5 20h19zM12 10v5M12 17.4v.1',
} as const;

export type IconName = keyof typeof STROKES;

/** A sign in the colour of the text; whoever uses it gives the words. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={STROKES[name]} />
    </svg>
  );
}
