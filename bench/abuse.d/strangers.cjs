const { randomBytes, randomUUID } = require('node:crypto');
const { call } = require('./rest.cjs');

const hex = () => randomUUID().replaceAll('-', '');
const post = async (stage, path, body) => stage.tally((await call(stage.url, 'POST', path, null, body)).code);

/** Who has no account: password hashes, and rows or activations for what does not exist. */
module.exports = {
  logins: {
    run: (stage) => stage.loops(16, () => post(stage, 'auth/login', { email: `${hex()}@x.example`, password: 'whatever12' })),
  },
  strangers: {
    run: (stage) => stage.loops(64, () => post(stage, 'auth/logout', { refreshToken: `${hex()}.${randomBytes(32).toString('base64url')}` })),
  },
  refreshes: {
    run: (stage) => stage.loops(64, () => post(stage, 'auth/refresh', { refreshToken: `${hex()}.${randomBytes(32).toString('base64url')}` })),
  },
};
