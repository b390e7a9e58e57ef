import { expect, it } from 'vitest';
import { unreadText } from './unread.ts';

it('what an address asks for in vain is said in one sentence, in words of our own', () => {
  expect(unreadText(['indicator', 'period'])).toBe(
    'Länken anger mått och period som inte finns här. Det vanliga visas i stället.',
  );
  expect(unreadText([])).toBe('');
});
