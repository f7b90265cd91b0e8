import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Every file the verifier needs, and whatever it imports that is not a file of ours. */
function reach(file: string, seen = new Set<string>(), outside = new Set<string>()): { seen: Set<string>; outside: Set<string> } {
  if (seen.has(file)) return { seen, outside };
  seen.add(file);
  for (const [, target] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gm)) {
    if (target!.startsWith('.')) reach(path.resolve(path.dirname(file), target!.replace(/\.js$/, '.ts')), seen, outside);
    else outside.add(target!);
  }
  return { seen, outside };
}

describe('the verifier in a browser', () => {
  it('needs nothing of Node and no other package, so that one HTML file can hold it', () => {
    const { seen, outside } = reach(path.join(source, 'verify/index.ts'));
    expect(seen.size).toBeGreaterThan(20);
    expect([...outside]).toEqual([]);
    expect([...seen].filter((file) => /\b(Buffer|process|require)\b[.(]/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('comes in a page that may speak to nobody', () => {
    const page = readFileSync(fileURLToPath(new URL('../html/verify.html', import.meta.url)), 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/https?:\/\//);
  });
});
