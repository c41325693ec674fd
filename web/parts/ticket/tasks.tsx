/** Who is coming? One row a unit, volunteers together, and who blew the whistle. */
import type { TaskView, TicketView } from '../../../src/contract/views.ts';
import { sectionWords } from '../../../src/contract/words/pages/sections.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { me, unitById } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { CallButton } from './call-button.tsx';
import { waitsForSupports } from './duties.ts';
import { Part } from './part.tsx';
import { isInForce, leadTask } from './steps.ts';
import { TaskRow } from './task-row.tsx';

export const Tasks = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(ticketWords);
  const units = ticket.tasks.filter((task) => task.role !== 'volunteer').sort(byRole);
  const { appointment } = ticket;
  return (
    <Part name={words.who}>
      {appointment && (
        <p class="notice">
          <b>{words.appointment(say(appointment.at))}</b> {appointment.place}
        </p>
      )}
      {units.length > 0 && (
        <ul class="ticket-rows">
          {units.map((task) => (
            <TaskRow key={task.id} ticket={ticket} task={task} />
          ))}
        </ul>
      )}
      {waitsForSupports(ticket, me.value) && (
        <small class="soft">{book().reason.supports_unfinished}</small>
      )}
      <Nobody ticket={ticket} />
      <Volunteers ticket={ticket} />
      <FirstReceiver receiver={ticket.firstReceiver} />
      <Whistler ticket={ticket} />
    </Part>
  );
};

const RANK = { lead: 0, support: 1, volunteer: 2 } as const;
const rankOf = (task: TaskView): number => RANK[task.role] + (isInForce(task) ? 0 : 10);
const byRole = (a: TaskView, b: TaskView): number => rankOf(a) - rankOf(b);

const Nobody = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(ticketWords);
  if (ticket.status === 'blown' && ticket.lead === undefined)
    return <p class="soft">{words.noOwner}</p>;
  if (leadTask(ticket)) return null;
  if (ticket.lead)
    return (
      <p>
        <b>{ticket.lead.name}</b> <span class="badge">{book().taskRole.lead}</span>
      </p>
    );
  const { planned } = ticket;
  const names = [planned?.lead, ...(planned?.supports ?? [])].flatMap((unit) => unit?.name ?? []);
  const isWaiting = ticket.status === 'draft' || ticket.status === 'pending';
  if (!isWaiting || names.length === 0) return <p class="soft">{words.nobodyCalled}</p>;
  return (
    <p>
      <span class="soft">{words.planned}</span> {names.join(words.listJoin)}
    </p>
  );
};

const Volunteers = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(ticketWords);
  const people = ticket.tasks.filter((task) => task.role === 'volunteer' && isInForce(task));
  if (people.length === 0) return null;
  return (
    <p class="ticket-volunteers">
      <b>{words.volunteers}</b>
      {people.map((task) => (
        <span key={task.id}>
          {task.person?.name || task.unit?.name || words.oneVolunteer}{' '}
          <small class="soft">
            {[book().taskStatus[task.status], ...timesOf(task)].join(' · ')}
          </small>
        </span>
      ))}
    </p>
  );
};

/** When they come, came and left. */
const timesOf = ({ eta, arrivedAt, leftAt }: TaskView): string[] => {
  const words = pageWords(ticketWords);
  if (!arrivedAt) return eta ? [words.eta(say(eta))] : [];
  return [words.arrivedAt(say(arrivedAt)), ...(leftAt ? [words.leftAt(say(leftAt))] : [])];
};

/** 首问负责: named until somebody else has claimed. */
const FirstReceiver = ({ receiver }: { receiver: TicketView['firstReceiver'] }) => {
  const words = pageWords(sectionWords);
  if (!receiver) return null;
  const { unit, person } = receiver;
  const name = person.name.includes(unit.name) ? person.name : `${unit.name} ${person.name}`;
  return (
    <p class="ticket-first">
      <span class="soft">{words.firstReceiver}</span> <b>{name}</b>{' '}
      <small class="soft">{words.firstReceiverDuty}</small>
    </p>
  );
};

/** The other side's desk, for whoever is not of the street. */
const Whistler = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(ticketWords);
  const street = unitById.value.get(ticket.street.id);
  if (!street || me.value?.user.unit.id === street.id) return null;
  return (
    <p class="spread ticket-whistler">
      <span>
        <b>{ticket.street.name}</b> <small class="soft">{words.whistler}</small>
      </span>
      {street.phone && <CallButton name={street.name} phone={street.phone} />}
    </p>
  );
};
