// How the desk looks: a quiet bright room, large type, one accent.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent, muted teal; shade 6 carries white text with a contrast of 4.6 to 1. */
const teal: MantineColorsTuple = [
  '#edf6f6',
  '#dcebec',
  '#b6d6d9',
  '#8cc0c4',
  '#69adb2',
  '#479aa0',
  '#2a777e',
  '#23666c',
  '#1c5459',
  '#123f43',
];

/** A label of 24 px beside a box of 20 makes a target of 24 px (WCAG 2.5.8). */
const AT_LEAST_24 = { body: { alignItems: 'center' }, label: { display: 'block', minHeight: 24 } };

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 6,
  colors: { teal },
  white: '#ffffff',
  black: '#1f2d33',
  fontFamily: '"Avenir Next", Avenir, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '2rem' }, h2: { fontSize: '1.5rem' }, h3: { fontSize: '1.1875rem' } },
  },
  defaultRadius: 'md',
  radius: { md: '12px', lg: '18px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    // Nothing operable is smaller than 24 px.
    Slider: { defaultProps: { thumbSize: 24 } },
    Switch: { styles: AT_LEAST_24 },
    Checkbox: { styles: AT_LEAST_24 },
    Radio: { styles: AT_LEAST_24 },
    Anchor: { defaultProps: { underline: 'always' } },
    // The list itself scrolls: a scroller of its own around it could not be reached by keyboard.
    Select: { defaultProps: { withScrollArea: false }, styles: { options: { maxHeight: 250, overflowY: 'auto' } } },
  },
});

/** Grey text dark enough for AA on the room's off-white, and on a quiet button under the pointer. */
export const variables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-dimmed': '#526168', '--mantine-color-body': '#f3f6f7' },
  light: {
    '--mantine-color-dimmed': '#526168',
    '--mantine-color-body': '#f3f6f7',
    '--mantine-color-error': '#a8321f',
    '--mantine-color-teal-light-hover': teal[1],
  },
  dark: {},
});
