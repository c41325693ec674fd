/** Whoever sees the ticket may add what they know; a reload beneath never touches what is typed. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { pageWords } from '../../words.ts';
import { ActNotice } from './verbs/act-notice.tsx';
import { errorId, FieldError } from './verbs/field.tsx';
import { aboutOf } from './verbs/form-props.ts';
import { PhotoPicker } from './verbs/photo-picker.tsx';
import { useAct } from './verbs/use-act.ts';
import { usePhotos } from './verbs/use-photos.ts';
import { WordingNotice } from './verbs/wording-notice.tsx';

type Props = { ticket: TicketView; onDone: (ticket: TicketView) => void; onStale: () => void };

export const CommentBox = ({ ticket, onDone, onStale }: Props) => {
  const words = pageWords(ticketWords);
  const [text, setText] = useState('');
  const photos = usePhotos();
  const clear = (): void => {
    setText('');
    photos.clear();
  };
  const act = useAct<TicketView>({
    ticketId: ticket.id,
    about: aboutOf(ticket),
    verb: 'comment',
    onStale,
    onKept: clear,
    onDone: (view) => {
      clear();
      onDone(view);
    },
  });
  const isEmpty = text.trim() === '' && photos.list.length === 0;
  const send = (event: Event): void => {
    event.preventDefault();
    if (act.need({ text: !isEmpty, photos: photos.isSettled }))
      act.send({ text: text.trim() || undefined, attachmentIds: photos.sent });
  };
  return (
    <form class="ticket-comment no-print" noValidate onSubmit={send}>
      <ActNotice act={act} shown={['text']} />
      <div class="ticket-comment-line">
        <textarea
          id={`comment-${ticket.id}`}
          aria-label={words.comment}
          aria-invalid={act.errors.text ? 'true' : undefined}
          aria-describedby={act.errors.text ? errorId(`comment-${ticket.id}`) : undefined}
          placeholder={words.commentHint}
          rows={1}
          maxLength={4000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button" aria-busy={act.isBusy}>
          {act.isUnanswered ? words.retry : words.send}
        </button>
      </div>
      <WordingNotice fieldId={`comment-${ticket.id}`} text={text} onText={setText} />
      <FieldError id={`comment-${ticket.id}`} error={act.errors.text} />
      <PhotoPicker photos={photos} error={act.errors.photos} />
    </form>
  );
};
