import { registerWords } from '../../../../src/contract/words/pages/service-register.ts';
import { pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import { CommunityChoice } from './community-choice.tsx';
import { type Draft, isPlaced } from './draft.ts';

type PlaceProps = { draft: Draft; isTried: boolean; onDraft: (draft: Draft) => void };

/** A community of the district, or the name of one outside it. */
export const PlaceFields = ({ draft, isTried, onDraft }: PlaceProps) => {
  const words = pageWords(registerWords);
  const isMissing = isTried && !isPlaced(draft);
  return (
    <fieldset class="card stack">
      <legend class="service-legend">{words.where}</legend>
      {draft.isOutside ? (
        <Field
          label={words.outsideName}
          hint={words.outsideHint}
          value={draft.outside}
          fault={isMissing ? words.needsName : undefined}
          onValue={(outside) => onDraft({ ...draft, outside })}
        />
      ) : (
        <CommunityChoice
          chosen={draft.communityId}
          fault={isMissing ? words.needsCommunity : undefined}
          onChoose={(communityId) => onDraft({ ...draft, communityId })}
        />
      )}
      <label class="service-choice">
        <input
          type="checkbox"
          checked={draft.isOutside}
          onChange={(event) => onDraft({ ...draft, isOutside: event.currentTarget.checked })}
        />
        {words.outside}
      </label>
    </fieldset>
  );
};
