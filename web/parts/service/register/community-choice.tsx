import { useState } from 'preact/hooks';
import { registerWords } from '../../../../src/contract/words/pages/service-register.ts';
import { unitById, units } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import { shortStreet } from '../../short-name.ts';
import { communityName } from '../say-more.ts';
import { groupCommunities } from './communities.ts';

type Props = {
  chosen?: string;
  fault?: string;
  onChoose: (communityId: string | undefined) => void;
};

/** A word narrows the list; what is chosen stands alone and can be taken back. */
export const CommunityChoice = ({ chosen, fault, onChoose }: Props) => {
  const words = pageWords(registerWords);
  const [asked, setAsked] = useState('');
  const unit = chosen ? unitById.value.get(chosen) : undefined;
  if (unit)
    return (
      <div class="service-chosen">
        <span class="service-row-main">
          <b>{communityName(unit)}</b>
          <span class="small soft">
            {shortStreet(unitById.value.get(unit.streetId ?? '')?.name ?? '')}
          </span>
        </span>
        <button class="button" type="button" onClick={() => onChoose(undefined)}>
          {words.another}
        </button>
      </div>
    );
  const groups = groupCommunities(units.value, asked);
  return (
    <div class="stack">
      <Field
        label={words.search}
        type="search"
        autoComplete="off"
        hint={words.searchHint}
        value={asked}
        fault={fault}
        onValue={setAsked}
      />
      {groups.length === 0 && <p class="soft">{words.none}</p>}
      {groups.length > 0 && (
        <section class="service-communities" aria-label={words.where}>
          {groups.map(({ street, communities }) => (
            <section key={street.id} aria-label={shortStreet(street.name)}>
              <p class="service-street" aria-hidden="true">
                {shortStreet(street.name)}
              </p>
              <ul class="service-options">
                {communities.map((each) => (
                  <li key={each.id}>
                    <button class="service-option" type="button" onClick={() => onChoose(each.id)}>
                      {communityName(each)}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      )}
    </div>
  );
};
