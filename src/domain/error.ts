/** What can go wrong in the user's terms? Codes are few and fixed, reasons a closed list. */
export const ERROR_CODES = [
  'malformed',
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_large',
  'unsupported',
  'too_many',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const REASONS = [
  // the shape of a request
  'unreadable',
  'headers_too_large',
  'bad_json',
  'bad_query',
  'bad_fields',
  'field_missing',
  'field_unknown',
  'field_kind',
  'field_format',
  'field_too_small',
  'field_too_large',
  'field_choice',
  'body_too_large',
  'file_too_large',
  'file_kind',
  'json_expected',
  'form_expected',
  'not_a_workbook',
  'workbook_too_large',
  'has_formulas',
  'columns_missing',
  'too_many_rows',
  'rows_refused',
  'key_reused',
  'key_too_long',
  'bad_device_time',
  // who asks
  'signed_out',
  'wrong_password',
  'deactivated',
  'foreign_origin',
  'too_many_tries',
  'too_many_at_once',
  'too_many_unused',
  'not_yours',
  'no_such_route',
  'no_such_thing',
  // the place and the words of a ticket
  'outside_district',
  'needs_situation_or_words',
  'needs_kind',
  'unknown_situation',
  'unknown_unit',
  'not_callable',
  'unknown_community',
  'unknown_attachment',
  'unknown_task',
  'unknown_ticket',
  'instant_passed',
  'unhelpful_words',
  // needs, attendance and service records
  'unknown_shift',
  'unknown_sign_up',
  'ends_before_start',
  'need_over',
  'shift_over',
  'last_shift',
  'working_hours',
  'not_registered',
  'needs_code',
  'not_during',
  'not_arrived',
  'still_there',
  'wrong_code',
  'needs_reason',
  'hours_confirmed',
  'not_confirmed',
  'objection_open',
  // limits and the calendar
  'unknown_policy',
  'unit_change',
  'twice',
  'hours_out_of_order',
  // registrations and feedback
  'already_registered',
  'already_joined',
  'code_over',
  'same_community',
  'bad_period',
  'days_not_over',
  // the duty roster
  'unknown_person',
  'same_name',
  'shifts_overlap',
  'day_over',
  'day_begun',
  'not_on_duty',
  'unknown_swap',
  'own_handover',
  // where people are reached
  'unknown_push_service',
  'unknown_hook_host',
  'too_many_hooks',
  'too_many_trials',
  'tap_broken',
  'tap_over',
  'tap_moved',
  // the duty list
  'needs_street',
  'needs_unit',
  'taken_back_since',
  'unreadable_limit',
  // not now
  'wrong_status',
  'already_claimed',
  'not_claimed',
  'already_done',
  'slots_full',
  'no_call',
  'already_helping',
  'supports_unfinished',
  'eta_spent',
  'already_arrived',
  'nothing_due',
  'lost_race',
  'already_there',
  'outdated',
  'appeal_over',
  'return_over',
  'return_open',
  'second_return',
  'already_ruled',
  'has_successor',
  'own_unit',
  'already_called',
  'extension_over',
  'extension_spent',
  'extension_too_long',
  'paused',
  'pause_spent',
  'reopen_over',
  'no_caller',
  'other_kind',
  'into_itself',
  'other_sensitivity',
  'other_callers',
  'not_open',
  'instants_out_of_order',
  'instant_ahead',
  'period_over',
  'period_not_over',
  'own_report',
  'same_signer',
  'last_admin',
  'system_role',
  'weak_password',
  'username_taken',
  'internal',
] as const;
export type Reason = (typeof REASONS)[number];

/** Field name → why it is refused. */
export type FieldErrors = Record<string, Reason | string>;

export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly reason: Reason;
  readonly fields: FieldErrors | undefined;

  constructor(code: ErrorCode, reason: Reason, fields?: FieldErrors) {
    super(`${code}: ${reason}`);
    this.name = 'DomainError';
    this.code = code;
    this.reason = reason;
    this.fields = fields;
  }
}

export const invalid = (field: string, reason: Reason): DomainError =>
  new DomainError('invalid', reason, { [field]: reason });

export const conflict = (reason: Reason): DomainError => new DomainError('conflict', reason);

export const forbidden = (): DomainError => new DomainError('forbidden', 'not_yours');

export const notFound = (): DomainError => new DomainError('not_found', 'no_such_thing');
