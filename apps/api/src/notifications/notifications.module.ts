import { Module } from '@nestjs/common';
import { NotifyArchivistEffect } from './effects/notify-archivist.effect.js';
import { NotifyClerkEffect } from './effects/notify-clerk.effect.js';
import { NotifyDrafterEffect } from './effects/notify-drafter.effect.js';
import { NotifyDraftingUnitEffect } from './effects/notify-drafting-unit.effect.js';
import { NotifyRecipientEffect } from './effects/notify-recipient.effect.js';
import { NotifyReporterEffect } from './effects/notify-reporter.effect.js';
import { NotifyReviewersEffect } from './effects/notify-reviewers.effect.js';
import { NotifySenderEffect } from './effects/notify-sender.effect.js';
import { WithdrawFromReviewersEffect } from './effects/withdraw-from-reviewers.effect.js';
import { Notices } from './notices.js';
import { NotificationResolver, UnreadNotificationsResolver } from './notification.resolver.js';

@Module({
  providers: [
    Notices,
    NotificationResolver,
    UnreadNotificationsResolver,
    NotifyReviewersEffect,
    WithdrawFromReviewersEffect,
    NotifyDrafterEffect,
    NotifyClerkEffect,
    NotifyArchivistEffect,
    NotifyRecipientEffect,
    NotifySenderEffect,
    NotifyReporterEffect,
    NotifyDraftingUnitEffect,
  ],
})
export class NotificationsModule {}
