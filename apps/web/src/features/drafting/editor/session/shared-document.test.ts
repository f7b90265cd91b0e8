import { afterEach, describe, expect, it } from '@jest/globals';
import { openDraft, readDraft, sharedBody } from '@banhanh/plan-draft';
import * as Y from 'yjs';
import { node, planOf } from '../../editing/sample-plan.js';
import { followDocument, type SharedDocument } from './shared-document.js';

const binding = Symbol('binding');
let followed: SharedDocument;
afterEach(() => followed.end());

function open() {
  const draft = openDraft(planOf(node('a', 'I.', 'MỤC ĐÍCH'), node('b', 'II.', 'NỘI DUNG')));
  followed = followDocument(draft, binding);
  const type = (words: string) => draft.transact(() => (sharedBody(draft).get(0) as Y.XmlElement).insert(0, [new Y.XmlText(words)]), binding);
  return { draft, type };
}

describe('The plan beside the text', () => {
  it('is as the forms wrote it, at once', () => {
    const { draft } = open();
    followed.edit({ type: 'setTitle', part: 'subject', text: 'Tổ chức ngày hội' });
    expect(followed.document.get().title.subject).toBe('Tổ chức ngày hội');
    expect(readDraft(draft)).toEqual(followed.read());
  });

  it('follows the letters of the text when it is asked, or in a pause', async () => {
    const { type } = open();
    type('Mới: ');
    expect(followed.document.get().body[0]!.text).toBe('MỤC ĐÍCH');
    await new Promise((resolve) => setTimeout(resolve, 650));
    expect(followed.document.get().body[0]!.text).toBe('Mới: MỤC ĐÍCH');
    type('Nữa: ');
    expect(followed.read().body[0]!.text).toBe('Nữa: Mới: MỤC ĐÍCH');
  });

  it('is taken back step by step through text and forms, and not where others wrote', () => {
    const { draft, type } = open();
    type('Tôi ');
    followed.edit({ type: 'setTitle', part: 'subject', text: 'T' });
    followed.edit({ type: 'setTitle', part: 'subject', text: 'Tổ' });
    followed.edit({ type: 'setHeader', part: 'place', text: 'Sơn Hà' });
    draft.transact(() => (sharedBody(draft).get(1) as Y.XmlElement).insert(0, [new Y.XmlText('Bạn ')]), 'somebody else');
    followed.undo.undo();
    expect([followed.read().header.place, followed.read().title.subject]).toEqual([null, 'Tổ']);
    followed.undo.undo();
    expect([followed.read().title.subject, followed.read().body[0]!.text]).toEqual(['', 'Tôi MỤC ĐÍCH']);
    followed.undo.undo();
    expect(followed.read().body.map(({ text }) => text)).toEqual(['MỤC ĐÍCH', 'Bạn NỘI DUNG']);
  });
});
