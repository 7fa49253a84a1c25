/** Replaces `astro:assets`, which makes pictures during a build. */
export { default as Picture } from './Picture.astro';
