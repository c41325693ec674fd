/** Who is called? The list's units, any of which a hand may change. */
import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { UnitView } from '../../../src/contract/views.ts';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { unitById, units } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { FieldError, groupProps } from './field.tsx';
import type { Raising } from './raising.ts';
import { UnitPicker } from './unit-picker.tsx';
import { callableUnits } from './unit-search.ts';

const SUPPORTS_MAX = 20;

type Picking = 'lead' | 'support' | undefined;

export const CalledPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const picking = useSignal<Picking>(undefined);
  const section = useRef<HTMLElement>(null);
  const leadId = raising.leadId.value;
  const supportIds = raising.supportIds.value;
  const { situation, scene, draft } = raising;
  if (!situation.value && !draft.value.isUnlisted && !leadId) return null;

  const close = (): void => {
    section.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    picking.value = undefined;
  };
  const pick = (unit: UnitView): void => {
    if (picking.value === 'lead') raising.change({ leadUnitId: unit.id });
    else raising.change({ supportUnitIds: [...supportIds, unit.id] });
    close();
  };
  const candidates = callableUnits(units.value, scene.value.street, situation.value).filter(
    ({ id }) => id !== leadId && !supportIds.includes(id),
  );
  return (
    <section class="raise-called" aria-label={words.called} ref={section}>
      <LeadRow raising={raising} picking={picking} />
      <SupportRow raising={raising} picking={picking} />
      {picking.value && (
        <UnitPicker
          key={picking.value}
          label={picking.value === 'lead' ? words.changeLead : words.addSupport}
          units={candidates}
          onPick={pick}
          onCancel={close}
        />
      )}
    </section>
  );
};

type RowProps = { raising: Raising; picking: Signal<Picking> };

const LeadRow = ({ raising, picking }: RowProps) => {
  const words = pageWords(raiseWords);
  const lead = unitById.value.get(raising.leadId.value ?? '');
  return (
    <>
      <div class="raise-called-row" {...groupProps({ raising, name: 'leadUnitId' })}>
        <span class="label">{words.lead}</span>
        <b>{lead?.name ?? words.noLead}</b>
        <button
          class="button plain"
          type="button"
          aria-expanded={picking.value === 'lead'}
          aria-label={lead ? words.changeLead : undefined}
          onClick={() => flip(picking, 'lead')}
        >
          {lead ? words.change : words.appointLead}
        </button>
      </div>
      <FieldError raising={raising} name="leadUnitId" />
    </>
  );
};

/** A unit taken away takes its button with it: the focus goes on to the one that adds. */
const SupportRow = ({ raising, picking }: RowProps) => {
  const words = pageWords(raiseWords);
  const adder = useRef<HTMLButtonElement>(null);
  const { leadUnitId, supportUnitIds } = raising.draft.value;
  const supportIds = raising.supportIds.value;
  const isChanged = leadUnitId !== undefined || supportUnitIds !== undefined;
  const drop = (id: string): void => {
    adder.current?.focus({ preventScroll: true });
    raising.change({ supportUnitIds: supportIds.filter((each) => each !== id) });
  };
  const undo = (): void => {
    adder.current?.focus({ preventScroll: true });
    raising.change({ leadUnitId: undefined, supportUnitIds: undefined });
  };
  return (
    <>
      <div class="raise-chips" {...groupProps({ raising, name: 'supportUnitIds' })}>
        <span class="label">{words.supports}</span>
        {supportIds.map((id) => (
          <SupportChip key={id} id={id} onDrop={() => drop(id)} />
        ))}
        <button
          ref={adder}
          class="chip raise-add"
          type="button"
          aria-expanded={picking.value === 'support'}
          disabled={supportIds.length >= SUPPORTS_MAX}
          onClick={() => flip(picking, 'support')}
        >
          + {words.addSupport}
        </button>
        {isChanged && (
          <button class="button plain" type="button" onClick={undo}>
            {words.backToList}
          </button>
        )}
      </div>
      <FieldError raising={raising} name="supportUnitIds" />
    </>
  );
};

const SupportChip = ({ id, onDrop }: { id: string; onDrop: () => void }) => {
  const name = unitById.value.get(id)?.name ?? id;
  return (
    <button
      type="button"
      class="chip"
      aria-label={pageWords(raiseWords).removeSupport(name)}
      onClick={onDrop}
    >
      {name}
      <span aria-hidden="true">×</span>
    </button>
  );
};

const flip = (picking: Signal<Picking>, to: Picking): void => {
  picking.value = picking.value === to ? undefined : to;
};
