import type { PlanDocument } from '@banhanh/plan-document';
import type { TestApi } from '../support/test-api.js';
import { cookieOf, Editor, until } from './editor.js';

export interface DraftAnswer {
  __typename: string;
  version?: number;
  state?: string;
  unmet?: string[];
  problems?: string[];
}

const answer = '__typename ... on Plan { version state } ... on MoveRefused { unmet } ... on DocumentRefused { problems }';

/** What the tests of drafting do in an office: open editors, share, keep, and look at what is kept. */
export class DraftingOffice {
  private readonly open: Editor[] = [];

  constructor(readonly api: TestApi) {}

  /** An editor that shows the draft. */
  async editor(username: string, planId: string): Promise<Editor> {
    const editor = await this.line(username, planId);
    await until(`${username} sees the draft`, () => editor.isSafe);
    return editor;
  }

  /** An editor whether it is let in or not. */
  async line(username: string, planId: string): Promise<Editor> {
    const editor = new Editor(this.api.url, cookieOf(await this.api.people.as(username)), planId);
    this.open.push(editor);
    return editor;
  }

  closeEditors(): void {
    for (const editor of this.open.splice(0)) editor.close();
  }

  async rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.api.database.owner.query<Row[]>(sql, values);
  }

  async personId(username: string): Promise<string> {
    return (await this.rows<{ id: string }>('select person_id as id from account where username = $1', [username]))[0]!.id;
  }

  async document(planId: string): Promise<PlanDocument> {
    return (await this.rows<{ document: PlanDocument }>('select document from plan_document where plan_id = $1', [planId]))[0]!.document;
  }

  async share(planId: string, username: string, mutation: 'shareDraft' | 'unshareDraft' = 'shareDraft', by = 'soanthao'): Promise<DraftAnswer> {
    const session = await this.api.people.as(by);
    const data = await session.ask<Record<string, DraftAnswer>>(`mutation ($input: ShareDraftInput!) { ${mutation}(input: $input) { ${answer} } }`, {
      input: { planId, personId: await this.personId(username) },
    });
    return data[mutation]!;
  }

  async keep(planId: string, by = 'soanthao'): Promise<DraftAnswer> {
    const session = await this.api.people.as(by);
    return (await session.ask<{ keepDraft: DraftAnswer }>(`mutation ($planId: ID!) { keepDraft(planId: $planId) { ${answer} } }`, { planId })).keepDraft;
  }

  async save(planId: string, version: number, document: PlanDocument, by = 'soanthao'): Promise<DraftAnswer> {
    const session = await this.api.people.as(by);
    const data = await session.ask<{ saveDraft: DraftAnswer }>(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ${answer} } }`, { input: { planId, version, document } });
    return data.saveDraft;
  }

  async act(mutation: 'submitPlan' | 'approvePlan' | 'cancelPlan', planId: string, version: number, by: string): Promise<DraftAnswer> {
    const session = await this.api.people.as(by);
    const data = await session.ask<Record<string, DraftAnswer>>(
      `mutation ($input: ActInput!) { ${mutation}(input: $input) { __typename ... on Plan { version state } ... on MoveRefused { unmet } } }`,
      { input: { planId, version, idempotencyKey: crypto.randomUUID() } },
    );
    return data[mutation]!;
  }
}
