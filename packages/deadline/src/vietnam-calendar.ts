import { type WorkingCalendar } from './working-days.js';

export const vietnamCalendar: WorkingCalendar = { from: '2024-01-01', to: '2027-12-31', holidays: [], workedDays: [] };
