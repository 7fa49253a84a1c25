/** Caches what `make` gives for each key. After a failure the next call for that key tries again. */
export function onceEach<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const values = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = values.get(key) ?? make(key);
    values.set(key, value);
    value.catch(() => values.delete(key));
    return value;
  };
}

/** Caches the result of `make`. After a failure the next call tries again. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  const only = onceEach(make);
  return () => only(undefined);
}
