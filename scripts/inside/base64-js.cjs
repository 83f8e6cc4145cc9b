exports.toByteArray = text => new Uint8Array(Buffer.from(text, 'base64'))
