/** Whether two pieces of a checked policy say the same, wherever they stand. */
export function sameMeaning(a: object, b: object): boolean {
  return withoutPlaces(a) === withoutPlaces(b);
}

function withoutPlaces(piece: object): string {
  return JSON.stringify(piece, (key, value: unknown) => (key === 'at' ? undefined : value));
}
