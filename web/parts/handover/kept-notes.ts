/** What survives a reload of what was typed for the next shift? Notes by ticket, until they are handed over. */
export type Notes = { notes: Record<string, string>; general: string };

export const NO_NOTES: Notes = { notes: {}, general: '' };

const slotOf = (personId: string, unitId: string): string => `handover ${unitId} ${personId}`;

/** A person never meets another's words on the same device. */
export const readNotes = (personId: string, unitId: string): Notes => {
  try {
    const text = localStorage.getItem(slotOf(personId, unitId));
    return { ...NO_NOTES, ...(text ? JSON.parse(text) : {}) };
  } catch {
    return NO_NOTES;
  }
};

export const writeNotes = (personId: string, unitId: string, notes: Notes): void => {
  try {
    localStorage.setItem(slotOf(personId, unitId), JSON.stringify(notes));
  } catch {
    // Storage full or forbidden: the page still holds everything while it is open.
  }
};

export const dropNotes = (personId: string, unitId: string): void => {
  try {
    localStorage.removeItem(slotOf(personId, unitId));
  } catch {
    // Forbidden: nothing was kept either.
  }
};

type Owed = { ticketId: string; note?: string };

/** What the person typed counts, also when they emptied it; else what is filled in. */
export const noteFor = ({ ticketId, note = '' }: Owed, { notes }: Notes): string =>
  notes[ticketId] ?? note;

/** Of what is owed now, without empty ones. */
export const notesToSend = (
  tickets: readonly Owed[],
  typed: Notes,
): { notes: { ticketId: string; text: string }[]; note?: string } => {
  const notes = tickets.flatMap((ticket) => {
    const text = noteFor(ticket, typed).trim();
    return text ? [{ ticketId: ticket.ticketId, text }] : [];
  });
  const note = typed.general.trim();
  return { notes, ...(note && { note }) };
};
