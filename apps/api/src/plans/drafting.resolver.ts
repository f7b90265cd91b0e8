import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { validatePlanDocument } from '@banhanh/plan-document';
import { renderHtml } from '@banhanh/typesetting/html';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { positionLoader, resolveNames, signersFor, suggestField } from '../organisation/index.js';
import { Clock } from '../platform/clock.js';
import { holds, type Actor } from '../platform/database/actor.js';
import { CurrentActor, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { forbidden, invalidInput, notFound } from '../platform/graphql/failure.js';
import { ContentStore } from '../platform/storage/content-store.js';
import { ImportThread } from './import-thread.js';
import { ImportPreview, ImportPreviewResult, ImportRefused } from './import.type.js';
import { draftAnswer } from './draft-answer.js';
import { createPlan, keepDraft, saveDraft } from './plan.drafting.js';
import { CreatePlanInput, PreviewImportInput, SaveDraftInput } from './plan.inputs.js';
import { issueOfFile, layoutOf } from './plan.issue.js';
import { DraftResult, type DocumentRefused, type MoveRefused, type Plan, type StalePlan } from './plan.type.js';

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes of an upload; refuses what is not base64. */
function bytesOf(content: string): Buffer {
  if (!base64.test(content)) throw invalidInput('Tệp gửi lên bị hỏng trên đường truyền. Vui lòng gửi lại.');
  return Buffer.from(content, 'base64');
}

@Resolver()
export class DraftingResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly store: ContentStore,
    private readonly importing: ImportThread,
  ) {}

  @Mutation(() => ImportPreviewResult, { description: 'Reads a file as a plan and shows the result. Keeps nothing.' })
  async previewImport(@Args('input') input: PreviewImportInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<ImportPreview | ImportRefused> {
    const bytes = bytesOf(input.contentBase64);
    const result = await this.importing.read(bytes, input.fileName);
    if (!result.ok) return Object.assign(new ImportRefused(), result.refusal);
    const { document, doubts, provenance, normalised, sourceText } = result;
    const transaction = await context.reading.transaction();
    const on = this.clock.today();
    const names = await resolveNames(transaction, { document, issuerAgencyId: actor.agencyId, unitId: actor.units[0], on });
    const suggestedField = await suggestField(transaction, actor.agencyId, document);
    const signers = suggestedField ? await signersFor(transaction, actor.agencyId, suggestedField, on) : [];
    const named =
      signers.find(({ block }) => block.name === document.signer?.name) ?? signers.find(({ block }) => block.office === document.signer?.office) ?? signers[0];
    const issue = await issueOfFile(transaction, actor.agencyId, document);
    return Object.assign(new ImportPreview(), {
      document,
      html: renderHtml(document, issue, { layout: layoutOf(issue.symbol) }),
      doubts,
      provenance,
      normalised,
      sourceText,
      recipients: names.recipients,
      assignees: names.assignees,
      suggestedField,
      suggestedSigner: named ? await positionLoader(context).load(named.position.id) : null,
    });
  }

  @Mutation(() => DraftResult, { description: 'Keeps a new draft of the viewer’s unit. The same key twice gives the same plan.' })
  async createPlan(@Args('input') input: CreatePlanInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Plan | DocumentRefused | MoveRefused | StalePlan> {
    const unitId = actor.units[0];
    if (!unitId || !holds(actor, 'drafter')) throw forbidden();
    const document = validatePlanDocument(input.document);
    const transaction = await context.reading.transaction();
    const fieldCode = input.fieldCode ?? (document.ok ? await suggestField(transaction, actor.agencyId, document.document) : null);
    if (document.ok && !fieldCode) throw invalidInput('Cơ quan chưa có danh mục lĩnh vực. Vui lòng báo người quản trị.');
    const source = document.ok && input.sourceBase64 ? { hash: await this.store.put(bytesOf(input.sourceBase64)), name: input.sourceName ?? 'van-ban.txt' } : null;
    await leaveReading(context);
    const outcome = await createPlan(this.source, actor, this.clock.now(), {
      idempotencyKey: input.idempotencyKey,
      document: input.document,
      unitId,
      fieldCode: fieldCode ?? '',
      signerPositionId: input.signerPositionId ?? null,
      source,
    });
    return draftAnswer(outcome);
  }

  @Mutation(() => DraftResult, { description: 'Saves the text of a draft.' })
  async saveDraft(@Args('input') input: SaveDraftInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Plan | DocumentRefused | MoveRefused | StalePlan> {
    await leaveReading(context);
    const outcome = await saveDraft(this.source, actor, this.clock.now(), {
      planId: input.planId,
      version: input.version,
      document: input.document,
      fieldCode: input.fieldCode ?? null,
      signerPositionId: input.signerPositionId,
    });
    return draftAnswer(outcome);
  }

  @Mutation(() => DraftResult, { description: 'Makes the plan say, now, what people wrote in its session; answers it with its new version.' })
  async keepDraft(@Args('planId', { type: () => ID }) planId: string, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Plan | DocumentRefused | MoveRefused | StalePlan> {
    if (!isUUID(planId)) throw notFound();
    await leaveReading(context);
    return draftAnswer(await keepDraft(this.source, actor, this.clock.now(), planId));
  }
}
