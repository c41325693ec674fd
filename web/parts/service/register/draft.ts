/** What has been filled in, and what is sent of it? */
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import type { Profile } from '../../../../src/domain/service/registration/registration.ts';
import type { DayPart, FreeHours, Skill } from '../../../../src/domain/service/skill.ts';

export type Draft = Profile & {
  communityId?: string;
  isOutside: boolean;
  outside: string;
  phone: string;
};

export const draftOf = (registration?: RegistrationView): Draft => ({
  communityId: registration?.community?.id,
  isOutside: registration?.outside !== undefined,
  outside: registration?.outside ?? '',
  skills: registration?.skills ?? [],
  freeHours: registration?.freeHours ?? [],
  visibility: registration?.visibility ?? 'branch',
  onCall: registration?.onCall ?? false,
  phone: '',
});

export const isPlaced = ({ isOutside, outside, communityId }: Draft): boolean =>
  isOutside ? outside.trim() !== '' : communityId !== undefined;

/** An empty phone says nothing: the one before stays. */
export const profileBody = ({ skills, freeHours, visibility, onCall, phone }: Draft) => ({
  skills,
  freeHours,
  visibility,
  onCall,
  ...(phone.trim() && { phone: phone.trim() }),
});

export const placeBody = ({ isOutside, outside, communityId }: Draft) =>
  isOutside ? { outside: { community: outside.trim() } } : { communityId };

export const askBody = (draft: Draft) => ({ ...profileBody(draft), ...placeBody(draft) });

export const toggleSkill = (skills: readonly Skill[], skill: Skill): Skill[] =>
  skills.includes(skill) ? skills.filter((each) => each !== skill) : [...skills, skill];

const isAt = (day: number, part: DayPart) => (hours: FreeHours) =>
  hours.day === day && hours.part === part;

export const isFree = (hours: readonly FreeHours[], day: number, part: DayPart): boolean =>
  hours.some(isAt(day, part));

export const toggleHours = (
  hours: readonly FreeHours[],
  day: number,
  part: DayPart,
): FreeHours[] =>
  isFree(hours, day, part)
    ? hours.filter((each) => !isAt(day, part)(each))
    : [...hours, { day, part }];
