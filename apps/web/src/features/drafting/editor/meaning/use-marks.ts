import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { showMarks, type TextMark } from '../surface/line-marks.js';

const AGAIN_MS = 150;

/** Keeps the marks of the text as given; during a composition they wait for its end. */
export function useMarks(editor: Editor | null, marks: readonly TextMark[]): void {
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      if (editor.isDestroyed) return;
      if (editor.view.composing) timer = setTimeout(show, AGAIN_MS);
      else showMarks(editor.view, marks);
    };
    show();
    return () => clearTimeout(timer);
  }, [editor, marks]);
}
