import { Inject, Injectable } from '@nestjs/common';
import { renew, SigningError, verifyPdf, type Verdict } from '@banhanh/pdf-signature';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { SigningKeys } from './signing-keys.js';

/** A file with a new archive time-stamp over everything in it. */
export interface ProvenFile {
  pdf: Uint8Array;
  verdict: Verdict;
  /** When the new proof ends; null when the file does not hold here, so that nothing was gained. */
  holdsUntil: Date | null;
  renewAt: Date;
}

const day = 86_400_000;

/** The proof that a signed file existed, for the years in which the certificates of its signatures end (PAdES B-LTA). */
@Injectable()
export class FileProof {
  constructor(
    private readonly keys: SigningKeys,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the file proves by itself today. */
  async judge(pdf: Uint8Array): Promise<{ verdict: Verdict; holdsUntil: Date | null }> {
    return verifyPdf(pdf, { roots: await this.keys.roots(), at: this.clock.now() });
  }

  /**
   * Adds today's evidence and a time-stamp over everything.
   * @throws {SigningError} the authority of time or of revocation is down; nothing was added
   */
  async prove(pdf: Uint8Array): Promise<ProvenFile> {
    const [timestamps, revocation] = [await this.keys.timestamps(), await this.keys.revocation()];
    if (!timestamps) throw new SigningError('TIMESTAMP_DOWN');
    const proven = await renew(pdf, revocation, timestamps, await this.keys.roots());
    const { verdict, holdsUntil } = await this.judge(proven);
    const renewAt = holdsUntil ? new Date(holdsUntil.getTime() - this.config.renewalLeadDays * day) : this.clock.now();
    return { pdf: proven, verdict, holdsUntil, renewAt };
  }
}
