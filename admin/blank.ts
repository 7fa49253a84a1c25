import { isCollection } from 'immutable';

/** True for what Decap keeps of a field that was left alone. */
export const isBlank = (value: unknown): value is undefined | null | '' =>
  value === undefined || value === null || value === '';

/** True also for a list or a group of the form without anything in it. */
export const isEmpty = (value: unknown): boolean => isBlank(value) || (isCollection(value) && value.isEmpty());

/** True for a plain group or list without anything in it. */
export const isEmptyContainer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
