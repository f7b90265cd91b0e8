import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { batchRoot, proveInclusion, treeRoot, verifyInclusion } from './merkle-tree.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const batch = (size: number): string[] => Array.from({ length: size }, (_, index) => hash(String(index)));

/** Leaves and roots of the Certificate Transparency reference tests. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => Buffer.from(hex, 'hex'));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree over a batch of links', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))('of %i leaves has the root of the reference tests', (size, root) => {
    expect(Buffer.from(treeRoot(LEAVES.slice(0, size))).toString('hex')).toBe(root);
  });

  it('proves every link of batches of every size', () => {
    for (let size = 1; size <= 40; size += 1) {
      const hashes = batch(size);
      const root = batchRoot(hashes);
      for (let index = 0; index < size; index += 1) {
        const proof = proveInclusion(hashes, index);
        expect(proof.path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)) || 0);
        expect(verifyInclusion(hashes[index] as string, proof, root)).toBe(true);
      }
    }
  });

  it('proves nothing else: not another link, place, size, path or root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.nat(), fc.nat(), (size, pick, other) => {
        const hashes = batch(size);
        const root = batchRoot(hashes);
        const index = pick % size;
        const proof = proveInclusion(hashes, index);
        const own = hashes[index] as string;
        const elsewhere = (index + 1 + (other % (size - 1))) % size;
        expect(verifyInclusion(hashes[elsewhere] as string, proof, root)).toBe(false);
        expect(verifyInclusion(own, { ...proof, index: elsewhere }, root)).toBe(false);
        expect(verifyInclusion(own, { ...proof, path: proof.path.slice(1) }, root)).toBe(false);
        expect(verifyInclusion(own, { ...proof, path: [...proof.path, own] }, root)).toBe(false);
        expect(verifyInclusion(own, { ...proof, path: proof.path.with(other % proof.path.length, hash('x')) }, root)).toBe(false);
        expect(verifyInclusion(own, proof, hash('root'))).toBe(false);
        expect(verifyInclusion(own, { ...proof, size: index }, root)).toBe(false);
      }),
    );
  });

  it('takes no node for a link', () => {
    const hashes = batch(4);
    const inner = proveInclusion(hashes, 2).path.at(-1) as string;
    expect(verifyInclusion(inner, { index: 0, size: 2, path: [proveInclusion(hashes, 0).path.at(-1) as string] }, batchRoot(hashes))).toBe(false);
  });

  it('refuses places and hashes that are none', () => {
    expect(() => proveInclusion(batch(3), 3)).toThrow(RangeError);
    expect(() => proveInclusion(batch(3), 0.5)).toThrow(RangeError);
    expect(() => batchRoot(['abc'])).toThrow(RangeError);
    expect(verifyInclusion('abc', { index: 0, size: 1, path: [] }, hash('x'))).toBe(false);
    expect(verifyInclusion(hash('x'), { index: 0, size: 1, path: ['zz'] }, hash('x'))).toBe(false);
  });
});
