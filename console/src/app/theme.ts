import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e6f6f4',
  '#d0ebe8',
  '#a3d9d3',
  '#73c6bd',
  '#4fd6c6',
  '#2fa89c',
  '#1c9187',
  '#0f7f77',
  '#0a6b67',
  '#075552',
];

// Mantine paints its dark theme from this scale: text first, canvas last (the tokens of tokens.css).
const dark: MantineColorsTuple = [
  '#e9edf0',
  '#c3ccd3',
  '#9aa6b1',
  '#7c8893',
  '#303942',
  '#222930',
  '#191e23',
  '#12161a',
  '#0b0e11',
  '#07090b',
];

const SOFT: Record<string, string> = { red: 'critical', orange: 'warning' };

// Mantine decides by the light scheme what can be read on a filled control; the dark scheme fills with light colours.
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const soft = SOFT[input.color ?? ''];
  if (input.variant === 'filled') return { ...colors, color: 'var(--rt-surface)' };
  if (input.variant !== 'light' || !soft) return colors;
  return { ...colors, background: `var(--rt-${soft}-soft)`, color: `var(--rt-${soft}-ink)` };
};

export const theme = createTheme({
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.8375rem', md: '0.875rem' },
  headings: { fontWeight: '650' },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 4 },
  variantColorResolver,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: { teal, dark },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.45, blur: 2 },
      },
      styles: { title: { fontSize: 16, fontWeight: 650 } },
    },
    Drawer: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.45, blur: 2 },
      },
      styles: { title: { fontSize: 16, fontWeight: 650 } },
    },
    Tooltip: { defaultProps: { openDelay: 300, withinPortal: true } },
  },
});
