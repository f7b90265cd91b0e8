import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { DraftSession } from './session/draft-session.js';
import { colourOf } from './session/person-colour.js';
import { createTextEditor } from './surface/text-editor.js';

export interface TextEditorSetup {
  person: { id: string; name: string };
  isEditable: boolean;
  label: string;
}

/** The editor of the text for as long as the session lasts; it is made once, and only told when writing ends. */
export function useTextEditor(session: DraftSession, setup: TextEditorSetup): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  const { person, isEditable, label } = setup;
  useEffect(() => {
    const created = createTextEditor({ session, person: { personId: person.id, name: person.name, color: colourOf(person.id) }, label });
    setEditor(created);
    return () => created.destroy();
  }, [session, person.id, person.name, label]);
  useEffect(() => {
    editor?.setEditable(isEditable, false);
  }, [editor, isEditable]);
  return editor;
}
