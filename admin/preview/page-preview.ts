/** Decap's preview component for every collection: draws the open entry as its page on the site. */
import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { Component, createElement, createRef, type ReactNode } from 'react';
import type { CollectionName } from '../../src/domain/fields.ts';
import { isPlanPage } from '../../src/domain/plan-page.ts';
import type { ParsedBody } from '../../src/mdx/parse.ts';
import { toSlug } from '../../src/text/slug.ts';
import { openEntry } from '../draft.ts';
import { draw } from './draw.ts';

/** `allowCorrections` is true only for the page that shows the plan. */
export type ReadMarkdown = (markdown: string, options: { allowCorrections: boolean }) => ParsedBody;

/** Milliseconds; longer than the time between two letters of a word, shorter than a pause that one notices. */
const pause = 300;

export const pagePreview = (readMarkdown: ReadMarkdown) =>
  class PagePreview extends Component<PreviewTemplateComponentProps> {
    readonly #canvas = createRef<HTMLDivElement>();
    #timer: ReturnType<typeof setTimeout> | undefined;

    override componentDidMount(): void {
      const { documentElement: frame } = this.props.document;
      frame.lang = 'vi';
      frame.dataset['theme'] = 'light';
      this.#draw();
    }

    /** Draws when the typing pauses, because drawing at each key would delay the next one. */
    override componentDidUpdate(): void {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#draw();
      }, pause);
    }

    override componentWillUnmount(): void {
      clearTimeout(this.#timer);
    }

    override render(): ReactNode {
      return createElement('div', null, createElement('div', { ref: this.#canvas }));
    }

    #draw(): void {
      const canvas = this.#canvas.current;
      // A form that is closing has no entry any more.
      if (canvas === null || openEntry() === undefined) return;
      const { entry, collection } = this.props;
      const data = (entry.get('data') as { toJS: () => Record<string, unknown> }).toJS();
      const id = idOf(entry.get('slug') as string | undefined, data);
      const key = { collection: collection.get('name') as CollectionName, id };
      draw({
        ...key,
        data,
        canvas,
        readBody: (markdown) => readMarkdown(markdown, { allowCorrections: isPlanPage(key) }),
        photoAddresses: this.#photoAddresses(data['photos']),
      });
    }

    #photoAddresses(photos: unknown): Map<string, string> {
      const names = Array.isArray(photos) ? photos.flatMap((photo: { src?: unknown }) => photo.src ?? []) : [];
      const found = names
        .filter((name) => typeof name === 'string')
        .map((name) => [name, this.props.getAsset(name)] as const);
      // Decap returns this placeholder while it loads a file.
      return new Map(found.filter(([, { path }]) => path !== 'empty.svg').map(([name, { url }]) => [name, url]));
    }
  };

/** The id from Decap's slug, which is empty for an entry that was never saved: its id is made from the title. */
function idOf(slug: string | undefined, { title }: Readonly<Record<string, unknown>>): string {
  const known = slug?.replace(/\/index$/, '') ?? '';
  return known !== '' ? known : toSlug(typeof title === 'string' ? title : '') || 'bai-moi';
}
