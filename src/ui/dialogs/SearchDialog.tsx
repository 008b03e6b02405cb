import { type KeyboardEvent, useId, useState } from 'react';
import { useEditor } from '../editor-context.tsx';
import { useSay } from '../language/use-say.ts';
import { ResourceIcon } from '../inspector/ResourceIcon.tsx';
import { Icon } from '../theme/Icon.tsx';
import { showDialog } from './dialog-store.ts';
import classes from './dialogs.module.css';
import { Modal } from './Modal.tsx';
import { type SearchResult, useSearch } from './use-search.ts';

/** One line to find everything by: what can be done, what can be put in, and what is there. */
export function SearchDialog({ scope }: { readonly scope: 'everything' | 'palette' }) {
  const say = useSay();
  const editor = useEditor();
  const [query, setQuery] = useState('');
  const [present, setPresent] = useState(0);
  const list = useId();
  const results = useSearch(scope, query);
  const choose = (result: SearchResult | undefined): void => {
    if (result === undefined) return;
    showDialog(editor, null);
    requestAnimationFrame(() => result.run());
  };
  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) setPresent((index) => (index + by + results.length) % Math.max(1, results.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(results[present]);
    else return;
    event.preventDefault();
  };
  const title = say(scope === 'palette' ? 'ui.command.insert' : 'ui.command.commands');
  return (
    <Modal title={title} bare>
      <div className={classes.searchLine}>
        <Icon name={scope === 'palette' ? 'plus' : 'search'} />
        <input
          className={classes.searchInput}
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={results.length === 0 ? undefined : `${list}-${present}`}
          aria-label={title}
          placeholder={say(scope === 'palette' ? 'ui.search.insert' : 'ui.search.everything')}
          value={query}
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type into this line
          autoFocus
          onChange={(event) => {
            setQuery(event.target.value);
            setPresent(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div className={classes.results} id={list} role="listbox" aria-label={title}>
        {results.map((result, index) => (
          <Result
            key={result.key}
            id={`${list}-${index}`}
            result={result}
            title={result.section === results[index - 1]?.section ? null : result.section}
            chosen={index === present}
            onPoint={() => setPresent(index)}
            onChoose={() => choose(result)}
          />
        ))}
        {results.length === 0 && <p className="empty">{say('ui.search.nothing', { query })}</p>}
      </div>
    </Modal>
  );
}

interface ResultProps {
  readonly id: string;
  readonly result: SearchResult;
  /** Name of the section that begins here. */
  readonly title: string | null;
  readonly chosen: boolean;
  onPoint(): void;
  onChoose(): void;
}

function Result({ id, result, title, chosen, onPoint, onChoose }: ResultProps) {
  return (
    <>
      {title !== null && <div className={`${classes.section} section-title`}>{title}</div>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are read by the combobox */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={chosen}
        className={classes.result}
        ref={(element) => {
          if (chosen) element?.scrollIntoView({ block: 'nearest' });
        }}
        onPointerMove={onPoint}
        onClick={onChoose}
      >
        <span className={classes.resultIcon}>
          {result.kind !== undefined && <ResourceIcon kind={result.kind} size={18} />}
          {result.icon !== undefined && <Icon name={result.icon} size={15} />}
        </span>
        <span className={classes.resultLabel}>{result.label}</span>
        {result.detail !== undefined && <span className={`${classes.detail} mono`}>{result.detail}</span>}
        {result.keys !== undefined && <kbd className="key">{result.keys}</kbd>}
      </div>
    </>
  );
}
