import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/index.js';
import { AgencySeal } from './agency-seal.js';
import { CheckController } from './check.controller.js';
import { SealPlanEffect } from './effects/seal-plan.effect.js';
import { FileProof } from './file-proof.js';
import { ForgetSheets } from './forget-sheets.js';
import { KeyAdding } from './key-adding.js';
import { KeyCabinet } from './key-cabinet.js';
import { KeyOpening } from './key-opening.js';
import { OfflineVerifierController } from './offline-verifier.controller.js';
import { PlanSigning } from './plan-signing.js';
import { RenewFiles } from './renew-files.js';
import { SealWaitResolver } from './seal-wait.resolver.js';
import { SheetController } from './sheet.controller.js';
import { SignatureImageController } from './signature-image.controller.js';
import { SignatureImages } from './signature-image.js';
import { SignatureResolver } from './signature.resolver.js';
import { SigningKeyResolver } from './signing-key.resolver.js';
import { SigningKeys } from './signing-keys.js';
import { VerifyController } from './verify.controller.js';
import { VerifyThread } from './verify-thread.js';

/** The person's signature, the agency's seal, and what a file says about both. */
@Module({
  imports: [PlansModule],
  controllers: [SheetController, SignatureImageController, VerifyController, CheckController, OfflineVerifierController],
  providers: [KeyCabinet, KeyOpening, SigningKeys, KeyAdding, SignatureImages, AgencySeal, PlanSigning, SignatureResolver, SigningKeyResolver, SealWaitResolver, SealPlanEffect, FileProof, RenewFiles, ForgetSheets, VerifyThread],
  exports: [AgencySeal],
})
export class SignaturesModule {}
