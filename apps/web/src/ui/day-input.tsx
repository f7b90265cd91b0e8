import { DateInput, type DateInputProps } from '@mantine/dates';
import { useTexts } from '../lib/i18n/texts.js';
import { readTypedDay } from '../lib/typed-day.js';
import styles from './day-input.module.css';
import { uiTexts } from './ui.texts.js';

/** A day, typed as dd/mm/yyyy or picked; the calendar stands beside its field, where Tab and a screen reader find it. */
export function DayInput(props: DateInputProps) {
  const t = useTexts(uiTexts);
  const ariaLabels = {
    previousMonth: t('calendar.previousMonth'),
    nextMonth: t('calendar.nextMonth'),
    previousYear: t('calendar.previousYear'),
    nextYear: t('calendar.nextYear'),
    previousDecade: t('calendar.previousDecade'),
    nextDecade: t('calendar.nextDecade'),
  };
  return (
    <DateInput
      valueFormat="DD/MM/YYYY"
      dateParser={readTypedDay}
      placeholder="dd/mm/yyyy"
      clearable
      hideOutsideDates
      ariaLabels={ariaLabels}
      popoverProps={{ withinPortal: false }}
      classNames={{ day: styles.day }}
      {...props}
    />
  );
}
