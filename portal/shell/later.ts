import { lazy, type ComponentType } from 'react';

const loaders: (() => Promise<unknown>)[] = [];

/** A page whose code is fetched when it is first needed, or before that once the browser has nothing else to do. */
export function later(load: () => Promise<ComponentType>): ComponentType {
  loaders.push(load);
  return lazy(async () => ({ default: await load() }));
}

/** Fetches the code of all pages, so that going to one waits for nothing. */
export async function fetchAllPages(): Promise<void> {
  await Promise.all(loaders.map(async (load) => await load()));
}
