import { useState } from 'preact/hooks';
import { signInWords } from '../../src/contract/words/pages/sign-in.ts';
import { ROLES, type Role } from '../../src/domain/actor.ts';
import { get } from '../api.ts';
import { book, pageWords } from '../words.ts';
import { Field } from './field.tsx';

type SignIn = { username: string; name: string; role: Role; unitName: string };
export type Demo = { password: string; signIns: SignIn[] };

/** Only a demo answers; elsewhere the page shows the form alone. */
export const readDemo = (): Promise<Demo> => get<Demo>('/api/demo');

type Props = { demo: Demo; isBusy: boolean; onPick: (username: string) => void };

export const DemoSignIns = ({ demo, isBusy, onPick }: Props) => {
  const words = pageWords(signInWords);
  const [query, setQuery] = useState('');
  const found = demo.signIns.filter((each) => isLike(each, query));
  const groups = ROLES.map((role) => ({ role, people: found.filter((who) => who.role === role) }));
  return (
    <section class="card demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{words.demo}</h2>
      <p class="soft">{words.demoHint}</p>
      <Field label={words.demoSearch} type="search" value={query} onValue={setQuery} />
      <p class="small soft" role="status">
        {found.length > 0 ? words.demoFound(found.length) : words.demoNone}
      </p>
      {groups
        .filter(({ people }) => people.length > 0)
        .map(({ role, people }, index) => (
          <details key={role} class="demo-group" open={index === 0 || query !== ''}>
            <summary>
              <h3>{book().role[role]}</h3>
              <span class="soft">{people.length}</span>
            </summary>
            <ul class="demo-people">
              {people.map((who) => (
                <li key={who.username}>
                  <button
                    class="button demo-person"
                    type="button"
                    disabled={isBusy}
                    onClick={() => onPick(who.username)}
                  >
                    <b>{who.unitName}</b>
                    <span class="soft">{who.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
};

const isLike = ({ name, username, unitName }: SignIn, query: string): boolean =>
  `${name} ${username} ${unitName}`.toLowerCase().includes(query.trim().toLowerCase());
