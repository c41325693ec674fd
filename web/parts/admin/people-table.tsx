import type { PersonView } from '../../../src/contract/views.ts';
import { adminWords } from '../../../src/contract/words/pages/admin.ts';
import { SYSTEM_ROLES } from '../../../src/domain/actor.ts';
import { book, pageWords } from '../../words.ts';

export type PersonAct = { kind: 'standing' | 'reset'; person: PersonView };

type Props = { people: readonly PersonView[]; onAct: (act: PersonAct) => void };

/** Accounts and nothing else: no list here says what anybody did. */
export const PeopleTable = ({ people, onAct }: Props) => {
  const words = pageWords(adminWords);
  return (
    <table class="people">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.username}</th>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.act}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onAct={onAct} />
        ))}
      </tbody>
    </table>
  );
};

const PersonRow = ({ person, onAct }: { person: PersonView; onAct: Props['onAct'] }) => {
  const words = pageWords(adminWords);
  const { name, username, unit, community, role, active } = person;
  return (
    <tr class={active ? '' : 'is-inactive'}>
      <th scope="row">{name}</th>
      <td>{username}</td>
      <td>
        {unit.name}
        {community && <span class="soft"> · {community.name}</span>}
      </td>
      <td>{book().role[role]}</td>
      <td>
        <span class={`badge ${active ? 'met' : 'stopped'}`}>
          {active ? words.active : words.inactive}
        </span>
      </td>
      <td class="person-acts">
        {!SYSTEM_ROLES.includes(role) && (
          <button
            class="button"
            type="button"
            aria-label={`${words.reset} ${name}`}
            onClick={() => onAct({ kind: 'reset', person })}
          >
            {words.reset}
          </button>
        )}
        <button
          class="button"
          type="button"
          aria-label={`${active ? words.deactivate : words.reactivate} ${name}`}
          onClick={() => onAct({ kind: 'standing', person })}
        >
          {active ? words.deactivate : words.reactivate}
        </button>
      </td>
    </tr>
  );
};
