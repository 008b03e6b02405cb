const SHAPES = {
  play: 'M7 4.5v15l13-7.5z',
  pause: 'M6 4.5h4.5v15H6zM13.5 4.5H18v15h-4.5z',
  back: 'M6 5h2.5v14H6zM19 5v14L9.5 12z',
  forward: 'M15.5 5H18v14h-2.5zM5 5v14l9.5-7z',
  start: 'M3.5 5H6v14H3.5zM13.5 5v14L6.5 12zM21 5v14l-7-7z',
  end: 'M18 5h2.5v14H18zM10.5 5v14l7-7zM3 5v14l7-7z',
  loop: 'M7 7h9V4l5 4.5-5 4.5v-3H8.5v3H5V9a2 2 0 0 1 2-2zM17 17H8v3l-5-4.5L8 11v3h7.5v-3H19v4a2 2 0 0 1-2 2z',
} as const;

export type PlayerIconName = keyof typeof SHAPES;

/** The usual signs of a player, in the colour of the text. */
export function PlayerIcon({ name }: { readonly name: PlayerIconName }) {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" fill="currentColor" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
