/** One registered member. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { AdmittedView, RegistrationView } from '../../../../src/contract/service-views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { ContactDialog } from '../contact-dialog.tsx';
import { handOver } from '../people/handed-over.ts';
import { sayFreeHours } from './members.ts';

export const MemberRow = ({ registration }: { registration: RegistrationView }) => {
  const words = pageWords(serviceBoardWords);
  const names = pageWords(serviceNames);
  const { id, person, organisation, skills, freeHours, onCall, invited, verbs } = registration;
  const [isAsking, setAsking] = useState(false);
  const hours = sayFreeHours(freeHours, names);
  return (
    <li class="board-member">
      <div class="board-asked-words">
        <span class="board-title">{person?.name ?? names.withdrawn}</span>
        <span class="soft small">{organisation.name}</span>
      </div>
      <div class="board-asked-words">
        <span class="cluster board-tags">
          {skills.map((skill) => (
            <span key={skill} class="badge">
              {names.skill[skill]}
            </span>
          ))}
          {skills.length === 0 && <span class="soft small">{words.noSkills}</span>}
          {invited && <span class="badge stopped">{words.invited}</span>}
        </span>
        <span class="soft small">
          {[hours && `${words.freeHours} ${hours}`, onCall && words.onCall]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div class="board-acts">
        <a class="button plain" href={`/service/slip/${id}`}>
          {words.slip}
        </a>
        {invited && <NewCode registration={registration} />}
        {verbs.includes('view_contact') && (
          <button class="button" type="button" onClick={() => setAsking(true)}>
            {words.contact}
          </button>
        )}
      </div>
      {isAsking && (
        <ContactDialog
          path={`/api/registrations/${id}`}
          name={person?.name ?? names.withdrawn}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
};

/** The slip carries the new code: there it is read out or printed. */
const NewCode = ({ registration: { id } }: { registration: RegistrationView }) => {
  const words = pageWords(serviceBoardWords);
  const { route } = useLocation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button class="button plain" type="button" onClick={() => setAsking(true)}>
        {words.newCode}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={words.newCode}
          means={words.newCodeMeans}
          act={words.newCode}
          onSend={async () => {
            handOver([await post<AdmittedView>(`/api/registrations/${id}/invitation`, {})]);
            route(`/service/slip/${id}`);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
