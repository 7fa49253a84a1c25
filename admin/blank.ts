import { isCollection } from 'immutable';

/** True for the values that Decap keeps for a field that the editor left empty. */
export const isBlank = (value: unknown): value is undefined | null | '' =>
  value === undefined || value === null || value === '';

/** True for a blank value, and for an empty list or group of the form, which is an Immutable collection. */
export const isEmpty = (value: unknown): boolean => isBlank(value) || (isCollection(value) && value.isEmpty());

/** True for an empty plain object or array. */
export const isEmptyContainer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
