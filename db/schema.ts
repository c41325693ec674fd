/** Every table, one file per noun. */
export * from './schema/district.ts';
export * from './schema/log.ts';
export * from './schema/people.ts';
export * from './schema/reach.ts';
export * from './schema/scores.ts';
export * from './schema/service.ts';
export * from './schema/tickets.ts';
