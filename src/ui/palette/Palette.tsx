import { useMemo, useState } from 'react';
import { LANGUAGES } from '../../text/texts.ts';
import { PALETTE_GROUPS } from '../../scene/face.ts';
import { useEditor } from '../editor-context.tsx';
import { useLanguage } from '../language/use-language.ts';
import { sayIn, useSay } from '../language/use-say.ts';
import { matching, type PaletteItem, paletteItems } from './palette-items.ts';
import { PaletteTile } from './PaletteTile.tsx';
import classes from './palette.module.css';

/** What can be put into the drawing, by group, with a search. */
export function Palette() {
  const say = useSay();
  const [query, setQuery] = useState('');
  const items = usePaletteItems();
  const found = matching(items, query);
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
          <section key={group} aria-labelledby={`palette-${group}`}>
            <h2 id={`palette-${group}`} className={`${classes.heading} section-title`}>
              {say(`palette.${group}`)}
            </h2>
            <ul className={classes.tiles}>
              {own.map((item) => (
                <li key={item.key}>
                  <PaletteTile item={item} />
                </li>
              ))}
            </ul>
          </section>
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
