//! Secrets, and what is kept of them.

use aws_lc_rs::constant_time::verify_slices_are_equal;

/// The text of a credential.
///
/// It has no `Debug`, no `Display` and no `Serialize`, so that it cannot end in a log, a
/// message or an answer by accident; [`Secret::expose`] is the one way to its text.
///
/// ```
/// let secret = symbolon::domain::Secret::new("correct horse".to_owned());
/// println!("{}", secret.expose());
/// ```
///
/// ```compile_fail
/// let secret = symbolon::domain::Secret::new("correct horse".to_owned());
/// println!("{secret:?}");
/// ```
///
/// ```compile_fail
/// let secret = symbolon::domain::Secret::new("correct horse".to_owned());
/// println!("{secret}");
/// ```
pub struct Secret(String);

impl Secret {
    /// A secret of this text.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text, for the one place that must show it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// A credential that somebody shows, of which nothing is known yet. It has neither `Debug` nor
/// `Display`, for the same reason.
///
/// ```compile_fail
/// let shown = symbolon::domain::Presented::from("correct horse");
/// println!("{shown:?}");
/// ```
#[derive(Clone, Copy)]
pub struct Presented<'p>(&'p str);

impl<'p> Presented<'p> {
    /// The text, for whoever has to look at it.
    pub fn expose(self) -> &'p str {
        self.0
    }
}

impl<'p> From<&'p str> for Presented<'p> {
    fn from(text: &'p str) -> Self {
        Self(text)
    }
}

impl<'p> From<&'p String> for Presented<'p> {
    fn from(text: &'p String) -> Self {
        Self(text)
    }
}

/// What is kept of a secret: HMAC-SHA-256 (RFC 2104) of its SHA-256, under a key that is not in
/// the database ([`Keys::digest`](super::Keys::digest)).
///
/// One round is enough, because the secrets are random, 256 bits of them where the service
/// makes one: there is nothing to guess that a slower function would slow down. Of the first
/// credential that an operator gives, only the length can be checked; he is told that it must
/// be random. It has no `==`, which would tell by its duration how much of a guess is right.
#[derive(Clone)]
pub struct SecretDigest([u8; 32]);

impl SecretDigest {
    /// A digest that was stored; `None` if it has not 32 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// A digest to compare with where there is none, so that the comparison takes as long.
    pub fn of_nothing() -> Self {
        Self([0; 32])
    }

    /// The digest's bytes, to be stored.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Whether both are of one secret, in a time that does not tell how much of them is equal.
    pub fn matches(&self, other: &Self) -> bool {
        verify_slices_are_equal(&self.0, &other.0).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_digest_has_32_bytes() {
        assert!(SecretDigest::from_bytes(&[7; 32]).is_some());
        assert!(SecretDigest::from_bytes(&[7; 31]).is_none());
    }
}
