// The few signs of the desk, drawn as lines; each stands beside words and says nothing by itself.

const PATHS = {
  check: 'M4 10.5 8.2 15 16 5.5',
  circle: 'M10 3.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13',
  pause: 'M7 4.5v11M13 4.5v11',
  play: 'M6.5 4.2v11.6l9-5.8z',
  sound: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5a4 4 0 0 1 0 5M15 5.2a7 7 0 0 1 0 9.6',
  mute: 'M3 8v4h3l4 3.5v-11L6 8zM13 8l4 4M17 8l-4 4',
  leave: 'M8 4H4v12h4M9 10h8M13.5 6.5 17 10l-3.5 3.5',
  speech: 'M3.5 4.5h13v9h-7l-3.5 3v-3H3.5z',
  form: 'M5 3h10v14H5zM7.5 7h5M7.5 10h5M7.5 13h3',
  warning: 'M10 3 18 16.5H2zM10 8v4M10 14.2v.3',
  download: 'M10 3v9M6 8.5 10 12.5 14 8.5M4 16.5h12',
  plus: 'M10 4v12M4 10h12',
  share: 'M10 12V3M6.5 6 10 2.8 13.5 6M5 9H4v8h12V9h-1',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z',
  look: 'M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 7.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4',
  sliders: 'M4 6h6M14 6h2M12 4v4M4 14h2M10 14h6M8 12v4',
  again: 'M15.5 7A6 6 0 1 0 16 11M16 3.5V7.5h-4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
