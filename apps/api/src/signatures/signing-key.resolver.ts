import { Inject, ParseUUIDPipe } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { describeCertificate } from '@banhanh/pdf-signature';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { holds, type Actor } from '../platform/database/actor.js';
import { type Reading, type Statement } from '../platform/database/database.js';
import { CurrentActor, CurrentReading, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { KeyAdding, type KeyOutcome } from './key-adding.js';
import { KeyCabinet } from './key-cabinet.js';
import { KeyOpening, type KeyPlace } from './key-opening.js';
import { readCurrentImage, SignatureImages, type SignatureImageRow } from './signature-image.js';
import { AddKeyFileInput, KeyHolderEnum, LinkKeyInput, SetSignatureImageInput } from './signing-key.inputs.js';
import { AddKeyResult, ImageRefused, imageOf, KeyHolding, notAdded, SetSignatureImageResult, SignatureImage, SigningKey, signingKeyOf, SigningKeysOfViewer, type KeyDoubtful, type KeyRefused } from './signing-key.type.js';
import { readKeys, type HolderKind, type SigningKeyRow } from './signing-key-row.js';

const agencyStatement: Statement = { name: 'agency_of_key', text: 'select name from agency where id = $1' };
const keyId = new ParseUUIDPipe({ exceptionFactory: () => invalidInput('Mã khóa không hợp lệ.') });

/** With what one signs: one's own key and picture; for the clerk the agency's key and the seal. */
@Resolver()
export class SigningKeyResolver {
  constructor(
    private readonly adding: KeyAdding,
    private readonly images: SignatureImages,
    private readonly cabinet: KeyCabinet,
    private readonly opening: KeyOpening,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => SigningKeysOfViewer, { complexity: 20 })
  async signingKeys(@CurrentActor() actor: Actor, @CurrentReading() reading: Reading): Promise<SigningKeysOfViewer> {
    const own = await this.holding(reading, actor, 'person');
    const agency = holds(actor, 'clerk') ? await this.holding(reading, actor, 'agency') : null;
    return { own, agency, providers: this.opening.providers };
  }

  @Mutation(() => AddKeyResult, { description: 'Puts the key of a PKCS#12 file into the encrypted store, in place of the current one.' })
  async addKeyFile(@Args('input') input: AddKeyFileInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<SigningKey | KeyDoubtful | KeyRefused> {
    await leaveReading(context);
    return this.answer(await this.adding.addFile(actor, input.holder, new Uint8Array(Buffer.from(input.contentBase64, 'base64')), input.password, input.confirmed ?? null));
  }

  @Mutation(() => AddKeyResult, { description: 'Uses a key on a token or at the remote service from now on, in place of the current one.' })
  async linkKey(@Args('input') input: LinkKeyInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<SigningKey | KeyDoubtful | KeyRefused> {
    await leaveReading(context);
    return this.answer(await this.adding.link(actor, input.holder, placeOf(input), { pin: input.pin ?? undefined, otp: input.otp ?? undefined }, input.confirmed ?? null));
  }

  @Mutation(() => SigningKey, { description: 'The key signs nothing any more; a key in the store is erased.' })
  async retireKey(@Args('holder', { type: () => KeyHolderEnum }) holder: HolderKind, @Args('id', { type: () => ID }, keyId) id: string, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<SigningKey> {
    await leaveReading(context);
    return this.described(await this.adding.retire(actor, holder, id));
  }

  @Mutation(() => SetSignatureImageResult)
  async setSignatureImage(@Args('input') input: SetSignatureImageInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<SignatureImage | ImageRefused> {
    await leaveReading(context);
    const outcome = await this.images.set(actor, input.holder, new Uint8Array(Buffer.from(input.contentBase64, 'base64')), input.millimetres ?? null);
    return outcome.kind === 'kept' ? imageOf(outcome.row) : Object.assign(new ImageRefused(), { code: outcome.code, message: outcome.message });
  }

  @Mutation(() => Boolean, { description: 'Signatures show words again.' })
  async removeSignatureImage(@Args('holder', { type: () => KeyHolderEnum }) holder: HolderKind, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<boolean> {
    await leaveReading(context);
    await this.images.remove(actor, holder);
    return true;
  }

  private async holding(reading: Reading, actor: Actor, holder: HolderKind): Promise<KeyHolding> {
    const whose = [actor.agencyId, holder === 'person' ? actor.personId : null];
    const rows = await reading.all<SigningKeyRow>(readKeys, whose);
    const image = await reading.one<SignatureImageRow>(readCurrentImage, whose);
    const name = holder === 'person' ? actor.fullName : (await reading.one<{ name: string }>(agencyStatement, [actor.agencyId]))!.name;
    const keys = await Promise.all(rows.map((row) => this.described(row)));
    const current = keys.find(({ retiredAt }) => retiredAt === null) ?? null;
    return { holder, name, current, retired: keys.filter(({ retiredAt }) => retiredAt !== null), image: image ? imageOf(image) : null, isDemo: this.config.demo && !current };
  }

  private async answer(outcome: KeyOutcome): Promise<SigningKey | KeyDoubtful | KeyRefused> {
    return outcome.kind === 'added' ? this.described(outcome.row) : notAdded(outcome);
  }

  private async described(row: SigningKeyRow): Promise<SigningKey> {
    const chain = [row.certificate, ...row.issuers].map((each) => new Uint8Array(each));
    return signingKeyOf(row, await describeCertificate(chain, await this.cabinet.roots(), this.clock.now()));
  }
}

function placeOf({ provider, tokenLabel, keyId: id, credentialId }: LinkKeyInput): KeyPlace {
  if (provider === 'csc') return { provider, credentialId: credentialId ?? undefined };
  if (!tokenLabel || !id) throw invalidInput('Vui lòng nhập tên thiết bị và mã khóa trên thiết bị.');
  return { provider, tokenLabel, keyId: id.toLowerCase(), issuers: [] };
}
