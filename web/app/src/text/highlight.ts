import bash from "highlight.js/lib/languages/bash";
import cpp from "highlight.js/lib/languages/cpp";
import csharp from "highlight.js/lib/languages/csharp";
import css from "highlight.js/lib/languages/css";
import diff from "highlight.js/lib/languages/diff";
import go from "highlight.js/lib/languages/go";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import rust from "highlight.js/lib/languages/rust";
import sql from "highlight.js/lib/languages/sql";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { createLowlight } from "lowlight";

/** A piece of code: letters, or what they are and the pieces of it. */
export type CodePart = string | { readonly className: string; readonly parts: readonly CodePart[] };

const lowlight = createLowlight({ bash, cpp, csharp, css, diff, go, java, javascript, json, python, rust, sql, typescript, xml, yaml });

type Nodes = ReturnType<typeof lowlight.highlight>["children"];

/** The pieces of a text in a language, or `null` where the language is not known. */
export function highlight(text: string, language: string): readonly CodePart[] | null {
  return lowlight.registered(language) ? parts(lowlight.highlight(language, text, { prefix: "code-" }).children) : null;
}

const parts = (nodes: Nodes): readonly CodePart[] =>
  nodes.flatMap((node): CodePart[] => {
    if (node.type === "text") return [node.value];
    if (node.type !== "element") return [];
    const names = node.properties["className"];
    return [{ className: Array.isArray(names) ? names.join(" ") : "", parts: parts(node.children) }];
  });
