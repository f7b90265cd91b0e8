import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { importText, toOutline } from '../index.js';

const folder = new URL('../../test/fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('plans of other layouts', () => {
  it.each(names)('%s is read as its outline says', (name) => {
    const result = importText(readFileSync(new URL(name, folder)));
    if (!result.ok) throw new Error(result.refusal.message);
    const gold: unknown = JSON.parse(readFileSync(new URL(name.replace('.txt', '.outline.json'), folder), 'utf8'));
    expect(toOutline(result.document)).toEqual(gold);
  });
});
