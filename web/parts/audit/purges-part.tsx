/** 内容清除: asked by security, signed by somebody else; nobody here sees what the words say. */
import { useEffect, useState } from 'preact/hooks';
import type { PurgeView } from '../../../src/contract/views.ts';
import { auditWords } from '../../../src/contract/words/pages/audit.ts';
import { get, post } from '../../api.ts';
import { me } from '../../state.ts';
import { pageWords, sayInstant } from '../../words.ts';
import { FormDialog } from '../admin/form-dialog.tsx';
import { Empty } from '../empty.tsx';
import { Field } from '../field.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';

export const PurgesPart = () => {
  const words = pageWords(auditWords);
  const [items, setItems] = useState<PurgeView[]>();
  const [fault, setFault] = useState<unknown>();
  const [told, setTold] = useState('');
  const [signing, setSigning] = useState<PurgeView>();
  const load = (): void => {
    setFault(undefined);
    get<{ items: PurgeView[] }>('/api/purges').then((found) => setItems(found.items), setFault);
  };
  useEffect(load, []);
  const done = (text: string): void => {
    setTold(text);
    load();
  };
  const asks = me.value?.user.role === 'security';
  return (
    <section class="stack">
      <p class="soft">{words.purgesIntro}</p>
      <div role="status">{told && <p class="notice">{told}</p>}</div>
      {asks && <AskForm onDone={() => done(words.asked)} />}
      {fault !== undefined && <ProblemNotice fault={fault} retry={load} />}
      {!items && fault === undefined && <Skeleton rows={3} />}
      {items?.length === 0 && <Empty text={words.purgesEmpty} />}
      {items && items.length > 0 && (
        <ul class="plain stack">
          {items.map((item) => (
            <PurgeRow
              key={item.id}
              item={item}
              onSign={asks || item.signedBy ? undefined : () => setSigning(item)}
            />
          ))}
        </ul>
      )}
      {signing && (
        <SignDialog
          item={signing}
          onDone={() => done(words.signed)}
          onClose={() => setSigning(undefined)}
        />
      )}
    </section>
  );
};

const PurgeRow = ({ item, onSign }: { item: PurgeView; onSign?: () => void }) => {
  const words = pageWords(auditWords);
  return (
    <li class="card spread">
      <div>
        <b>{item.number}</b> <code class="soft">{item.contentId}</code>
        <p>{item.basis}</p>
        <p class="soft small">{words.askedBy(item.askedBy.name, sayInstant(item.askedAt))}</p>
      </div>
      {onSign ? (
        <button class="button" type="button" onClick={onSign}>
          {words.sign}
        </button>
      ) : (
        <span class={`badge ${item.signedBy ? 'met' : 'stopped'}`}>
          {item.signedBy ? words.signedBy(item.signedBy.name) : words.waiting}
        </span>
      )}
    </li>
  );
};

const AskForm = ({ onDone }: { onDone: () => void }) => {
  const words = pageWords(auditWords);
  const [contentId, setContentId] = useState('');
  const [basis, setBasis] = useState('');
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    const id = contentId.trim();
    if (!id || !basis.trim()) return;
    setFault(undefined);
    const path = `/api/tickets/${encodeURIComponent(id.split('.')[0] ?? '')}/purges`;
    post(path, { contentId: id, basis: basis.trim() }).then(() => {
      setContentId('');
      setBasis('');
      setTried(false);
      onDone();
    }, setFault);
  };
  return (
    <form class="card stack" onSubmit={submit} noValidate>
      {fault !== undefined && <ProblemNotice fault={fault} />}
      <Field
        label={words.contentId}
        hint={words.contentIdHint}
        isCode
        autoComplete="off"
        value={contentId}
        fault={isTried && !contentId.trim() ? words.needs : undefined}
        onValue={setContentId}
      />
      <Field
        label={words.basis}
        autoComplete="off"
        value={basis}
        fault={isTried && !basis.trim() ? words.needs : undefined}
        onValue={setBasis}
      />
      <button class="button primary" type="submit">
        {words.ask}
      </button>
    </form>
  );
};

type SignProps = { item: PurgeView; onDone: () => void; onClose: () => void };

const SignDialog = ({ item, onDone, onClose }: SignProps) => {
  const words = pageWords(auditWords);
  return (
    <FormDialog
      title={words.signTitle(item.number)}
      act={words.sign}
      onClose={onClose}
      onAct={async () => {
        await post(`/api/purges/${item.id}/signature`, {});
        onDone();
        return true;
      }}
    >
      <p>{words.signWay}</p>
      <p class="soft">{item.basis}</p>
    </FormDialog>
  );
};
