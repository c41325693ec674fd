/** How are people of one unit told apart by name? Two of one name carry their sign-in. */
export const distinctNames = (
  people: readonly { id: string; name: string; username: string }[],
): Map<string, string> =>
  new Map(
    people.map(({ id, name, username }) => [
      id,
      people.some((other) => other.id !== id && other.name === name)
        ? `${name}(${username})`
        : name,
    ]),
  );
