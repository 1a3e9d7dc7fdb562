export const meaning = {};
