import type { TeamView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { listed } from '../say-more.ts';
import { useAct } from '../use-act.ts';

type Props = { teams: TeamView[]; onDone: () => void };

export const TeamsPart = ({ teams, onDone }: Props) => {
  const words = pageWords(serviceHomeWords);
  const open = teams.filter(({ status }) => status === 'open');
  if (open.length === 0) return null;
  return (
    <section class="service-part" aria-labelledby="teams">
      <h2 id="teams" class="service-name">
        {words.teams}
      </h2>
      <ul class="card flush service-rows">
        {open.map((team) => (
          <TeamRow key={team.id} team={team} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
};

const TeamRow = ({ team, onDone }: { team: TeamView; onDone: () => void }) => {
  const words = pageWords(serviceHomeWords);
  const { skill } = pageWords(serviceNames);
  const { act, isBusy, fault } = useAct(onDone);
  const way = team.isMember ? 'leave' : 'join';
  const line = [
    team.about,
    listed(team.skills.map((each) => skill[each])),
    words.members(team.size),
    team.isMember && listed(team.members.map(({ name }) => name)),
  ];
  return (
    <li class="service-row">
      <span class="service-row-main">
        <b>
          {team.name}
          {team.isMember && <span class="badge met service-suits">{words.inTeam}</span>}
        </b>
        <span class="small soft">{line.filter(Boolean).join(' · ')}</span>
      </span>
      {team.verbs.includes(way) && (
        <button
          class={`button ${team.isMember ? 'plain' : 'service-take'}`}
          type="button"
          aria-busy={isBusy}
          onClick={() => void act(`/api/teams/${team.id}/${way}`)}
        >
          {team.isMember ? words.leaveTeam : words.join}
        </button>
      )}
      {fault !== undefined && <ProblemNotice fault={fault} />}
    </li>
  );
};
