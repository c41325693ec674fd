/** How does a district file become a district? Checked whole, then written at once. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { knownWorkingDays } from '../../db/seeds/calendar.ts';
import type { DistrictFile } from '../../db/seeds/district-file.ts';
import { ROLES } from '../domain/actor.ts';
import { DUTY_LISTS, isSituationCode, STREET_LEAD } from '../domain/duty.ts';
import type { Instant } from '../domain/instant.ts';
import { isInside } from '../domain/place.ts';
import { KINDS } from '../domain/ticket/ticket.ts';
import { GOVERNANCES, UNIT_KINDS } from '../domain/unit.ts';
import { USERNAME } from '../domain/username.ts';
import type { OpenStore } from '../store/open.ts';

const point = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});
const outline = z.array(z.array(z.tuple([z.number(), z.number()])).min(4)).min(1);
const id = z.string().min(1).max(64);

const shape: z.ZodType<DistrictFile> = z.strictObject({
  district: z.strictObject({
    code: z.string().regex(/^\d{6}$/),
    name: z.string().min(1),
    cityName: z.string().min(1),
    prefix: z.string().regex(/^[A-Z]{1,6}$/),
  }),
  outline,
  neighbours: z.array(z.strictObject({ name: z.string(), outline })),
  landmarks: z.array(z.strictObject({ name: z.string(), position: point })),
  units: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(UNIT_KINDS),
        name: z.string().min(1),
        governance: z.enum(GOVERNANCES),
        code: z.string().optional(),
        streetId: id.optional(),
        underStreetId: id.optional(),
        superiorId: id.optional(),
        position: point.optional(),
        phone: z.string().optional(),
        order: z.number().int(),
        staffed: z.boolean(),
      }),
    )
    .min(1),
  situations: z.array(
    z.strictObject({
      code: id.refine(isSituationCode, { message: 'letters, digits, - and _; no name of a kind' }),
      aliases: z.strictObject({ hotline: z.array(id).max(20), gb: z.array(id).max(20) }).optional(),
      name: z.string().min(1),
      synonyms: z.array(z.string().min(1)),
      kind: z.enum(KINDS),
      leadUnitId: id,
      supportUnitIds: z.array(id).max(20),
      basis: z.string(),
      list: z.enum(DUTY_LISTS),
      utility: z.boolean(),
      simple: z.boolean(),
    }),
  ),
  people: z.array(
    z.strictObject({
      username: z.string().regex(USERNAME),
      name: z.string().min(1),
      role: z.enum(ROLES),
      unitId: id,
      communityId: id.optional(),
      onCall: z.boolean().optional(),
    }),
  ),
});

export class DistrictFileError extends Error {
  constructor(path: string, problems: string[]) {
    super(`${path} cannot be loaded:\n${problems.map((each) => `  - ${each}`).join('\n')}`);
    this.name = 'DistrictFileError';
  }
}

/** Throws DistrictFileError with every problem listed; nothing has been written then. */
export const readDistrictFile = (path: string): DistrictFile => {
  const read = shape.safeParse(readJson(path));
  if (!read.success)
    throw new DistrictFileError(
      path,
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  const problems = strayReferences(read.data);
  if (problems.length > 0) throw new DistrictFileError(path, problems);
  return read.data;
};

export const loadDistrict = (store: OpenStore, file: DistrictFile, at: Instant): Promise<void> =>
  store.writeDistrict(file, knownWorkingDays(), at);

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new DistrictFileError(path, [error instanceof Error ? error.message : String(error)]);
  }
};

const strayReferences = (file: DistrictFile): string[] => {
  const units = new Map(file.units.map((unit) => [unit.id, unit]));
  const problems: string[] = [];
  const check = (unitId: string | undefined, where: string): void => {
    if (unitId !== undefined && !units.has(unitId)) problems.push(`${where}: no unit "${unitId}"`);
  };
  for (const unit of file.units) {
    for (const other of [unit.streetId, unit.underStreetId, unit.superiorId])
      check(other, `unit ${unit.id}`);
    if (unit.kind === 'street' && (!unit.position || !isInside(unit.position, file.outline)))
      problems.push(`unit ${unit.id}: a street needs an office inside the outline`);
  }
  for (const { code, leadUnitId, supportUnitIds } of file.situations) {
    if (leadUnitId !== STREET_LEAD) check(leadUnitId, `situation ${code}`);
    for (const unitId of supportUnitIds) check(unitId, `situation ${code}`);
  }
  for (const { username, unitId, communityId } of file.people) {
    check(unitId, `person ${username}`);
    check(communityId, `person ${username}`);
  }
  return [
    ...problems,
    ...doubles('unit', [...file.units.map((unit) => unit.id)]),
    ...doubles(
      'situation',
      file.situations.map((each) => each.code),
    ),
    ...doubles(
      'person',
      file.people.map((each) => each.username),
    ),
  ];
};

const doubles = (what: string, keys: readonly string[]): string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${what} ${key} twice`);
