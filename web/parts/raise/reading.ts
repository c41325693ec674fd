/** What follows from the draft? Place, situation, kind, who is called, what will happen. */
import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import type { MeView, SituationView } from '../../../src/contract/views.ts';
import { toInstant } from '../../../src/domain/instant.ts';
import type { Kind } from '../../../src/domain/ticket/ticket.ts';
import { serverNow } from '../../elements/ticker.ts';
import { district, unitById, units } from '../../state.ts';
import { type Draft, kindOf, leadIdOf, type Place, supportIdsOf } from './draft.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { firstPlace, type Scene, sceneOf } from './scene.ts';
import { situationByCode } from './situation-search.ts';

export type Reading = {
  place: ReadonlySignal<Place | undefined>;
  situation: ReadonlySignal<SituationView | undefined>;
  scene: ReadonlySignal<Scene>;
  kind: ReadonlySignal<Kind | undefined>;
  leadId: ReadonlySignal<string | undefined>;
  supportIds: ReadonlySignal<string[]>;
  outlook: ReadonlySignal<Outlook>;
};

export const readDraft = (draft: Signal<Draft>, me: MeView): Reading => {
  const situation = computed(() => situationByCode.value.get(draft.value.situationCode ?? ''));
  const place = computed(() => draft.value.place ?? firstPlace(me, units.value, district.value));
  const scene = computed(() => sceneOf(place.value, me, units.value, district.value));
  const streetId = computed(() => scene.value.street?.id);
  const kind = computed(() => kindOf(draft.value, situation.value));
  const leadId = computed(() => leadIdOf(draft.value, situation.value, streetId.value));
  const supportIds = computed(() => supportIdsOf(draft.value, situation.value, leadId.value));
  const outlook = computed(() =>
    outlookOf(draft.value, kind.value, situation.value, {
      me,
      unit: unitById.value.get(me.user.unit.id),
      streetId: streetId.value,
      now: toInstant(serverNow()),
    }),
  );
  return { place, situation, scene, kind, leadId, supportIds, outlook };
};
