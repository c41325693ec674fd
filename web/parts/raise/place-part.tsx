/** Where is it? What the map says of the spot, and the words for it. */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { unitById } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { controlProps, Field, FieldError, groupProps, TextField } from './field.tsx';
import type { Locator } from './locate.ts';
import type { Raising } from './raising.ts';

type Props = { raising: Raising; locator: Locator };

const ADDRESS_MAX = 200;
/** Past this a spot may be another block. */
const ROUGH_M = 100;

export const PlacePart = ({ raising, locator }: Props) => {
  const words = pageWords(raiseWords);
  const { street, nearer, isOutside, communities } = raising.scene.value;
  const { address, communityId } = raising.draft.value;
  const isKnown = street !== undefined && raising.place.value?.from !== 'middle';
  const own = unitById.value.get(raising.me.user.unit.id);
  const community = own?.kind === 'community' ? own : unitById.value.get(communityId);
  const ask = () => locator.ask((place) => raising.change({ place }));
  return (
    <section
      class="raise-place"
      aria-label={words.place}
      {...groupProps({ raising, name: 'place' })}
    >
      <div class="raise-place-line">
        <p aria-live="polite">
          <b>
            {isKnown ? [street?.name, community?.name].filter(Boolean).join(' · ') : words.place}
          </b>
          <span class="soft">
            <PlaceNote raising={raising} locator={locator} />
          </span>
        </p>
        <button
          class="button"
          type="button"
          onClick={ask}
          disabled={locator.state.value === 'asking'}
        >
          {raising.place.value?.from === 'phone' ? words.relocate : words.locate}
        </button>
      </div>
      {isOutside && (
        <div class="notice red" role="alert">
          <span>{words.outside}</span>
          <button class="button" type="button" onClick={() => raising.change({ place: undefined })}>
            {words.backToOffice}
          </button>
        </div>
      )}
      {nearer && !isOutside && <p class="notice amber">{words.nearer(nearer.name)}</p>}
      {!isOutside && <FieldError raising={raising} name="place" />}
      <div class="raise-place-words">
        {own?.kind !== 'community' && (
          <Field raising={raising} name="communityId" label={words.community}>
            <select
              {...controlProps({ raising, name: 'communityId' })}
              value={communityId}
              onChange={(event) => raising.change({ communityId: event.currentTarget.value })}
            >
              <option value="">{words.anyCommunity}</option>
              {communities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <TextField
          raising={raising}
          name="place.address"
          label={words.address}
          value={address}
          maxLength={ADDRESS_MAX}
          placeholder={words.addressHint}
          onValue={(value) => raising.change({ address: value })}
        />
      </div>
    </section>
  );
};

const PlaceNote = ({ raising, locator }: Props) => {
  const words = pageWords(raiseWords);
  const place = raising.place.value;
  const state = locator.state.value;
  if (place?.from === 'hand') return words.pickedByHand;
  if (place?.from === 'phone') {
    const metres = Math.max(1, Math.round(place.accuracyM ?? 0));
    const accuracy = words.accuracy(words.metres(metres));
    return metres > ROUGH_M ? `${accuracy} · ${words.roughly}` : accuracy;
  }
  if (state === 'asking') return words.locating;
  if (place?.from === 'middle' || !place) return words.unknownPlace;
  return state === 'refused' ? words.refused : words.atOffice;
};
