import { isCollection } from 'immutable';

/** True for the values that Decap keeps for a field that the editor left empty. */
export const isBlank = (value: unknown): value is undefined | null | '' =>
  value === undefined || value === null || value === '';

/** True also for a list or a group of the form without anything in it. */
export const isEmpty = (value: unknown): boolean => isBlank(value) || (isCollection(value) && value.isEmpty());

/** True for a plain group or list without anything in it. */
export const isEmptyContainer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
