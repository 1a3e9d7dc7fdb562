export const namesAndTypes = {};
