const { inflateRawSync } = require('node:zlib')

module.exports = (source, target) => {
  target.set(inflateRawSync(source))
  return target
}
