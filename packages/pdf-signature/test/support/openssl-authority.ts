import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fillGap } from '../../src/sign/complete-signature.js';
import { prepareSignature, type PreparedSignature } from '../../src/sign/prepare-signature.js';
import { openOffice } from './office.js';
import { planPdf } from './plan-pdf.js';
import { rawSignatures } from './judges.js';

interface Order {
  /** Without one the certificate signs itself. */
  readonly issuer?: string;
  readonly authority?: boolean;
  /** As `openssl genpkey` names it; P-256 unless said. */
  readonly key?: readonly string[];
  /** Whose key it certifies, when not its own. */
  readonly keyOf?: string;
  readonly subject?: string;
  readonly extensions?: readonly string[];
  readonly digest?: string;
  readonly days?: number;
}

const P256 = ['EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
export const RSA = ['RSA', '-pkeyopt', 'rsa_keygen_bits:2048'];
export const RSA_PSS = ['RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'];

/** Certificates, lists, answers and signatures made by OpenSSL in a folder: what other programs make. */
export class OpenSsl {
  private serial = 4096;
  private gap: Promise<PreparedSignature> | undefined;

  constructor(private readonly folder: string) {}

  file = (name: string): string => path.join(this.folder, name);
  read = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(this.file(name)));
  run = (...args: readonly string[]): Buffer => execFileSync('openssl', [...args], { cwd: this.folder, stdio: ['ignore', 'pipe', 'ignore'] });
  der = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(this.run('x509', '-in', this.file(`${name}.pem`), '-outform', 'DER'));

  certificate(name: string, order: Order = {}): void {
    const { issuer, authority = false, key = P256, keyOf, subject = `CN=${keyOf ?? name}`, extensions = [], digest = 'sha256', days = 3650 } = order;
    const keyFile = this.file(`${keyOf ?? name}.key`);
    if (!keyOf) this.run('genpkey', '-algorithm', ...key, '-out', keyFile);
    const usage = authority ? ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'] : ['basicConstraints=CA:FALSE', 'keyUsage=critical,digitalSignature,nonRepudiation'];
    const identifiers = ['subjectKeyIdentifier=hash', ...(issuer ? ['authorityKeyIdentifier=keyid'] : [])];
    const lines = ['[req]', 'distinguished_name=dn', 'prompt=no', 'utf8=yes', 'string_mask=utf8only', '[dn]', 'C=VN', subject, '[e]', ...usage, ...identifiers, ...extensions];
    writeFileSync(this.file('order.cnf'), lines.join('\n'));
    this.run('req', '-new', '-utf8', '-key', keyFile, '-config', this.file('order.cnf'), '-out', this.file('order.csr'));
    const by = issuer ? ['-CA', this.file(`${issuer}.pem`), '-CAkey', this.file(`${issuer}.key`)] : ['-signkey', keyFile];
    const options = ['-days', String(days), '-set_serial', String(this.serial++), '-extfile', this.file('order.cnf'), '-extensions', 'e', `-${digest}`];
    this.run('x509', '-req', '-in', this.file('order.csr'), ...options, ...by, '-out', this.file(`${name}.pem`));
  }

  /** A revocation list of `authority`; `point` is the section of its issuingDistributionPoint. */
  list(authority: string, revoked: readonly string[], point?: string, from = new Date()): Uint8Array<ArrayBuffer> {
    for (const [name, text] of [['index', ''], ['index.attr', 'unique_subject=no'], ['number', '01']] as const) writeFileSync(this.file(name), text);
    const extensions = point === undefined ? [] : ['issuingDistributionPoint=critical,@point', '[point]', point];
    const lines = ['[ca]', 'default_ca=d', '[d]', `database=${this.file('index')}`, `crlnumber=${this.file('number')}`, 'default_md=sha256', 'crl_extensions=x', 'policy=p', '[p]', 'commonName=optional', '[x]', ...extensions];
    writeFileSync(this.file('ca.cnf'), lines.join('\n'));
    const as = ['ca', '-config', this.file('ca.cnf'), '-cert', this.file(`${authority}.pem`), '-keyfile', this.file(`${authority}.key`)];
    for (const name of revoked) this.run(...as, '-revoke', this.file(`${name}.pem`));
    const dates = [from, new Date(from.getTime() + 30 * 86_400_000)].map((at) => `${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`);
    this.run(...as, '-gencrl', '-crl_lastupdate', dates[0]!, '-crl_nextupdate', dates[1]!, '-out', this.file('list.pem'));
    return new Uint8Array(this.run('crl', '-in', this.file('list.pem'), '-outform', 'DER'));
  }

  /** An OCSP answer of `responder` that `name` is good, or revoked. */
  answer(name: string, authority: string, responder: string, state: 'V' | 'R' = 'V'): Uint8Array<ArrayBuffer> {
    const serial = this.run('x509', '-in', this.file(`${name}.pem`), '-noout', '-serial').toString().trim().split('=')[1];
    writeFileSync(this.file('index'), `${state}\t361118170028Z\t${state === 'R' ? '200101000000Z' : ''}\t${serial}\tunknown\t/CN=${name}\n`);
    const issuer = ['-issuer', this.file(`${authority}.pem`), '-cert', this.file(`${name}.pem`)];
    this.run('ocsp', ...issuer, '-reqout', this.file('request'));
    const as = ['-rsigner', this.file(`${responder}.pem`), '-rkey', this.file(`${responder}.key`), '-CA', this.file(`${authority}.pem`)];
    this.run('ocsp', '-index', this.file('index'), ...as, '-reqin', this.file('request'), '-respout', this.file('response'), '-ndays', '7');
    return this.read('response');
  }

  /** A time-stamp token over `data`. */
  token(data: Uint8Array, authority: string): Uint8Array<ArrayBuffer> {
    writeFileSync(this.file('stamped'), data);
    writeFileSync(this.file('serial'), '01');
    writeFileSync(this.file('tsa.cnf'), `[tsa]\ndefault_tsa=t\n[t]\nserial=${this.file('serial')}\ndefault_policy=1.2.3.4\ndigests=sha256\nsigner_digest=sha256\n`);
    this.run('ts', '-query', '-data', this.file('stamped'), '-sha256', '-cert', '-out', this.file('query'));
    const as = ['-signer', this.file(`${authority}.pem`), '-inkey', this.file(`${authority}.key`)];
    this.run('ts', '-reply', '-config', this.file('tsa.cnf'), '-queryfile', this.file('query'), ...as, '-token_out', '-out', this.file('token'));
    return this.read('token');
  }

  /** The CMS of `signer` over `data`, with the certificates of `chain` in it. */
  cms(data: Uint8Array, signer: string, chain: readonly string[], options: readonly string[] = []): Uint8Array<ArrayBuffer> {
    writeFileSync(this.file('content'), data);
    writeFileSync(this.file('chain.pem'), chain.map((name) => readFileSync(this.file(`${name}.pem`), 'utf8')).join(''));
    const as = ['-signer', this.file(`${signer}.pem`), '-inkey', this.file(`${signer}.key`), '-certfile', this.file('chain.pem')];
    this.run('cms', '-sign', '-binary', '-cades', '-outform', 'DER', '-in', this.file('content'), '-out', this.file('cms'), ...as, ...options);
    return this.read('cms');
  }

  /** A plan with the signature `make` answers for its bytes. */
  async sign(make: (data: Uint8Array) => Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    this.gap ??= openGap();
    const gap = await this.gap;
    return fillGap(gap, make(rawSignatures(fillGap(gap, Uint8Array.of(0x30, 0)))[0]!.covered));
  }
}

async function openGap(): Promise<PreparedSignature> {
  const { director } = await openOffice();
  return prepareSignature(await planPdf(), { field: 'Signer', at: new Date() }, { algorithm: director.algorithm, certificateChain: await director.certificateChain() });
}
