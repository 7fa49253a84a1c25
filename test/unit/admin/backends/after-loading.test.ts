import { expect, test } from 'vitest';
import { afterLoading } from '../../../../admin/backends/after-loading.ts';

class Base {
  authenticate(credentials: unknown): Promise<unknown> {
    return Promise.resolve({ credentials });
  }
  restoreUser(user: unknown): Promise<unknown> {
    return Promise.resolve(user);
  }
}

test('scripts that do not come are told in words', async () => {
  const Class = afterLoading(Base, Promise.reject(new TypeError('Failed to fetch')));
  await expect(new Class().authenticate('editor')).rejects.toThrow('Hãy kiểm tra đường mạng rồi mở lại trang.');
});

test.each(['authenticate', 'restoreUser'] as const)('%s lets nobody in before the scripts are there', async (way) => {
  const events: string[] = [];
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const Class = afterLoading(Base, promise);
  const entering = new Class()[way]('editor').then(() => events.push('in'));
  await new Promise((settle) => setTimeout(settle, 5));
  events.push('loaded');
  resolve(undefined);
  await entering;
  expect(events).toEqual(['loaded', 'in']);
});
