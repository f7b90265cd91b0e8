import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import styles from './editor.module.css';

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/**
 * A field of one text that grows with it. Hundreds stand on one page, so nothing is measured in script where the browser
 * can grow a field by itself.
 */
export function GrowingText({ className, ...props }: ComponentProps<'textarea'>) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (growsByItself || !field.current) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [props.value]);
  return <textarea {...props} ref={field} rows={1} spellCheck={false} className={`${styles.growing} ${className ?? ''}`} />;
}
