import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SigningError, signPdf, type SigningErrorCode } from '@banhanh/pdf-signature';
import type { PlanDocument } from '@banhanh/plan-document';
import type { RenderInput, Typesetter } from '@banhanh/typesetting';
import { DataSource } from 'typeorm';
import { ConfirmationCheck, type Confirmation, type ConfirmationAnswer } from '../identity/index.js';
import { actOnPlan, askPlan, printOf, TYPESETTER, type PlanAct, type PlanOutcome, type PlanRow } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement, type Transaction } from '../platform/database/database.js';
import { ContentStore } from '../platform/storage/content-store.js';
import { checkCodeOf } from './check-code.js';
import { addSheet, FIELDS, fieldsAfter, readSheet, rectOf, type SigningSheet } from './signing-sheet.js';
import type { KeyWords } from './key-opening.js';
import type { KeyWord } from './signing-key-row.js';
import { SigningKeys } from './signing-keys.js';

export type SignatureRefusalCode = 'WRONG_PASSWORD' | 'ACCOUNT_LOCKED' | 'WRONG_PASSKEY' | 'PASSKEY_LOCKED' | 'FILE_CHANGED' | 'FILE_LOST' | SigningErrorCode;
export interface SignatureRefusal {
  kind: 'not-signed';
  code: SignatureRefusalCode;
  message: string;
}

/** What the signer is shown before signing: exactly this file, and by which words it is signed. */
export interface Prepared {
  kind: 'prepared';
  planId: string;
  sheet: Pick<SigningSheet, 'file_hash' | 'pages' | 'bytes'>;
  signer: { name: string; lines: string[] };
  /** What the key asks besides the confirmation. */
  asks: KeyWord[];
  isDemo: boolean;
}

export interface Signing {
  planId: string;
  version: number;
  idempotencyKey: string;
  note?: string;
  /** SHA-256 of the file the person was shown. */
  pdfHash: string;
}

const actOf = ({ planId, version, idempotencyKey, note }: Signing, signed?: PlanAct['input']['signed']): PlanAct => ({ planId, version, event: 'sign', idempotencyKey, input: { note, signed } });

const notSigned = (code: SignatureRefusalCode, message: string): SignatureRefusal => ({ kind: 'not-signed', code, message });
const changed = notSigned('FILE_CHANGED', 'Tệp sẽ ký không phải tệp bạn đã xem. Vui lòng xem lại tệp rồi ký.');
const lost = notSigned('FILE_LOST', 'Kho văn bản tạm thời không đọc được tệp sẽ ký. Chưa có gì được ký; vui lòng thử lại.');
const keyless = notSigned('KEY_MISSING', 'Bạn chưa có khóa ký số trên hệ thống này. Hãy thêm khóa ở trang “Chữ ký số của tôi”.');
const timeless = notSigned('TIMESTAMP_MISSING', 'Hệ thống chưa khai báo máy chủ cấp dấu thời gian nên chưa ký được. Vui lòng báo người quản trị.');
const expired = notSigned('CERTIFICATE_EXPIRED', 'Chứng thư số của bạn đã hết hạn. Hãy thêm khóa mới ở trang “Chữ ký số của tôi”.');

/** Of one and the same key or authority, so of every further plan too; a token locks itself when it is asked on. */
const saidForAll: ReadonlySet<SignatureRefusalCode> = new Set(['PROVIDER_DOWN', 'TIMESTAMP_DOWN', 'KEY_LOCKED']);

const signerStatement: Statement = {
  name: 'signer_for_certificate',
  text: 'select q.title, a.name as organization from position q join agency a on a.id = q.agency_id where q.id = $1',
};

/** The words the signature is given under, as the document prints them: KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC. */
const linesOf = ({ signer }: PlanDocument): string[] => (signer ? [...signer.authority, signer.office] : []);

/** The signer's half of signing: shows the final file, then puts the signature of the person's own key on exactly that file. */
@Injectable()
export class PlanSigning {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly store: ContentStore,
    private readonly keys: SigningKeys,
    private readonly confirmations: ConfirmationCheck,
    @Inject(TYPESETTER) private readonly typesetter: Typesetter,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sets the final PDF of the version under review and keeps it. The same version gives the same file. */
  async prepare(actor: Actor, planId: string): Promise<Prepared | PlanOutcome> {
    const now = this.clock.now();
    const asked = await askPlan(this.source, actor, now, { planId, version: null, event: 'sign', idempotencyKey: randomUUID(), input: {} });
    if (asked.kind !== 'open') return asked;
    const { row } = asked;
    const { print, checkCode } = await inTransaction(this.source, actor, async (transaction) => ({ print: await printOf(transaction, row), checkCode: await this.checkCode(transaction, row, now) }));
    const { pdf, pages, signatureSpace, sealSpace, numberSpace, dateSpace } = await this.typesetter.render({ ...print!, signature: null, draft: false, fields: 'left-blank', checkCode });
    const file_hash = await this.store.put(pdf);
    const spaces = JSON.stringify({ signatureSpace, sealSpace, numberSpace, dateSpace });
    await inTransaction(this.source, actor, (transaction) =>
      transaction.all(addSheet, [row.id, row.agency_id, file_hash, row.document_hash, pages, pdf.byteLength, spaces, actor.personId, now]));
    return { kind: 'prepared', planId: row.id, sheet: { file_hash, pages, bytes: pdf.byteLength }, signer: { name: actor.fullName, lines: linesOf(print!.document) }, ...(await this.keys.asksOf(actor)) };
  }

