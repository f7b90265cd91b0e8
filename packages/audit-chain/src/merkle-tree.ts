import { createHash } from 'node:crypto';
import { isHash } from './link.js';

/**
 * That one link is among the links of a batch, without showing the others. `path` are the sibling hashes from the leaf up, in hexadecimal.
 * RFC 9162 section 2.1 (RFC 6962): a leaf is SHA-256(0x00 ‖ data), a node SHA-256(0x01 ‖ left ‖ right); the left part of a tree of n leaves
 * holds the largest power of two below n. Here the data of a leaf are the 32 bytes of a link's hash, which itself stands for all links before.
 */
export interface InclusionProof {
  index: number;
  size: number;
  path: string[];
}

type Bytes = Uint8Array;

const sha256 = (...parts: readonly Bytes[]): Bytes => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const leafHash = (data: Bytes): Bytes => sha256(LEAF, data);
const nodeHash = (left: Bytes, right: Bytes): Bytes => sha256(NODE, left, right);

/** The root of a tree over leaves of any bytes; of no leaves, the hash of nothing. */
export function treeRoot(leaves: readonly Bytes[]): Bytes {
  return leaves.length === 0 ? sha256() : levelsOf(leaves.map(leafHash)).at(-1)?.[0] ?? sha256();
}

/**
 * All levels from the leaves to the root. Pairing neighbours and lifting an odd last node gives the same tree as the recursive rule of the RFC.
 */
function levelsOf(hashes: readonly Bytes[]): (readonly Bytes[])[] {
  const levels: (readonly Bytes[])[] = [hashes];
  let level = hashes;
  while (level.length > 1) {
    const next: Bytes[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index] as Bytes, level[index + 1]];
      next.push(right ? nodeHash(left, right) : left);
    }
    levels.push(next);
    level = next;
  }
  return levels;
}

const bytesOf = (hash: string): Bytes => {
  if (!isHash(hash)) throw new RangeError('A link hash must be 64 lower-case hexadecimal digits.');
  return Buffer.from(hash, 'hex');
};
const hexOf = (bytes: Bytes): string => Buffer.from(bytes).toString('hex');

/** The root over a batch of link hashes, 64 hexadecimal digits: what an office publishes or has stamped. @throws RangeError on a malformed hash. */
export function batchRoot(hashes: readonly string[]): string {
  return hexOf(treeRoot(hashes.map(bytesOf)));
}

/** Proves that the hash at `index` is in the batch. @throws RangeError when the batch has no such place or a hash is malformed. */
export function proveInclusion(hashes: readonly string[], index: number): InclusionProof {
  if (!Number.isInteger(index) || index < 0 || index >= hashes.length) throw new RangeError(`No link at ${index} in a batch of ${hashes.length}.`);
  const path: string[] = [];
  let at = index;
  for (const level of levelsOf(hashes.map((hash) => leafHash(bytesOf(hash))))) {
    const sibling = level[at % 2 === 0 ? at + 1 : at - 1];
    if (sibling && level.length > 1) path.push(hexOf(sibling));
    at = Math.floor(at / 2);
  }
  return { index, size: hashes.length, path };
}

/**
 * Whether a proof leads from a link hash to a root (RFC 9162 section 2.1.3.2). To check an event, compute its hash with `linkHash`.
 * Malformed input is answered false; never throws.
 */
export function verifyInclusion(hash: string, proof: InclusionProof, root: string): boolean {
  const { index, size, path } = proof;
  if (!isHash(hash) || !isHash(root) || !Array.isArray(path) || !path.every(isHash)) return false;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [at, last] = [index, size - 1];
  let node = leafHash(Buffer.from(hash, 'hex'));
  for (const sibling of path) {
    if (last === 0) return false;
    const other = Buffer.from(sibling, 'hex');
    if (at % 2 === 1 || at === last) {
      node = nodeHash(other, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else node = nodeHash(node, other);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hexOf(node) === root;
}
