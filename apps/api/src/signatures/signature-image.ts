import { Inject, Injectable } from '@nestjs/common';
import { SEAL_MM, TypesettingFailed, type Typesetter } from '@banhanh/typesetting';
import { DataSource } from 'typeorm';
import { TYPESETTER } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement, type Transaction } from '../platform/database/database.js';
import { recordFact } from '../platform/moves/record-fact.js';
import { ContentStore } from '../platform/storage/content-store.js';
import { mayKeep } from './key-adding.js';
import { decodePng } from './png.js';
import type { HolderKind } from './signing-key-row.js';

export interface SignatureImageRow {
  id: string;
  agency_id: string;
  person_id: string | null;
  file_hash: string;
  width: number;
  height: number;
  /** The seal across; null for a person's signature. As PostgreSQL writes a number. */
  millimetres: string | null;
  added_at: Date;
}

export type ImageOutcome = { kind: 'kept'; row: SignatureImageRow } | { kind: 'refused'; code: string; message: string };

const LARGEST_FILE = 2_000_000;
const LEAST_PIXELS = 100;
/** Less than this of the ground is clear: a photograph of paper, not a drawing to lay over a document. */
const LEAST_CLEAR = 0.05;

const REFUSALS = {
  NOT_A_PNG: 'Tệp không phải ảnh PNG đọc được. Hãy lưu lại ảnh ở dạng PNG thường (không xen dòng).',
  IMAGE_TOO_LARGE: 'Ảnh quá lớn; tối đa 2 MB và 3.000 điểm ảnh mỗi chiều.',
  IMAGE_TOO_SMALL: 'Ảnh quá nhỏ để in rõ; mỗi chiều cần ít nhất 100 điểm ảnh.',
  GROUND_NOT_TRANSPARENT: 'Nền ảnh không trong suốt. Hãy xóa nền rồi lưu lại ở dạng PNG (Nghị định 30/2020/NĐ-CP, Phụ lục I).',
} as const;

const columns = 'id, agency_id, person_id, file_hash, width, height, millimetres, added_at';
/** $1 agency, $2 person or null for the seal. */
export const readCurrentImage: Statement = {
  name: 'read_current_image',
  text: `select ${columns} from signature_image where agency_id = $1 and person_id is not distinct from $2 and retired_at is null`,
};
const retireImage: Statement = {
  name: 'retire_image',
  text: `update signature_image set retired_by = $3, retired_at = $4 where agency_id = $1 and person_id is not distinct from $2 and retired_at is null returning ${columns}`,
};
const addImage: Statement = {
  name: 'add_image',
  text: `insert into signature_image (agency_id, person_id, file_hash, width, height, millimetres, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
};

/** The pictures a signature shows (NĐ 30/2020, Phụ lục I, mục 7 và 8): the person's handwriting, the agency's seal in its true size. */
@Injectable()
export class SignatureImages {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly store: ContentStore,
    @Inject(TYPESETTER) private readonly typesetter: Typesetter,
  ) {}

  async set(actor: Actor, holder: HolderKind, file: Uint8Array, millimetres: number | null): Promise<ImageOutcome> {
    mayKeep(actor, holder);
    if (file.byteLength > LARGEST_FILE) return refused('IMAGE_TOO_LARGE');
    const decoded = await decodePng(file);
    if (typeof decoded === 'string') return refused(decoded);
    if (Math.min(decoded.width, decoded.height) < LEAST_PIXELS) return refused('IMAGE_TOO_SMALL');
    if (decoded.clear < LEAST_CLEAR) return refused('GROUND_NOT_TRANSPARENT');
    if (!(await this.isPrintable(file))) return refused('NOT_A_PNG');
    const hash = await this.store.put(file);
    const across = holder === 'agency' ? (millimetres ?? SEAL_MM) : null;
    const row = await inTransaction(this.source, actor, async (transaction) => {
      await transaction.one(retireImage, [actor.agencyId, personOf(actor, holder), actor.personId, this.clock.now()]);
      const added = (await transaction.one<SignatureImageRow>(addImage, [actor.agencyId, personOf(actor, holder), hash, decoded.width, decoded.height, across, actor.personId, this.clock.now()]))!;
      await this.record(transaction, actor, 'SignatureImageSet', added);
      return added;
    });
    return { kind: 'kept', row };
  }

  async remove(actor: Actor, holder: HolderKind): Promise<void> {
    mayKeep(actor, holder);
    await inTransaction(this.source, actor, async (transaction) => {
      const row = await transaction.one<SignatureImageRow>(retireImage, [actor.agencyId, personOf(actor, holder), actor.personId, this.clock.now()]);
      if (row) await this.record(transaction, actor, 'SignatureImageRemoved', row);
    });
  }

  /** What the typesetter cannot draw is found out now, not while somebody signs. */
  private async isPrintable(image: Uint8Array): Promise<boolean> {
    try {
      await this.typesetter.renderAppearance({ kind: 'person', name: 'Chữ ký', at: this.clock.now().toISOString(), image });
      return true;
    } catch (error) {
      if (error instanceof TypesettingFailed) return false;
      throw error;
    }
  }

  private record(transaction: Transaction, actor: Actor, kind: string, row: SignatureImageRow): Promise<void> {
    const data = { holder: row.person_id === null ? 'agency' : 'person', sha256: row.file_hash, ...(row.millimetres === null ? {} : { millimetres: Number(row.millimetres) }) };
    return recordFact(transaction, actor, this.clock.now(), { kind, entity: 'signature_image', entityId: row.id, data });
  }
}

const refused = (code: keyof typeof REFUSALS): ImageOutcome => ({ kind: 'refused', code, message: REFUSALS[code] });

const personOf = (actor: Actor, holder: HolderKind): string | null => (holder === 'person' ? actor.personId : null);
