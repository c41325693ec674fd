/** Who is asked, and who is helped? */
import type { TeamView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { servicePostWords } from '../../../../src/contract/words/pages/service-post.ts';
import { HANDS_SCOPES } from '../../../../src/domain/ticket/ticket.ts';
import { pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import { useRead } from '../../use-read.ts';
import { SelectField } from '../select-field.tsx';
import { SkillChips } from '../skill-chips.tsx';
import type { Posting } from './use-posting.ts';

export const WhoFields = ({ posting }: { posting: Posting }) => {
  const words = pageWords(servicePostWords);
  const { draft, faults, change } = posting;
  return (
    <section class="card stack" aria-label={words.who}>
      <h2>{words.who}</h2>
      <fieldset class="field">
        <legend>{words.scope}</legend>
        <div class="cluster">
          {HANDS_SCOPES.map((scope) => (
            <button
              key={scope}
              class="chip"
              type="button"
              aria-pressed={draft.scope === scope}
              onClick={() => change({ scope })}
            >
              {words.scopeNames[scope]}
            </button>
          ))}
        </div>
      </fieldset>
      <SkillChips
        label={words.skills}
        skills={draft.skills}
        onSkills={(skills) => change({ skills })}
      />
      <TeamField posting={posting} />
      {faults.teamId && <p class="field-error">{faults.teamId}</p>}
    </section>
  );
};

const TeamField = ({ posting: { draft, change } }: { posting: Posting }) => {
  const words = pageWords(servicePostWords);
  const teams = useRead<List<TeamView>>('/api/teams');
  const open = (teams.data?.items ?? []).filter(
    ({ status, community }) =>
      status === 'open' && (!draft.communityId || community.id === draft.communityId),
  );
  return open.length > 0 ? (
    <SelectField
      label={words.team}
      value={draft.teamId}
      none={words.anyTeam}
      options={open}
      onValue={(teamId) => change({ teamId })}
    />
  ) : null;
};

export const ContactFields = ({ posting }: { posting: Posting }) => {
  const words = pageWords(servicePostWords);
  const { draft, faults, change } = posting;
  return (
    <section class="card stack" aria-label={words.contact}>
      <h2>{words.contact}</h2>
      <p class="soft small">{words.contactMeans}</p>
      <div class="post-pair">
        <Field
          label={words.name}
          value={draft.contactName}
          autoComplete="off"
          fault={faults['contact.name']}
          onValue={(contactName) => change({ contactName })}
        />
        <Field
          label={words.phone}
          value={draft.contactPhone}
          autoComplete="off"
          inputMode="numeric"
          fault={faults['contact.phone']}
          onValue={(contactPhone) => change({ contactPhone })}
        />
      </div>
    </section>
  );
};
