// `--name value` and `--flag` of the command line.
const words = process.argv.slice(2);

/** A wrong option ends the program before anything is started. */
function refuse(text) {
  console.error(`error: ${text}`);
  process.exit(2);
}

const text = (name, fallback) => {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? fallback : words[at + 1];
};

const number = (name, fallback) => {
  const value = Number(text(name, fallback));
  if (!(value > 0)) refuse(`--${name} must be a number above 0`);
  return value;
};

const list = (name, fallback) => text(name, fallback).split(',').filter(Boolean);

const flag = (name) => words.includes(`--${name}`);

/** A mistyped option must not go unnoticed. */
function allow(...names) {
  for (const word of words) if (word.startsWith('--') && !names.includes(word.slice(2))) refuse(`unknown option ${word}`);
}

module.exports = { allow, refuse, text, number, list, flag };
