/** The attributes of `<receptive-view>`: what a link of Receptive says, `embed` being called `question`. */
import type { Link } from '../store/address/link';

type Attribute = 'question' | Exclude<keyof Link, 'embed' | 'lens' | 'tour' | 'title' | 'say' | 'questions' | 'ask'>;

/** Changes of these are followed. */
export const FOLLOWED = [
  'question',
  'net',
  'sharing',
  'layers',
  'pin',
  'lang',
  'theme',
] as const satisfies readonly Attribute[];
export type Followed = (typeof FOLLOWED)[number];

/** The panel begins with these. */
const BEGINNING = [
  'digit',
  'hide',
  'projector',
  'seed',
  'start',
  'generated',
  'batch',
  'optimizer',
  'rate',
  'momentum',
  'decay',
  'schedule',
  'moved',
  'epochs',
  'error',
  'distortion',
] as const satisfies readonly Exclude<Attribute, Followed>[];

/** All that are looked at. */
export const ATTRIBUTES: readonly string[] = [...FOLLOWED, ...BEGINNING, 'page'] as const;

/** As a link has it. A language may be written as the web writes it, "zh-Hans". */
const inLink = (name: Attribute, value: string): [key: string, value: string] => [
  name === 'question' ? 'embed' : name,
  name === 'lang' ? value.split('-')[0]! : value,
];

/** All that an element says, as the query of a link. */
export function queryOf(element: Element): string {
  const query = new URLSearchParams({ embed: 'slide' });
  for (const name of [...FOLLOWED, ...BEGINNING]) {
    const value = element.getAttribute(name);
    if (value !== null) query.set(...inLink(name, value));
  }
  return `?${query.toString()}`;
}

/** What an attribute decides for another network or other connections goes with them. */
const GOES_WITH: { readonly [Name in Followed]?: readonly Followed[] } = {
  net: ['sharing', 'layers', 'pin'],
  sharing: ['layers'],
};
const WITHOUT: { readonly [Name in Followed]?: string } = { question: 'slide', theme: 'system' };

/** The query of a link in which one attribute has another value, or none any more. */
export function changedQuery(query: string, name: Followed, value: string | null): string {
  const changed = new URLSearchParams(query);
  for (const other of GOES_WITH[name] ?? []) changed.delete(other);
  const now = value ?? WITHOUT[name];
  if (now === undefined) changed.delete(name);
  else changed.set(...inLink(name, now));
  return `?${changed.toString()}`;
}
