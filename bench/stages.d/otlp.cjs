const http = require('node:http');

/** The fields of a message of Protocol Buffers: number and value, which is bytes, or a number of eight bytes. */
function* fields(bytes) {
  for (let at = 0; at < bytes.length;) {
    const key = varint();
    const [number, kind] = [Number(key >> 3n), Number(key & 7n)];
    if (kind === 0) yield [number, varint()];
    else if (kind === 1) { yield [number, bytes.readBigUInt64LE(at)]; at += 8; }
    else if (kind === 2) { const length = Number(varint()); yield [number, bytes.subarray(at, at + length)]; at += length; }
    else if (kind === 5) at += 4;
    else throw new Error(`wire type ${kind} is none of OpenTelemetry's`);

    function varint() {
      let value = 0n;
      for (let shift = 0n; ; shift += 7n) {
        const byte = bytes[at++];
        value |= BigInt(byte & 0x7f) << shift;
        if (byte < 0x80) return value;
      }
    }
  }
}

/** What a message has of a field. */
const all = (bytes, wanted) => [...fields(bytes)].flatMap(([number, value]) => (number === wanted ? [value] : []));

/** A span: numbers of the fields as in opentelemetry/proto/trace/v1/trace.proto. Times in milliseconds since 1970, with their fractions. */
function spanOf(bytes) {
  const [trace] = all(bytes, 1), [name] = all(bytes, 5), [from] = all(bytes, 7), [to] = all(bytes, 8);
  return { trace: trace.toString('hex'), name: name.toString(), from: Number(from) / 1e6, to: Number(to) / 1e6 };
}

/** Takes what a process exports, and keeps the spans whose name begins with `prefix`. */
class Collector {
  spans = [];
  #server = null;

  async listen(prefix) {
    this.#server = http.createServer((request, response) => {
      const parts = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => {
        if (request.url === '/v1/traces') {
          const spans = all(Buffer.concat(parts), 1).flatMap((resource) => all(resource, 2)).flatMap((scope) => all(scope, 2)).map(spanOf);
          this.spans.push(...spans.filter(({ name }) => name.startsWith(prefix)));
        }
        response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
      });
    });
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  close() { this.#server.close(); }
}

module.exports = { Collector };
