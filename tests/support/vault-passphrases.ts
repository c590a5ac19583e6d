export const BO_PASSPHRASE = 'another passphrase for Bo entirely';
export const CEM_PASSPHRASE = 'the third of some passphrases here';
export const NEW_PASSPHRASE = 'wholly different words from now on';
