/** Line drawings for the bottom bar and small buttons; always beside a word or a label. */
const PATHS = {
  map: 'M9 4 3 6.5v13L9 17l6 2.5 6-2.5V4l-6 2.5L9 4zm0 0v13m6-10.5v13',
  desk: 'M5 4h14v16H5zM8.5 9h7m-7 4h7m-7 4h4',
  duty: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm5 11.5L21 21',
  hub: 'M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zm0 0V4m0 16v-5.5M9.8 13.3 5 16m14-8-4.8 2.7M9.8 10.7 5 8m14 8-4.8-2.7',
  scores: 'M4 20h16M6.5 20v-6m5.5 6V5m5.5 15v-9',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6 9c0-3.5 2.5-6 6-6s6 2.5 6 6m1-15a3.5 3.5 0 0 1 0 6m2 3c2 1 3 3 3 6',
  hands: 'M12 20s-7.5-4.4-7.5-10A4.3 4.3 0 0 1 12 7.2 4.3 4.3 0 0 1 19.5 10c0 5.6-7.5 10-7.5 10z',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 8c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5',
  whistle:
    'M3 10h11l6-3v6.5A5.5 5.5 0 0 1 14.5 19 6 6 0 0 1 8.5 13H3zm8-6v3M7.5 5 9 7.2M15 4.5l-1 2.5',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0',
  calendar: 'M4 6h16v14H4zM4 10h16M8.5 3.5V7m7-3.5V7',
  back: 'M15 4l-8 8 8 8',
  close: 'M5 5l14 14M19 5 5 19',
  share: 'M12 15V4m0 0L8 8m4-4 4 4M5 12v8h14v-8',
  expand: 'M14 4h6v6m0-6-8 8M10 6H4v14h14v-6',
  list: 'M9 6h12M9 12h12M9 18h12M4 6h1m-1 6h1m-1 6h1',
  screen: 'M3 5h18v11H3zM9 20h6m-3-4v4',
  sound: 'M4 9v6h4l5 4V5L8 9zm12.5-.5a5 5 0 0 1 0 7M19 6a9 9 0 0 1 0 12',
  mute: 'M4 9v6h4l5 4V5L8 9zm12 0 5 6m0-6-5 6',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name, size = 24 }: { name: IconName; size?: number }) => (
  <svg
    class="icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
