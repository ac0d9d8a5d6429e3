import { describe, expect, it, vi } from 'vitest';
import { isDiskFull } from '../../../../../utils/platform/keeping/full-disk.ts';
import { reasonOf } from '../../../../../utils/platform/worker/keeping/quota-error.ts';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

describe('a full disk', () => {
  it.each([
    new Error('Resource::kQuotaBytes quota exceeded'),
    new Error('QUOTA_BYTES quota exceeded'),
    new Error('IO error: /db/000003.log: No space left on device (ChromeMethodBFE)'),
    new Error(
      'IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
    ),
    new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.'),
    named('QuotaExceededError', 'The current transaction exceeded its quota limitations.'),
    named('NS_ERROR_FILE_NO_DEVICE_SPACE', ''),
  ])('is known by what the browsers say: %s', (error) => {
    expect(isDiskFull(error)).toBe(true);
    expect(reasonOf(error)).toBe('full');
  });

  it.each([
    new TypeError("Cannot read properties of undefined (reading 'quota')"),
    new Error('The worker is dead'),
    'full',
    undefined,
  ])('is none when it is a fault of ours, which is logged: %s', (error) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    expect(isDiskFull(error)).toBe(false);
    expect(reasonOf(error)).toBe('failed');
    expect(log).toHaveBeenCalledWith(error);
    log.mockRestore();
  });
});
