// Says which files, or which folders, of a source tree import each other in a circle; types count too.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const web = join(dirname(fileURLToPath(import.meta.url)), "..");
const trees = process.argv.length > 2 ? process.argv.slice(2) : ["packages/client/src", "app/src"];
const imported = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;

/** Of every file the files that it imports, by their paths in the tree. */
function importsOf(tree) {
  const files = readdirSync(tree, { recursive: true }).filter((file) => /\.tsx?$/.test(file));
  const targets = (file) => {
    const found = readFileSync(join(tree, file), "utf8").matchAll(imported);
    return [...found].map(([, path]) => relative(tree, join(tree, dirname(file), path)));
  };
  return new Map(files.map((file) => [file, new Set(targets(file).filter((path) => files.includes(path)))]));
}

function foldersOf(files) {
  const folders = new Map();
  for (const [file, targets] of files) {
    const folder = dirname(file);
    const known = folders.get(folder) ?? new Set();
    for (const target of targets) if (dirname(target) !== folder) known.add(dirname(target));
    folders.set(folder, known);
  }
  return folders;
}

/** The first circle on a way from each node, as the way round it; every circle has one. */
function circlesOf(graph) {
  const circles = [];
  const done = new Set();
  const walk = (node, way) => {
    if (way.includes(node)) return void circles.push([...way.slice(way.indexOf(node)), node]);
    if (done.has(node)) return;
    for (const target of graph.get(node) ?? []) walk(target, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return circles;
}

const lines = trees.flatMap((name) => {
  const files = importsOf(join(web, name));
  if (files.size === 0) throw new Error(`${name} holds no source`);
  return [...circlesOf(files), ...circlesOf(foldersOf(files))].map((circle) => `${name}: ${circle.join(" -> ")}`);
});
for (const line of lines) console.error(`circle in ${line}`);
process.exitCode = lines.length > 0 ? 1 : 0;
