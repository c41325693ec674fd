/** Who was asked whether they are safe and has not answered: the one red line of the desk. */
import { useState } from 'preact/hooks';
import type { RecordView, RegistrationView } from '../../../../src/contract/service-views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { units } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { ContactDialog } from '../contact-dialog.tsx';

type Props = { records: readonly RecordView[]; members: readonly RegistrationView[] };

export const Unanswered = ({ records, members }: Props) => {
  const silent = records.filter(({ isUnanswered }) => isUnanswered);
  return silent.length > 0 ? (
    <div role="alert" class="stack">
      {silent.map((record) => (
        <Line
          key={record.id}
          record={record}
          registration={members.find(({ person }) => person && person.id === record.person?.id)}
        />
      ))}
    </div>
  ) : null;
};

type LineProps = { record: RecordView; registration?: RegistrationView };

const Line = ({ record, registration: found }: LineProps) => {
  const words = pageWords(serviceBoardWords);
  const names = pageWords(serviceNames);
  const [isOpen, setOpen] = useState(false);
  const name = record.person?.name ?? names.withdrawn;
  return (
    <div class="notice red board-unanswered">
      <p>
        <b>{words.unanswered(name)}</b>{' '}
        <span class="soft">
          {record.title ?? names.untitled} · {words.unansweredMeans}
          {!found && ` ${words.phoneElsewhere(record.organisation.name)}`}
        </span>
      </p>
      <div class="cluster">
        <a class="button" href={placeOf(record)}>
          {record.number}
        </a>
        {!found && <OfficePhone unitId={record.organisation.id} />}
        {found && (
          <button class="button danger" type="button" onClick={() => setOpen(true)}>
            {words.phone}
          </button>
        )}
      </div>
      {isOpen && found && (
        <ContactDialog
          path={`/api/registrations/${found.id}`}
          name={name}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
};

/** Who lives elsewhere left the phone there; the organisation knows its member. */
const OfficePhone = ({ unitId }: { unitId: string }) => {
  const phone = units.value.find(({ id }) => id === unitId)?.phone;
  return phone ? (
    <a class="button danger" href={`tel:${phone}`}>
      {phone}
    </a>
  ) : null;
};

/** Where the activity itself is shown. */
export const placeOf = ({ needId, number }: RecordView): string =>
  needId ? `/service/n/${needId}` : `/t/${number}`;
