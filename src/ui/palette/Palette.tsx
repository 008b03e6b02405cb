import { type MouseEvent, useMemo, useState } from 'react';
import { LANGUAGES } from '../../text/texts.ts';
import { PALETTE_GROUPS, type PaletteGroup } from '../../scene/face.ts';
import { useEditor } from '../editor-context.tsx';
import { useLanguage } from '../language/use-language.ts';
import { sayIn, useSay } from '../language/use-say.ts';
import { prefer, usePreference } from '../preferences.ts';
import { matching, type PaletteItem, paletteItems } from './palette-items.ts';
import { PaletteTile } from './PaletteTile.tsx';
import classes from './palette.module.css';

/** What can be put into the drawing, by group, with a search that looks into closed groups, too. */
export function Palette() {
  const say = useSay();
  const [query, setQuery] = useState('');
  const items = usePaletteItems();
  const found = matching(items, query);
  const closed = usePreference('closedGroups');
  const press = (event: MouseEvent, group: PaletteGroup): void => {
    event.preventDefault();
    const others = closed.filter((each) => each !== group);
    if (query === '') prefer({ closedGroups: others.length < closed.length ? others : [...closed, group] });
  };
  return (
    <div className={classes.palette}>
      <input
        type="search"
        className="input"
        value={query}
        placeholder={say('ui.palette.search')}
        aria-label={say('ui.palette.search')}
        onChange={(event) => setQuery(event.target.value)}
      />
      {PALETTE_GROUPS.map((group) => {
        const own = found.filter((item) => item.group === group);
        if (own.length === 0) return null;
        return (
          <details key={group} open={query !== '' || !closed.includes(group)}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed like a button */}
            <summary className={classes.heading} onClick={(event) => press(event, group)}>
              <h2 className="section-title">{say(`palette.${group}`)}</h2>
            </summary>
            <ul className={classes.tiles}>
              {own.map((item) => (
                <li key={item.key}>
                  <PaletteTile item={item} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      {found.length === 0 && <p className="empty">{say('ui.palette.nothing', { query })}</p>}
    </div>
  );
}

/** The items in the present language, found by the words of all. */
export function usePaletteItems(): readonly PaletteItem[] {
  const { kinds } = useEditor();
  const language = useLanguage();
  return useMemo(() => {
    const others = LANGUAGES.filter((each) => each !== language).map((each) => sayIn(kinds, each));
    return paletteItems(kinds, [sayIn(kinds, language), ...others]);
  }, [kinds, language]);
}
