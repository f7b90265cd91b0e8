import { useEffect, useState, type ComponentType } from 'react';
import { useTexts } from '../../../lib/i18n/texts.js';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.js';
import type { DraftStatus } from './session/draft-session.js';

/** The pages of a PDF; another feature draws them. */
export type DraftPages = ComponentType<{ url: string }>;

/** Pages are drawn anew in a pause, never under the writing hand. */
const PAUSE_MS = 1200;

/** The kept text as it will print, page by page, beside the writing. It keeps its place when it is drawn again. */
export function PrintPreview({ Pages, url, status: { keptTimes, keeping } }: { Pages: DraftPages; url: string; status: DraftStatus }) {
  const t = useTexts(editorTexts);
  const [shown, setShown] = useState(keptTimes);
  const isWriting = keeping.kind === 'saving';
  useEffect(() => {
    if (isWriting) return;
    const timer = setTimeout(() => setShown(keptTimes), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [keptTimes, isWriting]);
  return (
    <div className={styles.pages} role="region" tabIndex={0} aria-label={t('preview')}>
      <Pages url={`${url}${url.includes('?') ? '&' : '?'}kept=${shown}`} />
    </div>
  );
}
