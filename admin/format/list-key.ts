/** Key for the list in a file whose YAML is a list at the top level: Decap's forms have named fields only. */
export const listKey = 'items';
