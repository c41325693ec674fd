/** Where on this site does what is told lead? */
import type { TellReason } from '../domain/reach/aim.ts';
import type { Message } from '../domain/reach/message.ts';

/** A path. */
export const hrefOfTold = ({
  subject,
  number,
  reason,
}: Pick<Message, 'subject' | 'number' | 'reason'>): string => {
  switch (subject.noun) {
    case 'ticket':
      return number ? `/t/${encodeURIComponent(number)}` : '/desk';
    case 'roster':
      return '/roster';
    case 'need':
      return `/service/n/${encodeURIComponent(subject.id)}`;
    case 'registration':
      return reason === 'to_confirm' ? '/service/people' : '/service';
    case 'record':
      return FOR_ORGANISERS.includes(reason) ? '/service' : '/service/record';
    default:
      return '/service';
  }
};

const FOR_ORGANISERS: readonly TellReason[] = ['to_confirm', 'objection'];
