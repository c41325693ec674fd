/** What changed from one version of a situation to the next? */
import type { SituationVersionView } from '../../../src/contract/duty-views.ts';
import { dutySheetWords } from '../../../src/contract/words/pages/duty-sheet.ts';
import { book, language, pageWords } from '../../words.ts';

type Change = { label: string; before: string; after: string };

export const changesBetween = (
  before: SituationVersionView,
  after: SituationVersionView,
): Change[] => {
  const { heads } = pageWords(dutySheetWords);
  const was = said(before);
  return Object.entries(said(after)).flatMap(([field, text]) => {
    const old = was[field as keyof typeof was];
    return old === text
      ? []
      : [{ label: heads[field as keyof typeof was], before: old, after: text }];
  });
};

const said = (version: SituationVersionView) => {
  const words = pageWords(dutySheetWords);
  const join = (parts: readonly string[]): string =>
    parts.join(language.value === 'zh' ? '、' : ', ');
  const yes = (is: boolean): string => (is ? words.yes : words.no);
  return {
    name: version.name,
    list: book().list[version.list],
    kind: book().kind[version.kind],
    lead: version.leadUnit?.name ?? words.street,
    supports: join(version.supportUnits.map(({ name }) => name)),
    synonyms: join(version.synonyms),
    basis: version.basis,
    utility: yes(version.utility),
    simple: yes(version.simple),
    hotline: join(version.aliases.hotline),
    gb: join(version.aliases.gb),
  };
};
