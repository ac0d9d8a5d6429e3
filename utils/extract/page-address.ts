import { findUnsafePlain } from '../actions/validation/web-address.ts';

/** A page's address as a record has it: one that is not secure is text, and one that is nowhere on the web is left out. */
export function pageAddress(address: string | undefined): { url?: string; page?: string } {
  if (address?.startsWith('https:')) return { url: address };
  return address && findUnsafePlain(address) === undefined ? { page: address } : {};
}
