import { algorithmOf, bitsOf, bitString, children, integerBytes, isTagged, type Node, nullNode, oid as oidNode, oidOf, parseDer, sequence, smallInteger, tagged } from './asn1.js';
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
/** Bytes, when PSS parameters name no length (RFC 4055 §3.1). */
const USUAL_SALT = 20;

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
  if (oid === OID.ed25519) return key.oid === OID.ed25519 ? checkEd25519(spki, data, signature) : 'unknown';
  if (oid === OID.rsaPss) return checkPss(parameters, key, spki, data, signature);
  const hash = oid === OID.rsa ? hashOf(hashOid ?? '') : (SIGNATURE_HASHES[oid] ?? 'unknown');
  if (hash === 'weak' || hash === 'unknown') return hash;
  if (parameters) return 'unknown';
  if (oid.startsWith('1.2.840.10045.')) return key.oid === OID.ec ? checkEcdsa(key.parameters, hash, spki, data, signature) : 'unknown';
  return key.oid === OID.rsa ? checkRsa({ name: 'RSASSA-PKCS1-v1_5' }, hash, spki, data, signature) : 'unknown';
}

/** Browsers learned this curve late; one that does not know it cannot say. */
async function checkEd25519(spki: Uint8Array, data: Uint8Array, signature: Uint8Array): Promise<SignatureCheck> {
  const key = await crypto.subtle.importKey('spki', spki as Uint8Array<ArrayBuffer>, 'Ed25519', false, ['verify']).catch(() => null);
  if (!key) return 'unknown';
  return (await crypto.subtle.verify('Ed25519', key, signature as Uint8Array<ArrayBuffer>, data as Uint8Array<ArrayBuffer>)) ? 'good' : 'bad';
}

async function checkEcdsa(curveOid: Node | undefined, hash: Hash, spki: Uint8Array, data: Uint8Array, signature: Uint8Array): Promise<SignatureCheck> {
  const curve = CURVES[oidOf(curveOid)];
  if (!curve) return 'unknown';
  const raw = rawEcdsa(signature, curve.size);
  if (!raw) return 'bad';
  const key = await crypto.subtle.importKey('spki', spki as Uint8Array<ArrayBuffer>, { name: 'ECDSA', namedCurve: curve.name }, false, ['verify']);
  return (await crypto.subtle.verify({ name: 'ECDSA', hash }, key, raw, data as Uint8Array<ArrayBuffer>)) ? 'good' : 'bad';
}

async function checkRsa(scheme: { name: string; saltLength?: number }, hash: Hash, spki: Uint8Array, data: Uint8Array, signature: Uint8Array): Promise<SignatureCheck> {
  const bits = rsaBits(spki);
  if (bits < MIN_RSA_BITS) return 'weak';
  if (bits > MAX_RSA_BITS) return 'unknown';
  const key = await crypto.subtle.importKey('spki', spki as Uint8Array<ArrayBuffer>, { name: scheme.name, hash }, false, ['verify']);
  return (await crypto.subtle.verify(scheme, key, signature as Uint8Array<ArrayBuffer>, data as Uint8Array<ArrayBuffer>)) ? 'good' : 'bad';
}

/** RSASSA-PSS by a key for any use of RSA, or one that is for PSS alone (RFC 4055 §1.2); WebCrypto reads only the former. */
async function checkPss(parameters: Node | undefined, key: ReturnType<typeof algorithmOf>, spki: Uint8Array, data: Uint8Array, signature: Uint8Array): Promise<SignatureCheck> {
  const pss = readPss(parameters);
  if (typeof pss === 'string') return pss;
  const isBound = key.oid === OID.rsaPss;
  if (!isBound && key.oid !== OID.rsa) return 'unknown';
  const allowed = isBound && key.parameters ? readPss(key.parameters) : pss;
  if (typeof allowed === 'string' || allowed.hash !== pss.hash || pss.saltLength < allowed.saltLength) return 'unknown';
  const plain = isBound ? sequence(sequence(oidNode(OID.rsa), nullNode()), bitString(bitsOf(children(parseDer(spki))[1]))).raw : spki;
  return checkRsa({ name: 'RSA-PSS', saltLength: pss.saltLength }, pss.hash, plain, data, signature);
}

function rsaBits(spki: Uint8Array): number {
  const modulus = integerBytes(children(parseDer(bitsOf(children(parseDer(spki))[1])))[0]);
  return (modulus.length - (modulus[0] === 0 ? 1 : 0)) * 8;
}

/** RSASSA-PSS parameters; only MGF1 with the same hash is accepted. Left out, they mean SHA-1. */
function readPss(parameters: Node | undefined): { hash: Hash; saltLength: number } | 'weak' | 'unknown' {
  const given = parameters ? children(parameters) : [];
  const part = (tag: number): Node | undefined => given.filter((node) => isTagged(node, tag)).flatMap((node) => tagged(node, tag))[0];
  const [hashNode, mgfNode, saltNode] = [part(0), part(1), part(2)];
  if (!hashNode || !mgfNode) return 'weak';
  const [hash, mgf] = [hashOf(algorithmOf(hashNode).oid), algorithmOf(mgfNode)];
  if (hash === 'weak' || hash === 'unknown') return hash;
  const isSame = mgf.oid === OID.mgf1 && mgf.parameters && hashOf(algorithmOf(mgf.parameters).oid) === hash;
  return isSame ? { hash, saltLength: saltNode ? smallInteger(saltNode) : USUAL_SALT } : 'unknown';
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
