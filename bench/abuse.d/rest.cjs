/** One REST call; answers the status and, for a refusal of ours, its code. Never fails: a broken connection is an answer too. */
async function call(url, method, path, token, body) {
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) };
  try {
    const answer = await fetch(`${url}/api/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await answer.text();
    const json = text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null;
    return { ok: answer.ok, code: answer.ok ? 'ok' : json?.code ?? String(answer.status), json, bytes: text.length };
  } catch (error) {
    return { ok: false, code: 'broken', json: null, bytes: 0, error };
  }
}

/** As `call`, for what must succeed. */
async function must(url, method, path, token, body) {
  const answer = await call(url, method, path, token, body);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.code} ${JSON.stringify(answer.json)}`);
  return answer.json;
}

module.exports = { call, must };
