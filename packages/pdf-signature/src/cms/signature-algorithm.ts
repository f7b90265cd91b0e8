import { algorithmOf, bitsOf, children, integerBytes, isTagged, type Node, oidOf, parseDer, smallInteger, tagged } from './asn1.js';
import { OID } from './oids.js';

export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** `good`, `bad` (the bytes were not signed by this key), `weak` (an algorithm or key no longer accepted), `unknown` (not one we know). */
export type SignatureCheck = 'good' | 'bad' | 'weak' | 'unknown';

const HASHES: Readonly<Record<string, Hash>> = { [OID.sha256]: 'SHA-256', [OID.sha384]: 'SHA-384', [OID.sha512]: 'SHA-512' };
const SIGNATURE_HASHES: Readonly<Record<string, Hash>> = {
  [OID.rsaSha256]: 'SHA-256',
  [OID.rsaSha384]: 'SHA-384',
  [OID.rsaSha512]: 'SHA-512',
  [OID.ecdsaSha256]: 'SHA-256',
  [OID.ecdsaSha384]: 'SHA-384',
  [OID.ecdsaSha512]: 'SHA-512',
};
const CURVES: Readonly<Record<string, { name: string; size: number }>> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', size: 32 },
  '1.3.132.0.34': { name: 'P-384', size: 48 },
  '1.3.132.0.35': { name: 'P-521', size: 66 },
};
const WEAK = new Set<string>([OID.sha1, OID.md5, OID.rsaSha1, OID.rsaMd5, OID.ecdsaSha1]);
const MIN_RSA_BITS = 2048;
const MAX_RSA_BITS = 16_384;

/** The hash of an identifier: `weak` for SHA-1 and MD5, `unknown` for what we do not know. */
export const hashOf = (oid: string): Hash | 'weak' | 'unknown' => HASHES[oid] ?? (WEAK.has(oid) ? 'weak' : 'unknown');

export const digest = async (hash: Hash | 'SHA-1', data: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await crypto.subtle.digest(hash, data as Uint8Array<ArrayBuffer>));

/**
 * Checks a signature over `data`.
 * @param algorithm the AlgorithmIdentifier as written beside the signature
 * @param spki the public key, DER SubjectPublicKeyInfo
 * @param hashOid the digest of CMS beside a plain `rsaEncryption`
 */
export async function checkSignature(algorithm: Node, spki: Uint8Array, data: Uint8Array, signature: Uint8Array, hashOid?: string): Promise<SignatureCheck> {
  const { oid, parameters } = algorithmOf(algorithm);
  if (WEAK.has(oid)) return 'weak';
  const key = algorithmOf(children(parseDer(spki))[0]);
  const isPss = oid === OID.rsaPss;
  const hash = isPss ? pssHash(parameters) : oid === OID.rsa ? hashOf(hashOid ?? '') : (SIGNATURE_HASHES[oid] ?? 'unknown');
  if (hash === 'weak' || hash === 'unknown') return hash;
  if (!isPss && parameters) return 'unknown';
  if (oid.startsWith('1.2.840.10045.')) return key.oid === OID.ec ? checkEcdsa(key.parameters, hash, spki, data, signature) : 'unknown';
  return key.oid === OID.rsa ? checkRsa(isPss ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5', hash, spki, data, signature) : 'unknown';
}

async function checkEcdsa(curveOid: Node | undefined, hash: Hash, spki: Uint8Array, data: Uint8Array, signature: Uint8Array): Promise<SignatureCheck> {
  const curve = CURVES[oidOf(curveOid)];
  if (!curve) return 'unknown';
  const raw = rawEcdsa(signature, curve.size);
  if (!raw) return 'bad';
  const key = await crypto.subtle.importKey('spki', spki as Uint8Array<ArrayBuffer>, { name: 'ECDSA', namedCurve: curve.name }, false, ['verify']);
  return (await crypto.subtle.verify({ name: 'ECDSA', hash }, key, raw, data as Uint8Array<ArrayBuffer>)) ? 'good' : 'bad';
}

async function checkRsa(name: string, hash: Hash, spki: Uint8Array, data: Uint8Array, signature: Uint8Array): Promise<SignatureCheck> {
  const bits = rsaBits(spki);
  if (bits < MIN_RSA_BITS) return 'weak';
  if (bits > MAX_RSA_BITS) return 'unknown';
  const key = await crypto.subtle.importKey('spki', spki as Uint8Array<ArrayBuffer>, { name, hash }, false, ['verify']);
  const saltLength = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 }[hash];
  return (await crypto.subtle.verify({ name, saltLength }, key, signature as Uint8Array<ArrayBuffer>, data as Uint8Array<ArrayBuffer>)) ? 'good' : 'bad';
}

function rsaBits(spki: Uint8Array): number {
  const modulus = integerBytes(children(parseDer(bitsOf(children(parseDer(spki))[1])))[0]);
  return (modulus.length - (modulus[0] === 0 ? 1 : 0)) * 8;
}

/** The hash of RSASSA-PSS parameters; only MGF1 with the same hash and a salt of its length are accepted. */
function pssHash(parameters: Node | undefined): Hash | 'weak' | 'unknown' {
  if (!parameters) return 'weak';
  const [hashNode, mgfNode, saltNode, ...more] = children(parameters);
  if (!isTagged(hashNode, 0) || !isTagged(mgfNode, 1) || !isTagged(saltNode, 2) || more.length > 0) return 'unknown';
  const hash = hashOf(algorithmOf(tagged(hashNode, 0)[0]).oid);
  const mgf = algorithmOf(tagged(mgfNode, 1)[0]);
  const salt = smallInteger(tagged(saltNode, 2)[0]);
  if (hash === 'weak' || hash === 'unknown') return hash;
  const size = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 }[hash];
  const same = mgf.oid === '1.2.840.113549.1.1.8' && hashOf(algorithmOf(mgf.parameters).oid) === hash;
  return same && salt === size ? hash : 'unknown';
}

/** r and s side by side, as WebCrypto wants them; null when the bytes are no DER signature of this size. */
function rawEcdsa(signature: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  try {
    const parts = children(parseDer(signature)).map((part) => integerBytes(part));
    const raw = new Uint8Array(size * 2);
    for (const [index, part] of parts.entries()) {
      const value = part[0] === 0 ? part.subarray(1) : part;
      if (parts.length !== 2 || value.length > size) return null;
      raw.set(value, (index + 1) * size - value.length);
    }
    return raw;
  } catch {
    return null;
  }
}
