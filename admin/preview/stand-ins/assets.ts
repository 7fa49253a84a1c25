/** Replaces `astro:assets`. */
export { default as Picture } from './Picture.astro';
