type Leaf<V> = ReadonlyMap<string, V>;
type Branch<V> = readonly (Leaf<V> | Branch<V> | undefined)[];
type Node<V> = Leaf<V> | Branch<V>;

const bits = 5;
const width = 2 ** bits;
/** Beyond this depth the hash has no bits left. */
const deepest = 6;

/**
 * A map that never changes: `with` and `without` answer another one, which has all but a few small parts in common with it, however
 * much it holds. In no order.
 */
export class PersistentMap<K extends string, V> implements ReadonlyMap<K, V> {
  readonly size: number;
  readonly #root: Node<V> | undefined;

  private constructor(root: Node<V> | undefined, size: number) {
    this.#root = root;
    this.size = size;
  }

  static of<K extends string, V>(entries: Iterable<readonly [K, V]> = []): PersistentMap<K, V> {
    let map = new PersistentMap<K, V>(undefined, 0);
    for (const [key, value] of entries) map = map.with(key, value);
    return map;
  }

  /** What it is made of, for tests of what two of them have in common. */
  static rootOf(map: PersistentMap<string, unknown>): unknown {
    return map.#root;
  }

  get(key: K): V | undefined {
    return leafOf(this.#root, key)?.get(key);
  }

  has(key: K): boolean {
    return leafOf(this.#root, key)?.has(key) ?? false;
  }

  with(key: K, value: V): PersistentMap<K, V> {
    const leaf = leafOf(this.#root, key);
    if (leaf?.has(key) && leaf.get(key) === value) return this;
    return new PersistentMap(put(this.#root, 0, hash(key), key, value), this.size + (leaf?.has(key) ? 0 : 1));
  }

  without(key: K): PersistentMap<K, V> {
    return this.has(key) ? new PersistentMap(drop(this.#root, 0, hash(key), key), this.size - 1) : this;
  }

  *entries(): Generator<[K, V], undefined, unknown> {
    for (const entry of walk(this.#root)) yield entry as [K, V];
    return undefined;
  }

  *keys(): Generator<K, undefined, unknown> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  *values(): Generator<V, undefined, unknown> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  [Symbol.iterator](): Generator<[K, V], undefined, unknown> {
    return this.entries();
  }

  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) call(value, key, this);
  }
}

function leafOf<V>(root: Node<V> | undefined, key: string): Leaf<V> | undefined {
  let node = root;
  for (let depth = 0, all = hash(key); isBranch(node); depth++) node = node[place(all, depth)];
  return node;
}

function put<V>(node: Node<V> | undefined, depth: number, all: number, key: string, value: V): Node<V> {
  if (isBranch(node)) return node.with(place(all, depth), put(node[place(all, depth)], depth + 1, all, key, value));
  const leaf = new Map(node).set(key, value);
  if (leaf.size <= width || depth === deepest) return leaf;
  const parts = Array.from({ length: width }, (): Map<string, V> | undefined => undefined);
  for (const [one, its] of leaf) (parts[place(hash(one), depth)] ??= new Map<string, V>()).set(one, its);
  return parts;
}

function drop<V>(node: Node<V> | undefined, depth: number, all: number, key: string): Node<V> | undefined {
  if (isBranch(node)) return node.with(place(all, depth), drop(node[place(all, depth)], depth + 1, all, key));
  const leaf = new Map(node);
  leaf.delete(key);
  return leaf.size === 0 ? undefined : leaf;
}

function* walk<V>(node: Node<V> | undefined): Generator<[string, V]> {
  if (isBranch(node)) for (const part of node) yield* walk(part);
  else if (node) yield* node;
}

const isBranch = <V>(node: Node<V> | undefined): node is Branch<V> => Array.isArray(node);

const place = (all: number, depth: number): number => (all >>> (depth * bits)) & (width - 1);

/** FNV-1a. */
function hash(key: string): number {
  let all = 2_166_136_261;
  for (let index = 0; index < key.length; index++) all = Math.imul(all ^ key.charCodeAt(index), 16_777_619);
  return all >>> 0;
}
