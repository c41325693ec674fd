/** What is it, of which category, and in which community? */
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { servicePostWords } from '../../../../src/contract/words/pages/service-post.ts';
import { WISH_CATEGORIES } from '../../../../src/domain/service/need/need.ts';
import { me, units } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import { SelectField } from '../select-field.tsx';
import { TextArea } from '../text-area.tsx';
import { KindCards } from './kind-cards.tsx';
import type { Posting } from './use-posting.ts';

export const WhatFields = ({ posting }: { posting: Posting }) => {
  const words = pageWords(servicePostWords);
  const names = pageWords(serviceNames);
  const { draft, faults, change } = posting;
  const own = me.value?.user.unit;
  return (
    <section class="card stack">
      <KindCards kind={draft.kind} onKind={(kind) => change({ kind })} />
      {own?.kind === 'street' && (
        <SelectField
          label={words.community}
          value={draft.communityId}
          none={words.choose}
          options={units.value.filter(
            ({ kind, streetId }) => kind === 'community' && streetId === own.id,
          )}
          fault={faults.communityId}
          onValue={(communityId) => change({ communityId, teamId: '' })}
        />
      )}
      <Field
        label={words.what}
        value={draft.title}
        hint={words.whatHint}
        fault={faults.title}
        onValue={(title) => change({ title })}
      />
      {draft.kind === 'wish' && (
        <SelectField
          label={words.category}
          value={draft.category ?? ''}
          none={words.choose}
          options={WISH_CATEGORIES.map((id) => ({ id, name: names.category[id] }))}
          fault={faults.category}
          onValue={(value) => change({ category: WISH_CATEGORIES.find((id) => id === value) })}
        />
      )}
      <TextArea
        label={words.detail}
        value={draft.detail}
        fault={faults.detail}
        onValue={(detail) => change({ detail })}
      />
      <Field
        label={words.bring}
        value={draft.bring}
        fault={faults.bring}
        onValue={(bring) => change({ bring })}
      />
    </section>
  );
};
