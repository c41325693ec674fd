/** Where is it? Words, and a position where somebody marks one. */
import { servicePostWords } from '../../../../src/contract/words/pages/service-post.ts';
import type { LatLng } from '../../../../src/domain/place.ts';
import { district, me, unitById } from '../../../state.ts';
import { language, pageWords } from '../../../words.ts';
import { districtMap } from '../../dashboard/district-map.ts';
import { Field } from '../../field.tsx';
import type { Posting } from './use-posting.ts';

export const WhereFields = ({ posting }: { posting: Posting }) => {
  const words = pageWords(servicePostWords);
  const { draft, faults, change } = posting;
  const start = startOf(draft.communityId);
  return (
    <section class="card stack" aria-label={words.place}>
      <h2>{words.place}</h2>
      <Field
        label={words.address}
        value={draft.address}
        hint={words.addressHint}
        fault={faults.address}
        onValue={(address) => change({ address })}
      />
      {draft.place ? (
        <div class="post-map">
          <whistle-map
            picking
            lang={language.value}
            district={districtMap.value}
            tiles={district.value?.tiles}
            place={draft.place}
            onPick={({ detail }: CustomEvent<LatLng>) =>
              change({ place: { lat: detail.lat, lng: detail.lng } })
            }
          />
          <button class="button" type="button" onClick={() => change({ place: undefined })}>
            {words.noPlace}
          </button>
        </div>
      ) : (
        start && (
          <button class="button" type="button" onClick={() => change({ place: start })}>
            {words.onMap}
          </button>
        )
      )}
      {faults.place && <p class="field-error">{faults.place}</p>}
      <p class="soft small">{words.placeMeans}</p>
    </section>
  );
};

/** The community's own position, or its street office's. */
const startOf = (communityId: string): LatLng | undefined => {
  const own = unitById.value.get(communityId) ?? unitById.value.get(me.value?.user.unit.id ?? '');
  const street = unitById.value.get(own?.streetId ?? '');
  return own?.position ?? street?.position;
};
