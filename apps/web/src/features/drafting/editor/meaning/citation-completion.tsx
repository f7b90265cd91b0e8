import { skipToken, useQuery } from '@apollo/client/react';
import { Paper, Portal, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { graphql } from '../../../../generated/index.js';
import { formatDate } from '../../../../lib/dates.js';
import { useTexts } from '../../../../lib/i18n/texts.js';
import { editorTexts } from '../editor.texts.js';
import { takeKeys } from '../surface/completion-keys.js';
import { askedByNumber, askedByWords, goneOn } from './asked-citation.js';
import styles from './meaning.module.css';

const KnownCitations = graphql(`
  query KnownCitations($text: String!) {
    knownCitations(text: $text, first: 6) {
      text
      usedOn
    }
  }
`);

const LISTBOX = 'known-citations';

/** Documents the office cited before, offered while their number is typed, or for the last words by Ctrl+Space. */
export function CitationCompletion({ editor }: { editor: Editor }) {
  const t = useTexts(editorTexts);
  const { before, at } = useEditorState({ editor, selector: ({ editor: { state, isFocused, view } }) => (isFocused && state.selection.empty && !view.composing ? { before: textBefore(state), at: state.selection.from } : { before: '', at: 0 }) });
  const [byWords, setByWords] = useState<number | null>(null);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const asked = before === '' || closedAt === before ? null : byWords === at ? askedByWords(before) : askedByNumber(before);
  const [settled] = useDebouncedValue(asked?.text ?? '', 150);
  const { data } = useQuery(KnownCitations, settled.length < 2 ? skipToken : { variables: { text: settled } });
  const known = asked && asked.text === settled ? (data?.knownCitations ?? []) : [];
  const active = Math.min(chosen, known.length - 1);

  const take = (index: number): void => {
    const citation = known[index];
    if (!citation || !asked) return;
    const { state } = editor;
    const from = state.selection.from - asked.length;
    const typed = state.doc.textBetween(from, state.selection.from, '', ' ');
    editor.view.dispatch(state.tr.insertText(goneOn(typed, citation.text), from, state.selection.from).scrollIntoView());
    editor.view.focus();
  };

  const press = useEffectEvent((event: KeyboardEvent): boolean => {
    if (event.ctrlKey && event.code === 'Space') {
      setByWords(editor.state.selection.from);
      setClosedAt(null);
      setChosen(0);
      return true;
    }
    if (known.length === 0 || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setChosen((active + (event.key === 'ArrowDown' ? 1 : known.length - 1)) % known.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(active);
    else if (event.key === 'Escape') setClosedAt(before);
    else return false;
    event.preventDefault();
    return true;
  });
  useEffect(() => takeKeys(editor, (event) => press(event)), [editor]);

  const isOpen = known.length > 0;
  useEffect(() => {
    const { dom } = editor.view;
    if (!isOpen) return;
    dom.setAttribute('aria-controls', LISTBOX);
    dom.setAttribute('aria-activedescendant', `${LISTBOX}-${active}`);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, isOpen, active]);

  if (!isOpen || !asked) return null;
  const place = editor.view.coordsAtPos(editor.state.selection.from - Math.min(asked.length, editor.state.selection.$from.parentOffset));
  return (
    <Portal target="main">
      <Paper shadow="md" withBorder id={LISTBOX} role="listbox" aria-label={t('citations')} className={styles.completion} style={{ left: Math.min(place.left, window.innerWidth - 340), top: place.bottom + 4 }}>
        {known.map(({ text, usedOn }, index) => (
          <div key={text} id={`${LISTBOX}-${index}`} role="option" aria-selected={index === active} className={styles.option} onMouseDown={(event) => event.preventDefault()} onClick={() => take(index)}>
            <Text size="sm">{text}</Text>
            <Text size="xs" className="quiet">
              {t('citedOn', { date: formatDate(usedOn) })}
            </Text>
          </div>
        ))}
      </Paper>
    </Portal>
  );
}

/** The words of the line before the caret, as far as a citation may reach; a footnote is a space. */
function textBefore({ selection: { $from } }: Editor['state']): string {
  return $from.depth === 0 ? '' : $from.parent.textBetween(Math.max(0, $from.parentOffset - 60), $from.parentOffset, '', ' ');
}
