import { paperCss } from '@banhanh/typesetting/html';
import { memo, useEffect, useRef } from 'react';
import styles from './paper.module.css';

export interface PaperProps {
  /** Semantic HTML of a plan as the API gives it: every text escaped. */
  html: string;
  /** Nodes a reader should look at. */
  marked: readonly string[];
  /** The node at hand; it is brought into view. */
  current: string | null;
  /** The node that is pointed at; brought into view only when `follows`. */
  tied: string | null;
  follows: boolean;
  onPoint: (nodeId: string | null) => void;
  label: string;
}

/** The plan as it will print, in a pane of its own. Pointing at a node tells which. */
export function Paper({ html, marked, current, tied, follows, onPoint, label }: PaperProps) {
  const pane = useRef<HTMLDivElement>(null);
  const markedKey = marked.join(' ');

  useEffect(() => setNodes(pane.current, 'data-doubtful', markedKey.split(' ')), [html, markedKey]);
  useEffect(() => {
    setNodes(pane.current, 'data-current', current === null ? [] : [current]);
    if (current !== null) bringIntoView(pane.current, current);
  }, [html, current]);
  useEffect(() => {
    setNodes(pane.current, 'data-tied', tied === null ? [] : [tied]);
    if (tied !== null && follows) bringIntoView(pane.current, tied);
  }, [html, tied, follows]);

  const point = (target: EventTarget) => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-node]')?.dataset.node : undefined;
    if (id !== undefined) onPoint(id);
  };
  return (
    <div
      ref={pane}
      className={styles.pane}
      tabIndex={0}
      role="region"
      aria-label={label}
      data-review
      onPointerOver={(event) => event.pointerType === 'mouse' && point(event.target)}
      onClick={(event) => point(event.target)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onPoint(null)}
    >
      <style>{paperCss}</style>
      <Sheets html={html} />
    </div>
  );
}

const nodeElement = (pane: HTMLElement | null, id: string): Element | null => pane?.querySelector(`[data-node="${CSS.escape(id)}"]`) ?? null;

function setNodes(pane: HTMLElement | null, attribute: string, ids: readonly string[]): void {
  for (const element of pane?.querySelectorAll(`[${attribute}]`) ?? []) element.removeAttribute(attribute);
  for (const id of ids) nodeElement(pane, id)?.setAttribute(attribute, '');
}

function bringIntoView(pane: HTMLElement | null, id: string): void {
  const element = nodeElement(pane, id);
  if (!element || !pane) return;
  const [top, height] = [element.getBoundingClientRect().top - pane.getBoundingClientRect().top, pane.clientHeight];
  if (top < 24 || top > height - 96) pane.scrollBy({ top: top - height / 3 });
}

/** Kept apart, so that marking nodes never sets the HTML again. */
const Sheets = memo(function Sheets({ html }: { html: string }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
});
