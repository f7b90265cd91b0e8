import { paperCss } from '@banhanh/typesetting/html';
import { memo, useEffect, useRef } from 'react';
import styles from './paper.module.css';

export interface PaperProps {
  /** Semantic HTML of a plan as the API gives it: every text escaped. */
  html: string;
  /** Nodes a reader should look at. */
  marked?: readonly string[];
  /** The node that is brought into view. */
  current?: string | null;
  label: string;
}

/** The plan as it will print, in a pane of its own that scrolls to the node being worked on. */
export function Paper({ html, marked = [], current = null, label }: PaperProps) {
  const pane = useRef<HTMLDivElement>(null);
  const markedKey = marked.join(' ');

  useEffect(() => {
    const ids = new Set(markedKey.split(' '));
    for (const element of pane.current?.querySelectorAll<HTMLElement>('[data-node]') ?? []) {
      const id = element.dataset.node ?? '';
      element.toggleAttribute('data-doubtful', ids.has(id));
      element.toggleAttribute('data-current', id === current);
    }
  }, [html, markedKey, current]);

  useEffect(() => {
    const element = current === null ? null : pane.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(current)}"]`);
    if (!element || !pane.current) return;
    const [top, height] = [element.getBoundingClientRect().top - pane.current.getBoundingClientRect().top, pane.current.clientHeight];
    if (top < 24 || top > height - 96) pane.current.scrollBy({ top: top - height / 3 });
  }, [html, current]);

  return (
    <div ref={pane} className={styles.pane} tabIndex={0} role="region" aria-label={label}>
      <style>{paperCss}</style>
      <Sheets html={html} />
    </div>
  );
}

/** Kept apart, so that marking nodes never sets the HTML again. */
const Sheets = memo(function Sheets({ html }: { html: string }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
});