  /** What the paper says of where to ask about it; nothing when nobody told this installation its own address. */
  private async checkCode(transaction: Transaction, row: PlanRow, now: Date): Promise<RenderInput['checkCode']> {
    const { publicUrl } = this.config;
    const code = publicUrl && (await checkCodeOf(transaction, row, now));
    return code ? { url: `${publicUrl}/x/${code}` } : undefined;
  }

  /**
   * Signs one plan after the other under one confirmation; each has its own outcome, in the order asked. Repeated with the same keys it
   * goes on where it was broken off. An authority or a key that does not answer for one, or refuses its PIN, is not asked for
   * the rest.
   */
  async sign(actor: Actor, confirmation: Confirmation, signings: readonly Signing[], words: KeyWords = {}): Promise<(PlanOutcome | SignatureRefusal)[]> {
    const outcomes: (PlanOutcome | SignatureRefusal)[] = [];
    let answer: ConfirmationAnswer | null = null;
    let silent: SignatureRefusal | null = null;
    const files = signings.map(({ planId, pdfHash }) => ({ planId, pdfHash }));
    for (const signing of signings) {
      const now = this.clock.now();
      const asked = await askPlan(this.source, actor, now, actOf(signing));
      if (asked.kind === 'open') answer ??= await this.confirmations.check(actor, confirmation, files);
      if (asked.kind !== 'open') outcomes.push(asked);
      else if (answer?.kind !== 'right') outcomes.push(notSigned(answer!.code, answer!.message));
      else {
        const outcome: PlanOutcome | SignatureRefusal = silent ?? (await this.signOpen(actor, asked.row, signing, words, now));
        if (outcome.kind === 'not-signed' && saidForAll.has(outcome.code)) silent = outcome;
        outcomes.push(outcome);
      }
    }
    return outcomes;
  }

  /** Long work first, outside any transaction: losing the race to another act leaves bytes nobody refers to, and nothing half-signed. */
  private async signOpen(actor: Actor, row: PlanRow, signing: Signing, words: KeyWords, now: Date): Promise<PlanOutcome | SignatureRefusal> {
    const signed = await this.signedFile(actor, row, signing.pdfHash, words, now);
    if ('kind' in signed) return signed;
    const fileHash = await this.store.put(signed);
    return actOnPlan(this.source, actor, now, actOf(signing, { fileHash, sheetHash: signing.pdfHash }));
  }

  private async signedFile(actor: Actor, row: PlanRow, pdfHash: string, words: KeyWords, at: Date): Promise<Uint8Array | SignatureRefusal> {
    const { sheet, holder, print } = await inTransaction(this.source, actor, async (transaction) => ({
      sheet: await transaction.one<SigningSheet>(readSheet, [row.id, pdfHash]),
      holder: (await transaction.one<{ title: string; organization: string }>(signerStatement, [row.signer_position_id]))!,
      print: await printOf(transaction, row),
    }));
    if (sheet?.document_hash !== row.document_hash) return changed;
    const pdf = await this.store.get(pdfHash);
    if (!pdf) return lost;
    const { signatureSpace: space } = sheet.spaces;
    const look = space && { page: space.page, rect: rectOf(space), appearance: await this.appearance(actor, holder.title, at, space) };
    const reason = `${linesOf(print!.document).join(' - ')} ký ban hành kế hoạch`;
    const request = { field: FIELDS.signer, ...look, name: actor.fullName, reason, at, docMdp: 2 as const, declare: fieldsAfter(sheet.spaces) };
    try {
      const key = await this.keys.keyOf({ kind: 'person', id: actor.personId, agencyId: actor.agencyId, name: actor.fullName, ...holder }, words);
      const timestamps = await this.keys.timestamps();
      if (!key) return keyless;
      if (!timestamps) return timeless;
      return await signPdf(pdf, request, key, timestamps);
    } catch (error) {
      if (error instanceof SigningError) return error.code === 'CERTIFICATE_EXPIRED' ? expired : notSigned(error.code, error.message);
      throw error;
    }
  }

  private async appearance(actor: Actor, position: string, at: Date, size: { width: number; height: number }): Promise<Uint8Array> {
    return this.typesetter.renderAppearance({ kind: 'person', name: actor.fullName, position, at: at.toISOString(), size, ...(await this.keys.pictureOf({ kind: 'person', id: actor.personId, agencyId: actor.agencyId })) });
  }
}
