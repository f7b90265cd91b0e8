import { Text, VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../generated/index.js';
import { findText, useTexts } from '../../lib/i18n/texts.js';
import { DateText } from '../../ui/date-text.js';
import styles from './notifications.module.css';
import { notificationTexts } from './notifications.texts.js';

const NotificationFragment = graphql(`
  fragment NotificationItem_notification on Notification {
    id
    kind
    createdAt
    readAt
    plan {
      id
      title
      reference
    }
  }
`);

const aboutCopies = new Set(['notifyCertifier', 'notifyCopyClerk', 'copyRefused', 'copyIssued']);

export function NotificationItem(props: { notification: FragmentType<typeof NotificationFragment>; onOpen: () => void }) {
  const t = useTexts(notificationTexts);
  const { kind, createdAt, readAt, plan } = readFragment(NotificationFragment, props.notification);
  return (
    <li className={styles.item} data-unread={readAt === null}>
      <Link to={`/ke-hoach/${plan.id}${aboutCopies.has(kind) ? '?muc=copies' : ''}`} onClick={props.onOpen} className={styles.link}>
        {readAt === null && <VisuallyHidden>{t('unread')}: </VisuallyHidden>}
        <Text span size="sm" fw={readAt === null ? 600 : 400} display="block">
          {findText(notificationTexts, `kinds.${kind}`) ?? t('other')}
        </Text>
        <Text span size="sm" display="block" lineClamp={2}>
          {plan.reference ? `${plan.reference} · ` : ''}
          {plan.title}
        </Text>
        <Text span size="xs" className="quiet">
          <DateText value={createdAt} as="recent" />
        </Text>
      </Link>
    </li>
  );
}
