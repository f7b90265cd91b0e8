import { Inject, Injectable } from '@nestjs/common';
import { TypesettingFailed, type Typesetter, type TypesettingFailure } from '@banhanh/typesetting';
import type { Transaction } from '../platform/database/database.js';
import { printOf } from './plan.print.js';
import type { PlanRow } from './plan-row.js';
import { TYPESETTER } from './typesetter.provider.js';

/** What another try of the same text would answer again. */
const ofTheText: readonly TypesettingFailure[] = ['UNPRINTABLE_TEXT', 'TOO_LARGE', 'INVALID_INPUT', 'TEMPLATE_FAILED', 'TIME_OUT'];
const mostRemembered = 2000;

/**
 * Sets a version as the official document before it is submitted, so that nothing is ever signed and numbered that cannot be
 * printed. A version is tried once in a process; its hash says which.
 */
@Injectable()
export class PrintTrial {
  private readonly answers = new Map<string, Promise<boolean>>();

  constructor(@Inject(TYPESETTER) private readonly typesetter: Typesetter) {}

  /** Whether the text of a draft can be printed; false for a viewer who may not read it. Throws when the typesetter itself is lost. */
  passes(transaction: Transaction, row: PlanRow): Promise<boolean> {
    const version = `${row.agency_id}/${row.document_hash}`;
    const known = this.answers.get(version);
    if (known) return known;
    const answer = this.attempt(transaction, row);
    this.answers.set(version, answer);
    if (this.answers.size > mostRemembered) this.answers.delete(this.answers.keys().next().value!);
    answer.then(
      (passed) => !passed && this.answers.delete(version),
      () => this.answers.delete(version),
    );
    return answer;
  }

  private async attempt(transaction: Transaction, row: PlanRow): Promise<boolean> {
    const print = await printOf(transaction, row);
    if (!print) return false;
    try {
      await this.typesetter.render({ ...print, issue: { ...print.issue, number: '01', date: '2000-01-01' }, draft: false });
      return true;
    } catch (error) {
      if (error instanceof TypesettingFailed && ofTheText.includes(error.code)) return false;
      throw error;
    }
  }
}
