/** Which situations do these words mean? Asked on the phone itself, at every keystroke. */
import { computed } from '@preact/signals';
import type { SituationView } from '../../../src/contract/views.ts';
import { type Situation, STREET_LEAD } from '../../../src/domain/duty.ts';
import { createDutySearch } from '../../../src/domain/duty-search.ts';
import { situations } from '../../state.ts';

export const situationByCode = computed(
  () => new Map(situations.value.map((situation) => [situation.code, situation])),
);

const search = computed(() => createDutySearch(situations.value.map(toSituation)));

/** Best first; eight unless told, none for no words. */
export const findSituations = (words: string, limit?: number): SituationView[] =>
  words.trim()
    ? search.value(words, limit).flatMap(({ code }) => situationByCode.value.get(code) ?? [])
    : [];

const toSituation = ({ leadUnit, supportUnits, ...rest }: SituationView): Situation => ({
  ...rest,
  leadUnitId: leadUnit?.id ?? STREET_LEAD,
  supportUnitIds: supportUnits.map(({ id }) => id),
});
