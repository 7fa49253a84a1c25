/** The author of the commits that the content server writes. */
import { gitOrNothing } from './git.ts';

interface Author {
  name: string;
  email: string;
}

/** Used for whichever of `user.name` and `user.email` git does not have. */
const anonymous: Author = { name: 'Biên tập viên (máy này)', email: 'bien-tap-vien@may-nay.invalid' };

export const authorIn = async (source: string): Promise<Author> => ({
  name: await setting(source, 'user.name', anonymous.name),
  email: await setting(source, 'user.email', anonymous.email),
});

/** Reads a setting of git. An empty value counts as not set. */
async function setting(source: string, key: string, otherwise: string): Promise<string> {
  const value = await gitOrNothing(source, 'config', key);
  return value === undefined || value.trim() === '' ? otherwise : value;
}
