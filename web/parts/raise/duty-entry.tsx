/** One line of the duty list, with the phone of who leads it. */
import type { SituationView, UnitView } from '../../../src/contract/views.ts';
import { dutyWords } from '../../../src/contract/words/pages/duty.ts';
import { me, unitById, units } from '../../state.ts';
import { book, language, pageWords } from '../../words.ts';
import { DutyAliases, DutyCaution, DutyLimits, DutyVersions } from '../duty/facts.tsx';

export const DutyEntry = ({ situation }: { situation: SituationView }) => {
  const words = pageWords(dutyWords);
  const { code, name, kind, list, basis, supportUnits, utility, simple } = situation;
  const lead = leadOf(situation);
  return (
    <article class="card duty-entry">
      <header class="duty-name">
        <whistle-pin kind={kind} lang={language.value} size={24} shape-only />
        <h2>{name}</h2>
        <small class="soft">{code}</small>
      </header>
      <p class="cluster">
        <span class="badge">{book().kind[kind]}</span>
        <span class={`badge duty-${list}`}>{book().list[list]}</span>
        {utility && <span class="badge amber">{words.utility}</span>}
        {simple && !situation.ownLimits.finish && <span class="badge">{words.simple}</span>}
      </p>
      <DutyCaution situation={situation} />
      <dl>
        <dt>{list === 'withdrawn' ? words.leadNow : words.leadUnit}</dt>
        <dd>
          <b>{lead?.name ?? words.street}</b>
        </dd>
        {supportUnits.length > 0 && (
          <>
            <dt>{words.supports}</dt>
            <dd>{supportUnits.map((unit) => unit.name).join('、')}</dd>
          </>
        )}
        <dt>{words.basis}</dt>
        <dd lang="zh-CN">{basis}</dd>
        <DutyLimits situation={situation} />
        <DutyAliases situation={situation} />
      </dl>
      <DutyVersions situation={situation} />
      <footer class="cluster">
        <DutyPhone unit={lead} />
        {me.value?.mayRaise && (
          <a
            class="button"
            href={`/raise?situation=${encodeURIComponent(code)}`}
            aria-label={`${words.raise} ${name}`}
          >
            {words.raise}
          </a>
        )}
      </footer>
    </article>
  );
};

const DutyPhone = ({ unit }: { unit: UnitView | undefined }) => {
  const words = pageWords(dutyWords);
  if (!unit) return null;
  if (!unit.phone) return <small class="soft">{words.noPhone}</small>;
  return (
    <a
      class="button"
      href={`tel:${unit.phone}`}
      aria-label={`${words.call(unit.name)} ${unit.phone}`}
    >
      {unit.phone}
    </a>
  );
};

/** The street's own duties fall to the reader's street, where the reader has one. */
const leadOf = ({ leadUnit }: SituationView): UnitView | undefined => {
  if (leadUnit) return unitById.value.get(leadUnit.id) ?? undefined;
  const own = unitById.value.get(me.value?.user.unit.id ?? '');
  return units.value.find(
    ({ id, kind }) => kind === 'street' && (id === own?.id || id === own?.streetId),
  );
};
