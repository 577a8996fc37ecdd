const { wrap } = require('./words.cjs');

const width = 720, margin = 16;

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const value = (of) => (typeof of === 'number' ? String(Number(of.toFixed(1))) : escaped(of));

/** An element; attributes that are undefined are left out. */
function element(name, attributes, ...content) {
  const said = Object.entries(attributes).filter(([, of]) => of !== undefined).map(([key, of]) => ` ${key}="${value(of)}"`).join('');
  return content.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${content.join('')}</${name}>`;
}

const line = (x1, y1, x2, y2, stroke, more) => element('line', { x1, y1, x2, y2, stroke, ...more });
const box = (x, y, w, h, fill, more) => element('rect', { x, y, width: Math.max(0, w), height: Math.max(0, h), fill, ...more });
const path = (points, more) => element('path', { d: `M${points.map(([x, y]) => `${value(x)} ${value(y)}`).join('L')}`, ...more });

/** `anchor`: start, middle or end. The baseline is at `y`. `ground`: what is beneath is kept away from the letters. */
const text = (x, y, content, { fill, size = 12, anchor, weight, ground }) => element('text', {
  x, y, fill, 'font-size': size, 'text-anchor': anchor, 'font-weight': weight, ...(ground && { stroke: ground, 'stroke-width': 5, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }),
}, escaped(content));

/**
 * A whole picture. `draw(top)` draws below `top` and answers { height, marks }; `title` and `about` stand above it, and are what is read aloud with
 * `told`; `source` below says where it comes from.
 */
function picture(colours, { title, about, told, source, draw }) {
  const above = [text(margin, 28, title, { fill: colours.ink, size: 17, weight: 600 })];
  const lines = wrap(about, 12.5, width - 2 * margin);
  lines.forEach((words, i) => above.push(text(margin, 49 + 17 * i, words, { fill: colours.soft, size: 12.5 })));
  const top = 49 + 17 * lines.length;
  const { height, marks } = draw(top);
  const below = wrap(source, 11, width - 2 * margin).map((words, i) => text(margin, top + height + 26 + 15 * i, words, { fill: colours.soft, size: 11 }));
  const whole = top + height + 26 + 15 * below.length;
  return `${element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${Math.round(whole)}`, width, height: Math.round(whole), role: 'img', 'aria-labelledby': 'title told',
    'font-family': "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif",
  }, element('title', { id: 'title' }, escaped(title)), element('desc', { id: 'told' }, escaped(`${about} ${told}`)), `\n${box(0, 0, width, Math.round(whole), colours.ground, { rx: 6 })}\n`, [...above, ...marks, ...below].join('\n'), '\n')}\n`;
}

module.exports = { width, margin, element, line, box, path, text, picture };
