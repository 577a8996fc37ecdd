/** Every attack by its name: `prepare(stage)` before time begins (what an attacker may do at leisure), then `run(stage, prepared)`. */
const attacks = { ...require('./strangers.cjs'), ...require('./accounts.cjs'), ...require('./sockets.cjs'), ...require('./powers.cjs') };

module.exports = { attacks };
