import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { SigningError } from '../sign/signing-error.js';

const KEY_BAG = '1.2.840.113549.1.12.10.1.1';
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';
const MAX_BYTES = 1024 * 1024;
/** Exporters write thousands; a file that asks for more would only keep the machine busy. */
const MAX_ROUNDS = 2_000_000;

/**
 * Opens a PKCS#12 file (.p12, .pfx): the key and its certificates, ready to be put into a key store. Nothing of the file is kept.
 * @throws {SigningError} KEY_LOCKED for a wrong password, KEY_FILE_DAMAGED, KEY_FILE_CIPHER for ciphers older than AES, KEY_UNSUPPORTED
 */
export async function readPkcs12(file: Uint8Array, password: string): Promise<{ key: KeyObject; chain: Uint8Array[] }> {
  const bags = await openBags(file, new TextEncoder().encode(password).buffer);
  const held = bags.find(({ bagId }) => bagId === SHROUDED_KEY_BAG || bagId === KEY_BAG);
  const info = held?.bagValue instanceof pkijs.PKCS8ShroudedKeyBag ? held.bagValue.parsedValue : held?.bagValue;
  if (!(info instanceof pkijs.PrivateKeyInfo)) throw new SigningError('KEY_FILE_DAMAGED');
  const key = createPrivateKey({ key: Buffer.from(info.toSchema().toBER()), format: 'der', type: 'pkcs8' });
  const certificates = bags.filter(({ bagId }) => bagId === CERTIFICATE_BAG).map(({ bagValue }) => certificateOf(bagValue));
  const own = certificates.find((each) => each.checkPrivateKey(key));
  if (!own) throw new SigningError('CERTIFICATE_MISSING');
  return { key, chain: chainOf(own, certificates).map(({ raw }) => new Uint8Array(raw)) };
}

async function openBags(file: Uint8Array, password: ArrayBuffer): Promise<pkijs.SafeBag[]> {
  const pfx = parsePfx(file);
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: true });
  } catch (cause) {
    throw new SigningError('KEY_LOCKED', { cause });
  }
  try {
    const safe = pfx.parsedValue?.authenticatedSafe;
    if (!safe) throw new TypeError('no safe');
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
    const contents = safe.parsedValue.safeContents as readonly { value: pkijs.SafeContents }[];
    const bags = contents.flatMap(({ value }) => value.safeBags);
    for (const { bagValue } of bags) if (bagValue instanceof pkijs.PKCS8ShroudedKeyBag) await (bagValue as unknown as Unlockable).parseInternalValues({ password });
    return bags;
  } catch (cause) {
    throw new SigningError('KEY_FILE_CIPHER', { cause });
  }
}

/** pkijs declares this one protected, yet it is how a shrouded key is opened. */
interface Unlockable {
  parseInternalValues(parameters: { password: ArrayBuffer }): Promise<void>;
}

function parsePfx(file: Uint8Array): pkijs.PFX {
  try {
    if (file.length > MAX_BYTES) throw new TypeError('too large');
    const pfx = new pkijs.PFX({ schema: asn1js.fromBER(new Uint8Array(file)).result });
    if ((pfx.macData?.iterations ?? 1) > MAX_ROUNDS) throw new TypeError('too many rounds');
    return pfx;
  } catch (cause) {
    throw new SigningError('KEY_FILE_DAMAGED', { cause });
  }
}

function certificateOf(bag: pkijs.SafeBag['bagValue']): X509Certificate {
  const value = bag instanceof pkijs.CertBag ? bag.parsedValue : null;
  if (!(value instanceof pkijs.Certificate)) throw new SigningError('KEY_FILE_DAMAGED');
  return new X509Certificate(Buffer.from(value.toSchema(false).toBER()));
}

/** From the key's own certificate upwards, through those of the file. */
function chainOf(own: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain = [own];
  for (let last = own; chain.length <= all.length; ) {
    const issuer = all.find((each) => !chain.includes(each) && last.checkIssued(each));
    if (!issuer) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}
