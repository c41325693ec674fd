/** Which members does the list show, and how? By name; what they do is counted nowhere. */
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import { DAY_PARTS, type FreeHours, type Skill } from '../../../../src/domain/service/skill.ts';

export type MemberFilter = { q: string; skill?: Skill };

export const membersShown = (
  members: readonly RegistrationView[],
  { q, skill }: MemberFilter,
): RegistrationView[] =>
  members
    .filter(
      ({ person, organisation, skills }) =>
        `${person?.name ?? ''} ${organisation.name}`
          .toLowerCase()
          .includes(q.trim().toLowerCase()) &&
        (!skill || skills.includes(skill)),
    )
    .sort((a, b) =>
      (a.person?.name ?? '').localeCompare(b.person?.name ?? '', 'zh-CN', { numeric: true }),
    );

/** Asks to move, and it is ours to answer. */
export const isMovingHere = ({ verbs }: RegistrationView): boolean => verbs.includes('answer_move');

type Names = { weekdays: readonly string[]; dayPart: Record<FreeHours['part'], string> };

/** '周六上午、下午;周日上午' by day, Monday first. */
export const sayFreeHours = (hours: readonly FreeHours[], { weekdays, dayPart }: Names): string =>
  weekdays
    .flatMap((name, index) => {
      const parts = DAY_PARTS.filter((part) =>
        hours.some((each) => each.day === index + 1 && each.part === part),
      );
      return parts.length > 0 ? [`${name} ${parts.map((part) => dayPart[part]).join('/')}`] : [];
    })
    .join(' · ');
