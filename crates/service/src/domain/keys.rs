//! The key that is not in the database, and what is derived from it.
//!
//! What is kept of a token's secret is a digest under this key, and private signing keys are
//! sealed with it: a stolen database alone neither tells whether a guessed secret is right nor
//! signs anything.

use std::fmt;
use std::str::FromStr;

use aws_lc_rs::aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey};
use aws_lc_rs::hkdf::{HKDF_SHA256, Prk, Salt};
use aws_lc_rs::hmac::{self, HMAC_SHA256};
use aws_lc_rs::{digest, rand};

use super::{NoRandomness, SecretDigest};

/// The bytes of a master key, and of each key that is derived from it.
const LENGTH: usize = 32;

/// The bytes of a nonce of AES-GCM.
const NONCE: usize = 12;

/// The secret that all other keys come from: 256 random bits.
#[derive(Clone)]
pub struct MasterKey([u8; LENGTH]);

impl MasterKey {
    /// A key that nobody has.
    ///
    /// # Errors
    ///
    /// [`NoRandomness`] if the operating system gives no random bits.
    pub fn generate() -> Result<Self, NoRandomness> {
        let mut bytes = [0; LENGTH];
        rand::fill(&mut bytes).map_err(|_| NoRandomness)?;
        Ok(Self(bytes))
    }

    /// The key as text, for the one file that holds it.
    pub fn expose(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl FromStr for MasterKey {
    type Err = MasterKeyError;

    fn from_str(text: &str) -> Result<Self, MasterKeyError> {
        let digits = text.trim();
        let mut bytes = [0; LENGTH];
        if !digits.is_ascii() || digits.len() != 2 * LENGTH {
            return Err(MasterKeyError);
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.as_bytes().chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| MasterKeyError)?;
            // It would take a sign for a digit.
            if !pair.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return Err(MasterKeyError);
            }
            *byte = u8::from_str_radix(pair, 16).map_err(|_| MasterKeyError)?;
        }
        Ok(Self(bytes))
    }
}

/// A text is no master key. The text is not repeated: it may nearly be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the key must be 64 hexadecimal digits; `openssl rand -hex 32` makes one")]
pub struct MasterKeyError;

/// The keys that are derived from a master key (HKDF, RFC 5869), one per use.
#[derive(Clone)]
pub struct Keys {
    digest: hmac::Key,
    check: hmac::Key,
    seal: [u8; LENGTH],
}

impl Keys {
    /// The keys that come from `master`.
    ///
    /// # Errors
    ///
    /// The cryptographic library gives none, for which it has no case.
    pub fn derive(master: &MasterKey) -> Result<Self, NoRandomness> {
        let root = Salt::new(HKDF_SHA256, b"symbolon").extract(&master.0);
        Ok(Self {
            digest: hmac::Key::new(HMAC_SHA256, &derived(&root, b"token digest 1")?),
            check: hmac::Key::new(HMAC_SHA256, &derived(&root, b"key check 1")?),
            seal: derived(&root, b"signing key seal 1")?,
        })
    }

    /// What may be stored of a secret.
    pub fn digest(&self, secret: &str) -> SecretDigest {
        self.digest_of_plain(digest::digest(&digest::SHA256, secret.as_bytes()).as_ref())
    }

    /// The same, of a secret whose SHA-256 alone is known.
    pub fn digest_of_plain(&self, sha256: &[u8]) -> SecretDigest {
        let tag = hmac::sign(&self.digest, sha256);
        // HMAC-SHA-256 has 32 bytes, and nothing matches nothing.
        SecretDigest::from_bytes(tag.as_ref()).unwrap_or_else(SecretDigest::of_nothing)
    }

    /// A value to recognize these keys by, which tells nothing of them.
    pub fn check(&self) -> Vec<u8> {
        hmac::sign(&self.check, b"symbolon").as_ref().to_vec()
    }

    /// Encrypts what only this key shall open, bound to the name `of` (AES-256-GCM).
    pub(super) fn seal(&self, of: &str, plain: &[u8]) -> Option<Vec<u8>> {
        let key = RandomizedNonceKey::new(&AES_256_GCM, &self.seal).ok()?;
        let mut sealed = plain.to_vec();
        let nonce = key
            .seal_in_place_append_tag(Aad::from(of.as_bytes()), &mut sealed)
            .ok()?;
        Some([nonce.as_ref().as_slice(), &sealed].concat())
    }

    /// What was sealed; `None` if it was sealed with another key, or is not what it was.
    pub(super) fn open(&self, of: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, rest) = sealed.split_at_checked(NONCE)?;
        let key = RandomizedNonceKey::new(&AES_256_GCM, &self.seal).ok()?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut rest = rest.to_vec();
        let plain = key
            .open_in_place(nonce, Aad::from(of.as_bytes()), &mut rest)
            .ok()?;
        Some(plain.to_vec())
    }
}

fn derived(root: &Prk, purpose: &[u8]) -> Result<[u8; LENGTH], NoRandomness> {
    let mut bytes = [0; LENGTH];
    // An output of one block is always to be had (RFC 5869, section 2.3).
    root.expand(&[purpose], HKDF_SHA256)
        .and_then(|okm| okm.fill(&mut bytes))
        .map_err(|_| NoRandomness)?;
    Ok(bytes)
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(digit: &str) -> Keys {
        Keys::derive(&digit.repeat(64).parse().unwrap()).unwrap()
    }

    #[test]
    fn a_key_is_64_hexadecimal_digits_and_reads_what_it_writes() {
        let key = MasterKey::generate().unwrap();
        let again: MasterKey = format!("{}\n", key.expose()).parse().unwrap();
        assert_eq!(again.expose(), key.expose());
        for wrong in ["", "0", &"0".repeat(63), &"+1".repeat(32), &"ä".repeat(32)] {
            assert!(wrong.parse::<MasterKey>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_digest_is_of_its_secret_and_of_its_key() {
        let digest = keys("a").digest("secret");
        assert!(digest.matches(&keys("a").digest("secret")));
        assert!(!digest.matches(&keys("a").digest("secreT")));
        assert!(!digest.matches(&keys("b").digest("secret")));
        let plain = digest::digest(&digest::SHA256, b"secret");
        assert!(digest.matches(&keys("a").digest_of_plain(plain.as_ref())));
        assert_ne!(keys("a").check(), keys("b").check());
    }

    #[test]
    fn what_is_sealed_opens_by_its_key_and_name_alone() {
        let sealed = keys("a").seal("one", b"plain").unwrap();
        assert_eq!(
            keys("a").open("one", &sealed).as_deref(),
            Some(&b"plain"[..])
        );
        assert_eq!(keys("b").open("one", &sealed), None);
        assert_eq!(keys("a").open("two", &sealed), None);
        assert_eq!(keys("a").open("one", &sealed[..11]), None);
        let mut changed = sealed.clone();
        changed[14] ^= 1;
        assert_eq!(keys("a").open("one", &changed), None);
        assert_ne!(keys("a").seal("one", b"plain").unwrap(), sealed);
    }
}
