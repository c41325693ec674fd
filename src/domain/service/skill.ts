/** What can a member do, and when are they free? Both optional, both chosen from short lists. */
export const SKILLS = [
  'medical',
  'electric',
  'repair',
  'law',
  'teaching',
  'counsel',
  'computer',
  'elderly',
  'traffic',
  'language',
  'art',
  'driving',
] as const;
export type Skill = (typeof SKILLS)[number];

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Monday is 1, Sunday 7. */
export type FreeHours = { day: number; part: DayPart };
