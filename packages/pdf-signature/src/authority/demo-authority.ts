import { generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { nodeHash } from '../cms/build-cms.js';
import { type KeyProvider } from '../keys/key-provider.js';
import { type KeyStore } from '../keys/key-store.js';
import { algorithmOfKey } from '../keys/memory-key.js';
import { equalBytes } from '../pdf/bytes.js';
import { type RevocationSource } from '../sign/collect-revocation.js';
import { type TimestampSource, timestampsFrom } from '../sign/timestamp-source.js';
import { type CertificateKind, makeCertificate, nameNode, spkiOf, type Subject } from './make-certificate.js';
import { makeCrl, type Revocation } from './make-crl.js';
import { publicKeyNode, subjectNode } from './subject-node.js';
import { createOcspResponder } from './ocsp-responder.js';
import { createTimestampAuthority } from './timestamp-authority.js';

const DEMO = 'DEMO - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';
const YEARS: Readonly<Record<'root' | CertificateKind, number>> = { root: 40, authority: 30, timestamps: 10, signer: 5 };
const CRL_DAYS = 30;
const ROOT = 'demo-root';
const ISSUING = 'demo-issuing';
const TIMESTAMPS = 'demo-timestamps';

export type KeyType = 'ec' | 'rsa';

export interface DemoAuthority {
  /** The only certificate a verifier of the demonstration has to trust. */
  readonly root: Uint8Array;
  /** Makes a key in the store under `name`, with a certificate for `subject`, unless the store has one; answers its provider. */
  issue(name: string, subject: Subject, options?: IssueOptions): Promise<KeyProvider>;
  /** Remembered by this object only: tell it again after a restart. */
  revoke(certificate: Uint8Array, at: Date): void;
  /** Today's revocation lists of the root and of the issuing authority; of certificates others issued it says nothing. */
  readonly revocation: RevocationSource;
  /** Answers OCSP requests about certificates it issued: request bytes in, response bytes out. */
  readonly ocsp: (request: Uint8Array) => Promise<Uint8Array>;
  readonly timestamps: TimestampSource;
}

interface IssueOptions {
  readonly kind?: 'signer' | 'timestamps';
  readonly keyType?: KeyType;
  readonly years?: number;
  readonly crlUrl?: string;
  readonly ocspUrl?: string;
}

/**
 * The demonstration's certificate authority, kept in `store` and made there at its first use: a root, an issuing authority and a
 * time-stamp authority. Every name says that it is a demonstration.
 * @param clock now; the time stamps attest it
 * @param name which authority's time-stamp key to use; a new name renews an expired one
 */
export async function createDemoAuthority(store: KeyStore, clock: () => Date, timestampKey = TIMESTAMPS): Promise<DemoAuthority> {
  const revoked: Revocation[] = [];
  if (!store.names().includes(ROOT)) await makeAuthorities(store, clock());
  const issuing = store.provider(ISSUING);
  const [root, authority] = [store.provider(ROOT), await issuerOf(issuing)];
  const [[rootCertificate], [issuingCertificate]] = [await root.certificateChain(), await issuing.certificateChain()];
  const issue: DemoAuthority['issue'] = async (name, subject, options = {}) => {
    if (store.names().includes(name)) return store.provider(name);
    const { privateKey, publicKey } = await newKey(options.keyType ?? 'ec');
    const kind = options.kind ?? 'signer';
    const demo = { ...subject, commonName: `${subject.commonName} (DEMO)` };
    const from = clock();
    const certificate = await makeCertificate({ subject: demo, kind, publicKey, from, to: after(from, options.years ?? YEARS[kind]), crlUrl: options.crlUrl, ocspUrl: options.ocspUrl }, authority);
    await store.put(name, privateKey, [certificate, ...(await issuing.certificateChain())]);
    return store.provider(name);
  };
  const stamper = await issue(timestampKey, { commonName: 'Máy chủ dấu thời gian Ban Hành', organization: DEMO }, { kind: 'timestamps' });
  return {
    root: rootCertificate!,
    issue,
    revoke: (certificate, at) => void revoked.push({ certificate, at }),
    revocation: {
      evidenceFor: async (_certificate, issuer) => {
        const isRoot = equalBytes(issuer.raw, rootCertificate!);
        if (!isRoot && !equalBytes(issuer.raw, issuingCertificate!)) return {};
        return { crls: [await makeCrl(isRoot ? root : issuing, isRoot ? [] : revoked, clock(), days(clock(), CRL_DAYS))] };
      },
    },
    ocsp: createOcspResponder(issuing, () => revoked, clock),
    timestamps: timestampsFrom(createTimestampAuthority(stamper, clock)),
  };
}

async function makeAuthorities(store: KeyStore, now: Date): Promise<void> {
  const from = days(now, -1);
  const [rootSubject, issuingSubject] = ['gốc', 'cấp phát'].map((role) => ({ commonName: `CA ${role} Ban Hành (DEMO)`, organization: DEMO })) as [Subject, Subject];
  const [rootKey, issuingKey] = [await newKey('ec'), await newKey('ec')];
  const issuer = { key: signerOf(rootKey.privateKey), name: nameNode(rootSubject), spki: spkiOf(rootKey.publicKey) };
  const root = await makeCertificate({ subject: rootSubject, kind: 'authority', publicKey: rootKey.publicKey, from, to: after(from, YEARS.root) }, issuer);
  const issuing = await makeCertificate({ subject: issuingSubject, kind: 'authority', publicKey: issuingKey.publicKey, from, to: after(from, YEARS.authority) }, issuer);
  await store.put(ISSUING, issuingKey.privateKey, [issuing, root]);
  await store.put(ROOT, rootKey.privateKey, [root]);
}

async function issuerOf(key: KeyProvider): Promise<Parameters<typeof makeCertificate>[1]> {
  const [certificate] = await key.certificateChain();
  return { key, name: subjectNode(certificate!), spki: publicKeyNode(certificate!).raw };
}

function signerOf(key: KeyObject): Pick<KeyProvider, 'algorithm' | 'sign'> {
  const algorithm = algorithmOfKey(key);
  return { algorithm, sign: async (data) => sign(nodeHash(algorithm), data, key) };
}

const newKey = (type: KeyType): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> =>
  type === 'rsa' ? promisify(generateKeyPair)('rsa', { modulusLength: 2048 }) : promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });

const days = (at: Date, count: number): Date => new Date(at.getTime() + count * 86_400_000);

function after(at: Date, years: number): Date {
  const later = new Date(at);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}
