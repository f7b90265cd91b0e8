import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { translate } from '../lib/i18n/texts.js';
import { uiTexts } from './ui.texts.js';

const lagoon: MantineColorsTuple = ['#eaf6f5', '#d5ecea', '#a9d8d4', '#78c1bc', '#4ba9a3', '#2a918c', '#147f7b', '#0b6b69', '#085655', '#043f3f'];
const gray: MantineColorsTuple = ['#f7f9f9', '#eff2f3', '#e3e8ea', '#d3dadd', '#b9c3c8', '#8d9aa1', '#5f6d75', '#47545b', '#2f3a40', '#1d262b'];
const dark: MantineColorsTuple = ['#d7dee1', '#aebabf', '#96a4aa', '#5c6a70', '#3b474c', '#2c363b', '#22292d', '#1a2023', '#14191c', '#0f1315'];

/** The one theme: deep teal accent, Be Vietnam Pro with room for stacked diacritics, an 8 px grid. */
export const theme = createTheme({
  primaryColor: 'lagoon',
  primaryShade: { light: 7, dark: 6 },
  colors: { lagoon, gray, dark },
  black: gray[9],
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, monospace",
  headings: {
    fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.4' }, h2: { fontSize: '1.125rem', lineHeight: '1.5' }, h3: { fontSize: '1rem', lineHeight: '1.5' } },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { fw: 500 } },
    // The colour of an alert is in its icon and ground; words keep the contrast of words.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    // A dialog's header is no banner of the page.
    Modal: { defaultProps: { centered: true, radius: 'md', attributes: { header: { role: 'none' } }, overlayProps: { backgroundOpacity: 0.35, blur: 2 } } },
    Tooltip: { defaultProps: { multiline: true, maw: 320, withArrow: true, openDelay: 150, events: { hover: true, focus: true, touch: true } } },
    // Read when it is shown, so that it follows the language.
    Notification: { defaultProps: () => ({ closeButtonProps: { 'aria-label': translate(uiTexts, 'close') } }) },
    Textarea: { defaultProps: { autosize: true, minRows: 3, maxRows: 10 } },
  },
});
