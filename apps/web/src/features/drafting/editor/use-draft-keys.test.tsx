/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, renderHook } from '@testing-library/react';
import { useDraftKeys } from './use-draft-keys.js';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

describe('The keys of the page on which a draft is written', () => {
  const open = () => {
    const done: string[] = [];
    const note = (what: string) => () => void done.push(what);
    renderHook(() => useDraftKeys({ onKeep: note('keep'), undo: { undo: note('undo') as never, redo: note('redo') as never }, onFinding: (by) => void done.push(`finding ${by}`) }));
    document.body.innerHTML = '<button id="b"></button><div data-own-undo><textarea id="comment"></textarea></div><div role="dialog"><input id="dialog"></div>';
    const press = (id: string, init: KeyboardEventInit) => fireEvent.keyDown(document.getElementById(id)!, { ...init, bubbles: true, cancelable: true });
    return { done, press };
  };

  it('work wherever the focus is', () => {
    const { done, press } = open();
    for (const init of [{ key: 's', ctrlKey: true }, { key: 'z', metaKey: true }, { key: 'Z', ctrlKey: true, shiftKey: true }, { key: 'y', ctrlKey: true }, { key: 'F8' }, { key: 'F8', shiftKey: true }]) expect(press('b', init)).toBe(false);
    expect(done).toEqual(['keep', 'undo', 'redo', 'redo', 'finding 1', 'finding -1']);
  });

  it('leave words beside the plan their own undo, and dialogs all their keys', () => {
    const { done, press } = open();
    expect([press('comment', { key: 'z', ctrlKey: true }), press('dialog', { key: 's', ctrlKey: true }), press('b', { key: 'z' })]).toEqual([true, true, true]);
    expect(done).toEqual([]);
    press('comment', { key: 's', ctrlKey: true });
    expect(done).toEqual(['keep']);
  });

  it('of a word being composed belong to the input method', () => {
    const { done, press } = open();
    press('b', { key: 'z', ctrlKey: true, isComposing: true });
    expect(done).toEqual([]);
  });
});
