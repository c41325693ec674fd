/** How do situations, their versions and a plan for the list become their views? */
import { cautionOf, type Situation, STREET_LEAD } from '../domain/duty.ts';
import type { PlannedRow } from '../domain/duty-plan.ts';
import type { DutyField } from '../domain/duty-row.ts';
import type { Instant } from '../domain/instant.ts';
import type { Rules } from '../domain/rules.ts';
import { LEAD_CLOCKS } from '../domain/sla/clock.ts';
import { ownKey, ownLimitsOf } from '../domain/sla/own-limits.ts';
import type { Limit } from '../domain/sla/policy.ts';
import type { DutyPlanRowView, DutyPlanView, SituationVersionView } from './duty-views.ts';
import { refOf } from './ticket-view.ts';
import type { SituationView } from './views.ts';
import type { Language } from './words/book.ts';
import { en } from './words/en.ts';
import { limitText } from './words/limit-text.ts';
import { dutyWords } from './words/pages/duty.ts';
import { dutySheetWords } from './words/pages/duty-sheet.ts';
import { zh } from './words/zh.ts';

type Dated = { version: number; since?: Instant };

export const toSituationView = (
  situation: Situation,
  dated: Dated,
  rules: Rules,
  language: Language,
): SituationView => {
  const said = toVersionView(situation, dated, rules);
  const caution = cautionOf(situation);
  const words = dutyWords[language].caution;
  return {
    ...said,
    ownLimits: ownLimitsOf(situation.code, rules.policies),
    ...(caution && {
      caution: {
        ...caution,
        text: words[caution.reason](caution.article, said.leadUnit?.name ?? ''),
      },
    }),
  };
};

export const toVersionView = (
  { leadUnitId, supportUnitIds, aliases, ...rest }: Situation,
  { version, since }: Dated,
  rules: Rules,
): SituationVersionView => ({
  ...rest,
  aliases: aliases ?? { hotline: [], gb: [] },
  version,
  ...(since && { since }),
  leadUnit: leadUnitId === STREET_LEAD ? undefined : refOf(leadUnitId, rules),
  supportUnits: supportUnitIds.map((id) => refOf(id, rules)),
});

export const toDutyPlanView = (
  rows: readonly PlannedRow[],
  version: string,
  rules: Rules,
  language: Language,
): DutyPlanView => {
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { result } of rows) counts[result] += 1;
  return { version, counts, rows: rows.map((row) => toRowView(row, rules, language)) };
};

const toRowView = (planned: PlannedRow, rules: Rules, language: Language): DutyPlanRowView => {
  const { row, code, name, result, refusals, before, after, limits } = planned;
  const reasons = (language === 'en' ? en : zh).reason;
  const own = ownLimitsOf(code, rules.policies);
  return {
    row,
    code,
    name,
    result,
    changes: planned.changes.map((field) => {
      const clock = LEAD_CLOCKS.find((each) => each === field);
      if (!clock)
        return {
          field,
          before: before ? sayField(before, field, rules, language) : '',
          after: sayField(after, field, rules, language),
        };
      const entered = limits.find(({ key }) => key === ownKey(code, clock))?.limit;
      return { field, before: sayLimit(own[clock], language), after: sayLimit(entered, language) };
    }),
    refusals: refusals.map(({ field, reason }) => ({ field, reason: reasons[reason] })),
  };
};

const sayLimit = (limit: Limit | undefined, language: Language): string =>
  limit && limit.amount > 0 ? limitText(limit, language) : '';

const sayField = (
  situation: Situation,
  field: DutyField,
  rules: Rules,
  language: Language,
): string => {
  const words = dutySheetWords[language];
  const book = language === 'en' ? en : zh;
  const join = (parts: readonly string[]): string => parts.join(language === 'en' ? ', ' : '、');
  const nameOf = (id: string): string =>
    id === STREET_LEAD ? words.street : refOf(id, rules).name;
  if (field === 'lead') return nameOf(situation.leadUnitId);
  if (field === 'supports') return join(situation.supportUnitIds.map(nameOf));
  if (field === 'list') return book.list[situation.list];
  if (field === 'kind') return book.kind[situation.kind];
  if (field === 'utility' || field === 'simple') return situation[field] ? words.yes : words.no;
  if (field === 'hotline' || field === 'gb') return join(situation.aliases?.[field] ?? []);
  if (field === 'synonyms') return join(situation.synonyms);
  return field === 'name' || field === 'basis' || field === 'code' ? situation[field] : '';
};
