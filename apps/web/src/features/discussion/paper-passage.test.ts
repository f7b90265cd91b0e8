/** @jest-environment jsdom */
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { rangeOnPaper } from './paper-passage.js';

beforeAll(() => void Object.assign(globalThis, { CSS: { escape: (name: string) => name } }));
afterEach(() => document.body.replaceChildren());

const shown = (nodeId: string, text: string, words: string): string | undefined => {
  const start = text.indexOf(words);
  return rangeOnPaper({ nodeId, start, end: start + words.length }, text)?.toString();
};

describe('Words people speak about, on the paper', () => {
  it('of a line stand after its number, without its footnotes', () => {
    document.body.innerHTML = '<div class="plan-paper"><p data-node="n">1. Treo<sup class="plan-reference">1</sup> cờ</p></div>';
    expect(shown('n', 'Treo[^1] cờ', 'cờ')).toBe('cờ');
    expect(shown('gone', 'Treo cờ', 'cờ')).toBeUndefined();
  });

  it('of a row stand in its cells, however bodies are parted there, and of a recipient before its sign', () => {
    document.body.innerHTML = '<div class="plan-paper"><table><tbody data-node="g"><tr data-node="w"><td>1</td><td>Treo cờ</td><td>Sở Nội vụ,<br>Sở Tài chính</td><td>Tháng 4</td></tr></tbody></table><ul><li data-node="r">- Các xã, phường;</li></ul></div>';
    const row = 'Treo cờ\nSở Nội vụ\nTháng 4';
    expect([shown('w', row, 'Tháng 4'), shown('w', row, 'cờ\nSở Nội vụ'), shown('w', 'Khác\nSở', 'Khác')]).toEqual(['Tháng 4', 'cờSở Nội vụ', undefined]);
    expect(shown('r', 'Các xã, phường', 'phường')).toBe('phường');
  });
});
