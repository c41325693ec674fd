/** Service teams of the community. */
import { useState } from 'preact/hooks';
import type { TeamView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { shortCommunity } from '../../short-name.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { useFreshRead } from '../use-fresh-read.ts';
import { Section } from './section.tsx';
import { TeamDialog } from './team-dialog.tsx';

export const TeamsPart = ({ mayFound }: { mayFound: boolean }) => {
  const words = pageWords(serviceBoardWords);
  const teams = useFreshRead<List<TeamView>>('/api/teams');
  const [isFounding, setFounding] = useState(false);
  const found = mayFound && (
    <button class="button" type="button" onClick={() => setFounding(true)}>
      {words.found}
    </button>
  );
  return (
    <>
      <Section
        title={words.tabs.teams}
        acts={found}
        read={teams}
        isEmpty={({ items }) => items.length === 0}
        empty={words.noTeams}
        emptyActs={found}
      >
        {({ items }) => (
          <ul class="board-cards">
            {items.map((team) => (
              <TeamCard key={team.id} team={team} onDone={teams.retry} />
            ))}
          </ul>
        )}
      </Section>
      {isFounding && <TeamDialog onDone={teams.retry} onClose={() => setFounding(false)} />}
    </>
  );
};

const TeamCard = ({ team, onDone }: { team: TeamView; onDone: () => void }) => {
  const words = pageWords(serviceBoardWords);
  const names = pageWords(serviceNames);
  const [isEnding, setEnding] = useState(false);
  const people = team.members.map(({ name }) => name);
  return (
    <li class="card board-card">
      <h3>{team.name}</h3>
      <p class="soft">
        {words.size(team.size)} · {shortCommunity(team.community.name)}
        {team.status === 'ended' && ` · ${words.ended}`}
      </p>
      {team.about && <p>{team.about}</p>}
      <span class="cluster board-tags">
        {team.skills.map((skill) => (
          <span key={skill} class="badge">
            {names.skill[skill]}
          </span>
        ))}
      </span>
      {people.length > 0 && <p class="soft small">{people.join(' · ')}</p>}
      {team.verbs.includes('end') && (
        <div class="board-acts">
          <button class="button plain" type="button" onClick={() => setEnding(true)}>
            {words.endTeam}
          </button>
        </div>
      )}
      {isEnding && (
        <ConfirmDialog
          title={`${words.endTeam} · ${team.name}`}
          means={words.endTeamMeans}
          act={words.endTeam}
          onSend={async (key) => {
            await post(`/api/teams/${team.id}/end`, {}, key);
            onDone();
          }}
          onClose={() => setEnding(false)}
        />
      )}
    </li>
  );
};
