/** The demo district as rules and actors, without a database. */
import { knownWorkingDays } from '../../db/seeds/calendar.ts';
import type { DistrictFile } from '../../db/seeds/district-file.ts';
import file from '../../db/seeds/lixia/district.json' with { type: 'json' };
import type { Actor } from '../../src/domain/actor.ts';
import type { Rules } from '../../src/domain/rules.ts';
import { createCalendar } from '../../src/domain/sla/calendar.ts';
import { DEFAULT_POLICIES } from '../../src/domain/sla/policy.ts';

export const districtFile = file as unknown as DistrictFile;

export const sampleRules: Rules = {
  prefix: districtFile.district.prefix,
  units: new Map(districtFile.units.map((unit) => [unit.id, unit])),
  situations: new Map(districtFile.situations.map((each) => [each.code, each])),
  outline: districtFile.outline,
  calendar: createCalendar(knownWorkingDays()),
  policies: DEFAULT_POLICIES,
};

/** The person of a demo sign-in; ids are 'p:<username>'. */
export const actorOf = (username: string): Actor => {
  const person = districtFile.people.find((each) => each.username === username);
  const unit = sampleRules.units.get(person?.unitId ?? '');
  if (!person || !unit) throw new Error(`no demo person ${username}`);
  return {
    personId: `p:${username}`,
    role: person.role,
    unit,
    community: sampleRules.units.get(person.communityId ?? ''),
  };
};

/** The code of a situation by its name. */
export const situationCode = (name: string): string => {
  const found = districtFile.situations.find((each) => each.name.includes(name));
  if (!found) throw new Error(`no situation ${name}`);
  return found.code;
};

/** A spot in 千佛山街道, inside the outline. */
export const QIANFOSHAN = { lat: 36.655, lng: 117.032 };
